package org.openattendance.testkit.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Registers, calendars and cases with the figures and decisions that are expected of them, as plain CSV and JSON files.
 *
 * <p>{@code docs/conformance.md} tells what a system has to do to be held against it. To do so from a test of one's own:
 *
 * <pre>{@code
 * ConformanceKit kit = ConformanceKit.load();
 * kit.writeTo(folder);
 * ConformanceReport report = kit.check(ours, folder, kit.cases(), seen -> {});
 * assertTrue(report.isConformant(), report.text());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ConformanceKit {

    private final String version;
    private final String schemaVersion;
    private final List<ConformanceCase> cases;

    private ConformanceKit(String version, String schemaVersion, List<ConformanceCase> cases) {
        this.version = version;
        this.schemaVersion = schemaVersion;
        this.cases = List.copyOf(cases);
    }

    /** The kit of this release. */
    public static ConformanceKit load() {
        Map<String, @Nullable Object> kit = KitFiles.object("kit.json");
        List<String> files = KitFiles.names();
        List<ConformanceCase> cases = new ArrayList<>();
        files.stream()
                .filter(file -> file.endsWith(KitFiles.CASES))
                .forEach(file -> cases.addAll(KitFiles.cases(file, files)));
        return new ConformanceKit(String.valueOf(kit.get("version")), String.valueOf(kit.get("schemaVersion")), cases);
    }

    /** The version of the cases: raised when a case is added, changed or taken out. */
    public String version() {
        return version;
    }

    /** The version of the form of the files and of the results that are expected. */
    public String schemaVersion() {
        return schemaVersion;
    }

    /** All cases, by group and then in the order of its file. */
    public List<ConformanceCase> cases() {
        return cases;
    }

    /**
     * Some of the cases.
     *
     * @param idsOrPrefixes ids, or how they begin up to a hyphen; empty for all
     * @return in the order of the kit; empty where none is called so
     */
    public List<ConformanceCase> only(List<String> idsOrPrefixes) {
        return cases.stream()
                .filter(each ->
                        idsOrPrefixes.isEmpty() || idsOrPrefixes.stream().anyMatch(each::isOf))
                .toList();
    }

    /** Names of all files of the kit, relative to its folder, in order. */
    public List<String> files() {
        return KitFiles.names();
    }

    /**
     * Unpacks the kit.
     *
     * @param folder made where it is not there; files of the same names are written over
     * @throws IOException if it cannot be written
     */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        KitFiles.writeTo(folder);
    }

    /**
     * Holds a system against cases.
     *
     * @param system asked once for each case
     * @param folder into which the kit was unpacked
     * @param asked some or all of {@link #cases()}
     * @param seen told after each case, for progress
     */
    public ConformanceReport check(
            SystemUnderTest system, Path folder, List<ConformanceCase> asked, Consumer<ConformanceReport.Result> seen) {
        List<ConformanceReport.Result> results = new ArrayList<>();
        for (ConformanceCase each : asked) {
            ConformanceReport.Result result =
                    new ConformanceReport.Result(each, each.compare(system.answer(each, folder)));
            results.add(result);
            seen.accept(result);
        }
        return new ConformanceReport(version, results);
    }
}
