package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.base.Nation;

/** A rules jar is read as hostile: what is broken, mixed, oversized or newer than the library is refused by name. */
class BrokenRuleDataTest {

    @TempDir
    Path folder;

    /** Something done to a good jar, and what the refusal says. */
    record Fault(String what, Function<RuleJar, RuleJar> done, String says) {

        @Override
        public String toString() {
            return what;
        }
    }

    static List<Fault> faults() {
        return List.of(
                new Fault("no index", jar -> jar.without("index.txt"), "index.txt: is missing."),
                new Fault("a file lost", jar -> jar.without("eng/codes.csv"), "eng/codes.csv: is named in index.txt"),
                new Fault("a file too many", jar -> jar.with("eng/late.csv", "a\n"), "eng/late.csv: is not named in"),
                new Fault(
                        "a file of a newer library",
                        jar -> jar.with("zz.csv", "a\n").with("index.txt", jar.text("index.txt") + "zz.csv\n"),
                        "zz.csv: is no file that this release of the library reads."),
                new Fault(
                        "a column of a newer library",
                        jar -> jar.replace("eng/codes.csv", "code,short_name", "code,colour,short_name"),
                        "eng/codes.csv: has columns that nobody reads: [colour]."),
                new Fault(
                        "a row that is no rule",
                        jar -> jar.replace("wal/codes.csv", ",AM,", ",MORNING,"),
                        "wal/codes.csv:"),
                new Fault("a pathway cut off", jar -> jar.with("pathways/gb-ess.json", "{"), "gb-ess.json"),
                new Fault(
                        "a name twice",
                        jar -> jar.replace("index.txt", "disclosure.csv\n", "disclosure.csv\ndisclosure.csv\n"),
                        "index.txt:3: disclosure.csv is out of order or stands twice."),
                new Fault(
                        "names out of order",
                        jar -> jar.with("index.txt", "sources.csv\nnations.csv\n"),
                        "index.txt:2: nations.csv is out of order"),
                new Fault(
                        "an index that climbs out",
                        jar -> jar.with("index.txt", "../../../etc/passwd\n"),
                        "index.txt:1: is not a name that a rule file can have."),
                new Fault(
                        "an index of an absolute path",
                        jar -> jar.with("index.txt", "/etc/passwd\n"),
                        "index.txt:1: is not a name"),
                new Fault(
                        "an entry that climbs out",
                        jar -> jar.with("../../evil.csv", "a\n"),
                        "holds a name that no rule file can have."),
                new Fault(
                        "an entry with a backslash",
                        jar -> jar.with("eng\\evil.csv", "a\n"),
                        "holds a name that no rule file can have."),
                new Fault(
                        "a huge file",
                        jar -> jar.with("cohorts.csv", " ".repeat(PackedRules.MOST_BYTES_OF_A_FILE + 1)),
                        "cohorts.csv: has more than 4194304 bytes."),
                new Fault("ten huge files", BrokenRuleDataTest::huge, "has more than 2000 files or 33554432 bytes."),
                new Fault("an endless index", BrokenRuleDataTest::endless, "has more than 2000 files"),
                new Fault("a thousand files too many", BrokenRuleDataTest::many, "has more than 2000 files"),
                new Fault(
                        "a version that nobody filled in",
                        jar -> jar.with("build.properties", "version=${project.version}\n"),
                        "build.properties: does not say which version this is."));
    }

    private static RuleJar huge(RuleJar jar) {
        for (int number = 0; number < 10; number++) {
            jar.with("pathways/a" + number + ".json", " ".repeat(PackedRules.MOST_BYTES_OF_A_FILE));
        }
        return jar;
    }

    private static RuleJar many(RuleJar jar) {
        for (int number = 0; number < 3_000; number++) {
            jar.with("pathways/a" + number + ".json", "{}");
        }
        return jar;
    }

    private static RuleJar endless(RuleJar jar) {
        return jar.with("index.txt", "a.csv\n".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_in_the_set_refuses_it_by_name(Fault fault) {
        Path jar = fault.done().apply(RuleJar.ofOurs("0.1.0")).writeTo(folder.resolve("rules.jar"));
        refused(jar, fault.says());
    }

    @Test
    void a_jar_that_broke_off_anywhere_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(RuleJar.ofOurs("0.1.0").writeTo(folder.resolve("whole.jar")));
        for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1_000, whole.length - 1}) {
            Path part = folder.resolve("part.jar");
            Files.write(part, Arrays.copyOf(whole, length));
            refused(part, "is not a jar that can be read.");
        }
    }

    @Test
    void a_flipped_bit_in_a_file_is_seen_by_its_sum() throws IOException {
        Path jar = folder.resolve("stored.jar");
        byte[] row = "a,b\n".getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.setMethod(ZipOutputStream.STORED);
            ZipEntry entry = new ZipEntry(RuleJar.FOLDER + "index.txt");
            entry.setSize(row.length);
            java.util.zip.CRC32 sum = new java.util.zip.CRC32();
            sum.update(row);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(row);
        }
        int at = new String(Files.readAllBytes(jar), StandardCharsets.ISO_8859_1).indexOf("a,b\n");
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "rw")) {
            file.seek(at);
            file.write('c');
        }
        refused(jar, "index.txt: is damaged.");
    }

    @Test
    void what_is_no_jar_of_ours_is_said_so() throws IOException {
        refused(folder.resolve("missing.jar"), "missing.jar: is not a jar that can be read.");
        refused(Files.writeString(folder.resolve("letter.jar"), "Dear ..."), "letter.jar: is not a jar");
        refused(Files.createDirectory(folder.resolve("empty")), "index.txt: is missing.");
        Path other = folder.resolve("other.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
        }
        refused(other, "index.txt: is missing.");
    }

    @Test
    void a_file_of_a_folder_that_its_index_does_not_name_is_refused() throws IOException {
        RuleFolder.copyOfOurs(folder).with("eng/Codes.csv", "a\n");
        refused(folder, "eng/Codes.csv: is not named in index.txt.");
    }

    private static void refused(Path jar, String says) {
        RuleFileException thrown = catchThrowableOfType(
                RuleFileException.class, () -> RuleData.at(jar).book(Nation.ENGLAND));
        if (thrown == null) { // a fault of another nation's file
            thrown = catchThrowableOfType(
                    RuleFileException.class, () -> RuleData.at(jar).book(Nation.WALES));
        }
        assertThat(thrown).isNotNull();
        assertThat(thrown.reason()).isEqualTo("RULE_FILE");
        assertThat(thrown).hasMessageContaining(says);
        assertThat(thrown.getMessage().lines().reduce((first, last) -> last))
                .get()
                .asString()
                .startsWith("Maybe ");
    }
}
