package org.openattendance.rulebook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Source;

/**
 * A whole set of rule files, of every nation in it, apart from the code that reads it.
 *
 * <p>{@link #bundled()} is the set inside this library. Each release also publishes it as a jar of data alone, {@code attendance-rules}:
 * pin one, to answer as you did last year, or put a newer one beside the library that you have, and no code changes. A set takes the
 * place of ours as a whole; to lay a school's or an authority's few rows over a book, see {@link RuleBook#read(Path)}.
 *
 * <p>Nothing is found by standing on the class path: rules count only where the caller hands them over. They are read as hostile: names
 * are checked, sizes are bounded, each file must be named in {@code index.txt}, and a file or a column that this release cannot read
 * refuses the set. A set goes with every library of the same minor version. Immutable and thread-safe: read one once and share it.
 */
public final class RuleData {

    /** Where the files stand in a rules jar. No package can be called so, so modules do not hide it. */
    static final String FOLDER = "META-INF/openattendance-rules/";

    static final String BUILD = "build.properties";

    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,63}");
    private static final String UNNAMED = "unnamed";

    private final RuleFiles files;
    private final String version;
    private final String release; // what a result says

    private RuleData(RuleFiles files, String version, String release) {
        this.files = files;
        this.version = version;
        this.release = release;
    }

    /** The set inside this library. */
    public static RuleData bundled() {
        String release = version(RuleFiles.resource("/org/openattendance/" + BUILD));
        return new RuleData(RuleFiles.standard(), release, release);
    }

    /**
     * The set in a rules jar, or in a folder of the same form.
     *
     * @param jarOrFolder the jar; or a folder with {@code index.txt} in it, such as an unpacked jar or the rules of the project's sources
     * @throws RuleFileException if it is no such thing, is damaged or holds what this release cannot read
     */
    public static RuleData at(Path jarOrFolder) {
        Map<String, byte[]> found =
                Files.isDirectory(jarOrFolder) ? PackedRules.folder(jarOrFolder) : PackedRules.jar(jarOrFolder);
        return pinned(PackedRules.indexed(found));
    }

    /**
     * The set in the one rules jar that a class loader sees, for programs that get their jars from a build tool.
     *
     * @param loader usually {@code YourClass.class.getClassLoader()}
     * @throws RuleFileException if it sees none or several, or if the one is damaged or holds what this release cannot read
     */
    public static RuleData from(ClassLoader loader) {
        return pinned(PackedRules.on(loader));
    }

    private static RuleData pinned(PackedRules packed) {
        String version = packed.find(BUILD).map(RuleData::version).orElse(UNNAMED);
        return new RuleData(packed.files(), version, bundledRelease() + "+rules-" + version);
    }

    /** The release of the library, as the build wrote it. */
    static String bundledRelease() {
        return version(RuleFiles.resource("/org/openattendance/" + BUILD));
    }

    private static String version(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()).strip())
                .filter(text -> VERSION.matcher(text).matches())
                .findFirst()
                .orElseThrow(() -> new RuleFileException(
                        BUILD, 0, "does not say which version this is.", "the build did not fill it in."));
    }

    /** Version of the data, for example {@code 0.1.0}; {@code unnamed} where a folder does not say. */
    public String version() {
        return version;
    }

    /** Of all its files, as every result by it shows it: see {@link RuleBookVersion#digest()}. */
    public String digest() {
        return files.digest();
    }

    /** The nations it has rules of, in order of their ids. */
    public List<Nation> nations() {
        return rows(SourcesReader.read(files)).stream()
                .map(NationRow::nation)
                .sorted()
                .toList();
    }

    /**
     * The rules of a nation. For a set that was handed over each part is read now, so that a fault in any is told here; ours are read as
     * they are asked for.
     *
     * @throws RuleNotKnownException if it has none
     * @throws RuleFileException if a file is broken
     */
    public RuleBook book(Nation nation) {
        Map<String, Source> sources = SourcesReader.read(files);
        NationRow row = RuleBook.row(rows(sources), nation)
                .orElseThrow(() -> new RuleNotKnownException("nation " + nation, List.of()));
        RuleBook book = RuleBook.of(row, files, sources, release);
        return isBundled() ? book : book.checked();
    }

    private boolean isBundled() {
        return release.equals(version);
    }

    private List<NationRow> rows(Map<String, Source> sources) {
        return NationRow.readAll(files, sources);
    }

    /** Version and digest. */
    @Override
    public String toString() {
        return version + " " + digest();
    }
}
