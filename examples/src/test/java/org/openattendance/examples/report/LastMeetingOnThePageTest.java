package org.openattendance.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;

/** What was agreed at the meeting before comes up on the page as it does in the pack. */
class LastMeetingOnThePageTest {

    @TempDir
    static Path folder;

    private static DemoSchool school;

    @BeforeAll
    static void writes_a_school() {
        school = DemoSchool.in(folder, 90, 3);
        school.files()
                .with(
                        "last.json",
                        "{\"school\":\"S1\",\"on\":\"2024-11-10\",\"actions\":[",
                        "{\"id\":\"a1\",\"what\":\"Look at <breakfast> club\",\"owner\":\"HEAD_TEACHER\",\"due\":\"2025-01-31\",",
                        " \"history\":[{\"on\":\"2024-11-10\",\"status\":\"PROPOSED\",\"by\":\"OFFICER\"}]},",
                        "{\"id\":\"a2\",\"what\":\"Ring on day one\",\"due\":\"2025-04-01\",",
                        " \"history\":[{\"on\":\"2024-11-10\",\"status\":\"PROPOSED\",\"by\":\"OFFICER\"},",
                        " {\"on\":\"2024-11-10\",\"status\":\"AGREED\",\"by\":\"HEAD_TEACHER\"}]},",
                        "{\"id\":\"a3\",\"what\":\"Write to all families\",",
                        " \"history\":[{\"on\":\"2024-11-10\",\"status\":\"PROPOSED\",\"by\":\"OFFICER\"},",
                        " {\"on\":\"2024-12-10\",\"status\":\"DROPPED\",\"by\":\"HEAD_TEACHER\"}]}]}")
                .with("bad.json", "{\"school\":\"S1\"}");
    }

    private static CommandRun meeting(String... more) {
        List<String> all = new ArrayList<>(List.of("--meeting-pack", "--as-of", "2025-03-14"));
        all.addAll(List.of(more));
        return school.report(all);
    }

    @Test
    void open_actions_are_on_the_agenda_and_all_of_them_in_a_table() {
        CommandRun run = meeting("--last", "last.json");
        Page page = new Page(run.out());
        assertThat(page.section("agenda"))
                .contains("Agreed last time</dt><dd>Action a1 is still open and past its day.</dd>")
                .contains("Agreed last time</dt><dd>Action a2 is still open.</dd>")
                .doesNotContain("a3");
        assertThat(Page.rows(page.section("last")))
                .containsExactly(
                        List.of(
                                "a1",
                                "Look at &lt;breakfast&gt; club",
                                "Head teacher",
                                "31 January 2025",
                                "proposed, past its day"),
                        List.of("a2", "Ring on day one", "", "1 April 2025", "agreed"),
                        List.of("a3", "Write to all families", "", "", "given up"));
        assertThat(run.err()).contains("as they were written: see that they name nobody");
    }

    @Test
    void the_agenda_of_the_page_has_the_actions_that_the_pack_has() {
        CommandRun pack = school.call(
                "meeting-pack",
                "--last",
                "last.json",
                "--as-of",
                "2025-03-14",
                "--on",
                "2025-03-14",
                "--format",
                "json");
        List<String> ofPack = new ArrayList<>();
        pack.json().get("agenda").forEach(item -> {
            if (item.get("topic").asText().equals("LAST_ACTIONS")) {
                ofPack.add(item.get("text").asText());
            }
        });
        assertThat(ofPack).hasSize(2);
        assertThat(new Page(meeting("--last", "last.json").out()).section("agenda"))
                .contains(ofPack);
    }

    @Test
    void without_a_meeting_before_nothing_is_made_up() {
        CommandRun run = meeting();
        assertThat(new Page(run.out()).section("agenda")).doesNotContain("Agreed last time");
        assertThat(new Page(run.out()).section("last")).isEmpty();
        assertThat(run.err()).doesNotContain("as they were written");
    }

    @Test
    void a_wrong_file_or_page_is_said() {
        CommandRun bad = school.call("report", "--meeting-pack", "--last", "bad.json");
        assertThat(bad.status()).isEqualTo(3);
        assertThat(bad.err()).contains("bad.json#/on", "\nMaybe ");
        CommandRun other = school.call("report", "--last", "last.json");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("--last belongs to the page of the meeting", "\nMaybe ");
    }
}
