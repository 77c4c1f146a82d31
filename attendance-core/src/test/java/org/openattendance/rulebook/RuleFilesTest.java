package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.base.Nation;

class RuleFilesTest {

    static final Path FOLDER = Path.of("src/main/resources/org/openattendance/rules");

    @Test
    void the_index_names_every_file_of_the_folder_and_no_other_in_code_point_order() throws IOException {
        try (Stream<Path> walk = Files.walk(FOLDER)) {
            List<String> found = walk.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("index.txt"))
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(FOLDER.resolve("index.txt"))).isEqualTo(found);
        }
    }

    @Test
    void every_file_of_ours_is_one_that_some_part_of_a_rule_book_reads() {
        assertThat(RuleFiles.standard().names()).allMatch(RuleKinds::isKnown);
    }

    @Test
    void the_jar_and_the_folder_hold_the_same_rules() {
        assertThat(RuleFiles.in(FOLDER).digest()).isEqualTo(RuleFiles.standard().digest());
    }

    @Test
    void line_endings_do_not_change_the_digest_and_one_letter_does(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("sources.csv"), "a,b\n1,2\n");
        String unix = RuleFiles.in(folder).digest();
        Files.writeString(folder.resolve("sources.csv"), "a,b\r\n1,2\r\n");
        assertThat(RuleFiles.in(folder).digest()).isEqualTo(unix);
        Files.writeString(folder.resolve("sources.csv"), "a,b\r1,2\r");
        assertThat(RuleFiles.in(folder).digest()).isEqualTo(unix);
        Files.writeString(folder.resolve("sources.csv"), "a,b\n1,3\n");
        assertThat(RuleFiles.in(folder).digest()).isNotEqualTo(unix);
    }

    @Test
    void a_text_that_moves_from_one_file_to_the_next_changes_the_digest(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("nations.csv"), "1\n");
        Files.writeString(folder.resolve("sources.csv"), "2\n");
        String before = RuleFiles.in(folder).digest();
        Files.writeString(folder.resolve("nations.csv"), "");
        Files.writeString(folder.resolve("sources.csv"), "1\n2\n");
        assertThat(RuleFiles.in(folder).digest()).isNotEqualTo(before);
    }

    @Test
    void the_digest_is_that_of_names_and_contents_as_documented(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("eng"));
        Files.writeString(folder.resolve("eng/codes.csv"), "x\r\n");
        Files.writeString(folder.resolve("README.md"), "not a rule");
        Files.writeString(folder.resolve(".hidden"), "not a rule");
        byte[] sum = java.security.MessageDigest.getInstance("SHA-256")
                .digest("eng/codes.csv\nx\n\0".getBytes(StandardCharsets.UTF_8));
        assertThat(RuleFiles.in(folder).digest())
                .isEqualTo("sha256:" + java.util.HexFormat.of().formatHex(sum));
    }

    @Test
    void a_name_that_no_part_reads_is_refused_before_anything_is_read(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a-letter.txt"), "Dear ...");
        Files.writeString(folder.resolve("sources.csv"), "not a table at all");
        assertThatThrownBy(() -> RuleFiles.in(folder))
                .isInstanceOf(RuleFileException.class)
                .hasMessage("a-letter.txt: is no file that a rule book has.\nMaybe its name is misspelt.");
    }

    @Test
    void a_folder_that_is_not_there_is_said_so() {
        assertThatThrownBy(() -> RuleFiles.in(Path.of("no-such-folder")))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("no-such-folder")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_book_carries_release_and_digest_of_the_rules() {
        RuleBookVersion version = RuleBook.standard(Nation.ENGLAND).version();
        assertThat(version.release()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(version.digest()).isEqualTo(RuleFiles.standard().digest());
        assertThat(version).hasToString(version.release() + " " + version.digest());
    }
}
