package org.openattendance.verification.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openattendance.examples.Main;
import org.openattendance.testkit.conformance.ConformanceCase;
import org.openattendance.testkit.conformance.ConformanceKit;
import org.openattendance.testkit.conformance.ConformanceReport;

/**
 * A system that makes one mistake fails the case that names it, and exactly the cases that are listed in {@code planted.csv}; the same
 * system without a mistake fails none, so that each case fails for this reason and no other.
 */
class PlantedFaultsTest {

    @TempDir
    private static Path folder;

    private static final ConformanceKit KIT = ConformanceKit.load();

    private static final Path PLANTED =
            Path.of("src", "test", "resources", "org", "openattendance", "verification", "conformance", "planted.csv");

    @BeforeAll
    static void unpack() throws IOException {
        KIT.writeTo(folder);
    }

    /** @param named the case that names the mistake */
    private record Planted(String fault, String named, List<String> all) {}

    private static List<Planted> planted() throws IOException {
        return Files.readAllLines(PLANTED).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Planted(cells[0], cells[1], List.of(cells[2].split(" "))))
                .toList();
    }

    private static List<ConformanceCase> played() {
        return KIT.cases().stream().filter(SlowSystem::plays).toList();
    }

    private static ConformanceReport check(Set<Fault> faults) {
        return KIT.check(new SlowSystem(faults), folder, played(), seen -> {});
    }

    @Test
    void a_slow_system_of_another_making_passes_all_that_it_plays() {
        ConformanceReport report = check(Set.of());
        assertThat(report.differing()).as(report.text()).isEmpty();
        assertThat(played()).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @EnumSource
    void a_mistake_is_caught_by_the_case_that_names_it(Fault fault) throws IOException {
        Planted planted = planted().stream()
                .filter(one -> one.fault().equals(fault.name()))
                .findFirst()
                .orElseThrow();
        List<String> caught = check(Set.of(fault)).differingIds();
        assertThat(caught).contains(planted.named());
        assertThat(caught).containsExactlyInAnyOrderElementsOf(planted.all());
    }

    @Test
    void every_line_of_the_list_is_a_mistake_that_is_planted() throws IOException {
        assertThat(planted())
                .extracting(Planted::fault)
                .containsExactlyElementsOf(
                        Arrays.stream(Fault.values()).map(Fault::name).toList());
    }

    /** As another program, by the command and a process of its own. */
    private static String conform(String fault, String only, int status) throws IOException {
        Path out = folder.resolve("report.txt");
        List<String> words = new ArrayList<>(List.of("conform", "--command"));
        words.add(Stream.of("java", "-XX:TieredStopAtLevel=1", "-cp", '"' + System.getProperty("java.class.path") + '"')
                        .map(word -> word.equals("java") ? '"' + java() + '"' : word)
                        .reduce("", (before, word) -> before + word + " ")
                + SlowSystem.class.getName() + " " + fault);
        words.addAll(List.of("--only", only, "--out", out.toString()));
        StringWriter err = new StringWriter();
        assertThat(Main.execute(new PrintWriter(err, true), words.toArray(String[]::new)))
                .as(err.toString())
                .isEqualTo(status);
        return Files.readString(out);
    }

    private static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    @Test
    void the_command_tells_another_program_what_it_gets_wrong() throws IOException {
        String kit = "Kit " + KIT.version() + ": ";
        assertThat(conform("NONE", "W5,PN-06", 0)).isEqualTo(kit + "4 cases, 4 as expected, 0 differ.\n");
        assertThat(conform("CALENDAR_WEEKS", "PN-06", 1))
                .startsWith("PN-06\n  tells     Half term is no school week")
                .contains("  notices[A].met\n    expected  true\n    actual    false\n")
                .endsWith(kit + "1 cases, 0 as expected, 1 differ.\n");
        assertThat(conform("DOUBLES", "W5", 1))
                .startsWith("W5-38-OF-380\n")
                .contains("  pupils[P1].persistentAbsence\n    expected  true\n    actual    false\n")
                .endsWith(kit + "3 cases, 2 as expected, 1 differ.\n");
    }
}
