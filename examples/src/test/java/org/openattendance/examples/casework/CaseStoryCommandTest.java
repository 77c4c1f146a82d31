package org.openattendance.examples.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;

/** A year of one case, from the first concern to the return, told from its data. */
class CaseStoryCommandTest {

    private static final Path YEAR = Path.of("data/casework/case-year.json");

    @TempDir
    private Path folder;

    private CommandRun story(String... words) throws IOException {
        Files.copy(YEAR, folder.resolve("case.json"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return call("case.json", words);
    }

    private CommandRun call(String file, String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "case";
        all[1] = "story";
        all[2] = file;
        System.arraycopy(words, 0, all, 3, words.length);
        return new CommandRun.Folder(folder).run(all);
    }

    @Test
    void the_year_is_told_from_the_first_concern_to_the_return() throws IOException {
        CommandRun run = story();
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        try (InputStream in = CaseStoryCommandTest.class.getResourceAsStream("/casework/case-year-story.txt")) {
            assertThat(run.out()).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_first_conversations_are_counted_for_pupil_and_family_apart() throws IOException {
        JsonNode json = story("--format", "json").json();
        assertThat(json.get("firstConcern").asText()).isEqualTo("2025-10-06");
        assertThat(json.get("daysToPupil").asInt()).isEqualTo(3);
        assertThat(json.get("daysToFamily").asInt()).isEqualTo(8);
        assertThat(json.get("planCoProduced").asBoolean()).isTrue();
        assertThat(json.get("planCitesAView").asBoolean()).isTrue();
        assertThat(json.get("contacts")).hasToString("[\"FORM_TUTOR\",\"SENIOR_ATTENDANCE_LEAD\"]");
        assertThat(json.get("contactUnclear").isNull()).isTrue();
        assertThat(json.get("textsToReview").asInt()).isZero();
        assertThat(json.get("asOf").asText()).isEqualTo("2026-07-20");
        JsonNode early = story("--as-of", "2025-10-09", "--format", "json").json();
        assertThat(early.get("daysToPupil").asInt()).isEqualTo(3);
        assertThat(early.get("daysToFamily").isNull()).isTrue();
    }

    @Test
    void to_an_earlier_day_the_story_is_the_beginning_of_the_whole_one() throws IOException {
        String whole = story("--format", "csv").out();
        String half = story("--format", "csv", "--as-of", "2026-01-21").out();
        assertThat(half.lines().count()).isGreaterThan(20);
        assertThat(whole).startsWith(half.substring(0, half.length() - 1));
        assertThat(half).doesNotContain("2026-01-26");
        assertThat(story("--as-of", "2028-01-01").out())
                .contains("7 texts about people have come to the day of their review");
    }

    @Test
    void nothing_of_a_parent_who_is_not_to_be_contacted_is_in_any_output() throws IOException {
        for (String format : new String[] {"table", "csv", "json", "markdown"}) {
            CommandRun run = story("--format", format);
            assertThat(run.out())
                    .doesNotContain("PARENT_B", "PARENT\\_B", "Not for this file")
                    .contains("Sunday evenings");
            assertThat(run.err()).doesNotContain("PARENT_B");
        }
        String marked = Files.readString(YEAR)
                .replace("{\"role\": \"PARENT_A\"}", "{\"role\": \"PARENT_A\", \"doNotContact\": true}")
                .replace("a tutor asked why Mondays are hard", "PARENT_A asked for help");
        new CommandRun.Folder(folder).with("marked.json", marked);
        CommandRun run = call("marked.json", "--format", "json");
        assertThat(run.out()).doesNotContain("PARENT_A", "PARENT_B", "Sunday evenings");
        assertThat(run.json().get("daysToFamily").isNull()).isTrue();
        assertThat(run.json().get("rows")).hasSizeGreaterThan(30);
    }

    @Test
    void redacted_words_are_gone_and_that_they_were_there_is_told() throws IOException {
        String kept = Files.readString(YEAR)
                .replace(
                        "\"content\": \"Weeks begin with a worry that nobody names.\"",
                        "\"redactedOn\": \"2026-02-01\"");
        new CommandRun.Folder(folder).with("redacted.json", kept);
        CommandRun run = call("redacted.json");
        assertThat(run.out())
                .doesNotContain("a worry that nobody names")
                .contains("As PARENT_A, FORM_TUTOR see it: (words redacted)")
                .contains("2026-02-01  REDACTION         Words were taken out: an understanding of 2025-11-12.");
    }

    @Test
    void casework_alone_and_a_pathway_alone_are_told_too() {
        CommandRun.Folder files = new CommandRun.Folder(folder)
                .with(
                        "casework.json",
                        "{\"concerns\":[{\"on\":\"2025-10-06\",\"by\":\"TUTOR\",\"what\":{\"content\":\"Away\",\"reviewOrDelete\":\"2027-01-01\"}}],",
                        " \"plan\":{\"id\":\"p\",\"coProducedBy\":[{\"role\":\"TUTOR\",\"party\":\"SCHOOL\"}]}}")
                .with("pathway.json", "{\"case\":\"C\",\"opened\":\"2025-09-15\",\"stage\":\"MONITOR\",\"events\":[]}");
        CommandRun alone = files.run("case", "story", "casework.json");
        assertThat(alone.status()).isZero();
        assertThat(alone.out())
                .contains("TUTOR was worried: Away")
                .contains("the pupil is not on record, with the family is not on record")
                .contains("Whom the family can reach is not clear: NO_CONTACT.")
                .contains("The plan was written without the pupil and the family.");
        CommandRun pathway = files.run("case", "story", "pathway.json", "--format", "json");
        assertThat(pathway.status()).isZero();
        assertThat(pathway.json().has("firstConcern")).isFalse();
    }

    @Test
    void faults_are_told_with_their_pointer_and_the_rest_is_read() throws IOException {
        String odd = Files.readString(YEAR)
                .replace("\"service\": \"Emotional", "\"colour\": \"red\", \"service\": \"Emotional");
        CommandRun.Folder files =
                new CommandRun.Folder(folder).with("odd.json", odd).with("none.json", "[1]");
        CommandRun run = files.run("case", "story", "odd.json", "--format", "json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json().get("issues").get(0).get("pointer").asText()).isEqualTo("/casework/referrals/0/colour");
        assertThat(run.out()).doesNotContain("REFERRAL\"");
        CommandRun none = files.run("case", "story", "none.json");
        assertThat(none.status()).isEqualTo(3);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("\nMaybe ");
        assertThat(files.run("case", "story", "nowhere.json").status()).isEqualTo(3);
    }
}
