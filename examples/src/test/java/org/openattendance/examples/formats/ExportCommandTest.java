package org.openattendance.examples.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;

class ExportCommandTest {

    @TempDir
    private Path path;

    private CommandRun.Folder folder;

    @BeforeEach
    void files() {
        folder = new CommandRun.Folder(path)
                .with(
                        "marks.csv",
                        "pupil_id,date,session,code",
                        "Quill-7,2025-09-15,AM,/",
                        "Quill-7,2025-09-15,PM,I",
                        "Quill-7,2025-09-16,AM,Y5",
                        "Quill-7,2025-09-16,PM,Y2",
                        "Reed-8,2025-09-15,AM,O",
                        "Reed-8,2025-09-15,PM,C",
                        "Reed-8,2025-09-16,AM,-",
                        "Reed-8,2025-09-16,PM,L")
                .with("salt.txt", "correct-horse-battery-staple");
    }

    private CommandRun export(String... args) {
        List<String> call = new java.util.ArrayList<>(List.of("export", "--nation", "ENG", "--register", "marks.csv"));
        call.addAll(List.of(args));
        return folder.run(call.toArray(new String[0]));
    }

    @Test
    void an_anonymous_export_holds_no_reference_and_no_code_that_says_something_private() {
        CommandRun run = export("--unit", "session");
        assertThat(run.status()).isZero();
        assertThat(run.out()).doesNotContain("Quill", "Reed", ",I,", "Y5");
        assertThat(run.out().lines()).startsWith("pupil_id,date,session,category,code,arrived_late");
        assertThat(run.out())
                .containsPattern("pupil-000[12],2025-09-15,AM,UNAUTHORISED_ABSENCE,O,false\n")
                .containsPattern("pupil-000[12],2025-09-16,AM,UNMARKED,,\n");
        assertThat(run.out())
                .as("Y2 would tell that the other one is Y5, and C that the other one is private")
                .containsPattern("pupil-000[12],2025-09-16,AM,NOT_A_POSSIBLE_ATTENDANCE,,false\n")
                .containsPattern("pupil-000[12],2025-09-16,PM,NOT_A_POSSIBLE_ATTENDANCE,,false\n")
                .doesNotContain(",C,", ",Y2,");
    }

    @Test
    void the_seed_draws_the_order_of_the_numbers() {
        String one = export("--unit", "session", "--seed", "1").out();
        assertThat(export("--unit", "session", "--seed", "1").out()).isEqualTo(one);
        assertThat(Stream.of("2", "3", "4", "5", "6")
                        .map(seed -> export("--unit", "session", "--seed", seed).out()))
                .anyMatch(other -> !other.equals(one));
    }

    @Test
    void under_keys_private_codes_may_be_asked_for_and_otherwise_not() {
        assertThat(export("--unit", "session", "--sensitive-codes").status()).isEqualTo(2);
        CommandRun keyed = export("--unit", "session", "--salt-file", "salt.txt");
        assertThat(keyed.out()).doesNotContain("Quill", ",I,", "Y5").containsPattern("(?m)^k[0-9a-f]{32},");
        CommandRun open = export("--unit", "session", "--salt-file", "salt.txt", "--sensitive-codes");
        assertThat(open.out()).contains(",AUTHORISED_ABSENCE,I,", ",NOT_A_POSSIBLE_ATTENDANCE,Y5,");
    }

    @Test
    void a_row_for_each_pupil_has_the_counts_and_rates_of_the_definition() {
        CommandRun run = export("--unit", "pupil");
        assertThat(run.out().lines().toList().get(0))
                .startsWith("pupil_id,present,")
                .endsWith("complete,absence_percent,attendance_percent,persistent_absence,severe_absence")
                .doesNotContainPattern("[A-Z\" ]");
        assertThat(run.out()).contains(",false,66.6667,33.3333,true,true\n", ",true,50.0000,50.0000,true,true\n");
    }

    @Test
    void a_folder_has_the_table_its_codebook_its_rules_and_how_to_cite_it() throws IOException {
        Path into = path.resolve("export");
        CommandRun run = export(
                "--unit",
                "pupil",
                "--folder",
                into.toString(),
                "--seed",
                "7",
                "--title",
                "Ten \"days\"",
                "--author",
                "Hill School");
        assertThat(run.status()).isZero();
        try (Stream<Path> files = Files.list(into)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("pupil.csv", "codebook.csv", "export.json", "CITATION.cff");
        }
        byte[] table = Files.readAllBytes(into.resolve("pupil.csv"));
        assertThat(new String(table, StandardCharsets.UTF_8))
                .doesNotContain("\r", "\uFEFF")
                .endsWith("\n");
        List<String> header =
                List.of(Files.readAllLines(into.resolve("pupil.csv")).get(0).split(","));
        assertThat(Files.readAllLines(into.resolve("codebook.csv")).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(','))))
                .as("each column is explained, in order")
                .isEqualTo(header);
        JsonNode about = new ObjectMapper().readTree(into.resolve("export.json").toFile());
        assertThat(about.get("seed").asInt()).isEqualTo(7);
        assertThat(about.get("anonymous").asBoolean()).isTrue();
        assertThat(about.get("rows").asInt()).isEqualTo(2);
        String digest = about.get("ruleBook").get("digest").asText();
        assertThat(digest).matches("sha256:[0-9a-f]{64}");
        assertThat(Files.readString(into.resolve("CITATION.cff")))
                .startsWith("cff-version: 1.2.0\n")
                .contains("title: \"Ten \\\"days\\\"\"", "  - name: \"Hill School\"", digest);
    }

    @Test
    void an_unknown_unit_is_a_bad_call() {
        assertThat(export("--unit", "class").err()).contains("There is no unit class", "\nMaybe ");
        assertThat(export("--unit", "pupil", "--salt-file", "gone.txt").status())
                .isEqualTo(3);
    }
}
