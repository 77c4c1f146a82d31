package org.openattendance.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.examples.CommandRun;

/** Registers of which no session counts: a page with notes, and never a refusal that speaks of a chart. */
class NothingPossibleTest {

    @TempDir
    Path folder;

    private CommandRun report(String nation, String code, String... more) {
        CommandRun.Folder files = new CommandRun.Folder(folder)
                .with(
                        "m.csv",
                        "pupil_id,date,session,code",
                        "P1,2025-09-01,AM," + code,
                        "P1,2025-09-01,PM," + code,
                        "P1,2025-09-02,AM," + code)
                .with("c.csv", "date,session,open", "2025-09-01,AM,yes", "2025-09-01,PM,yes", "2025-09-02,AM,yes");
        List<String> call = new ArrayList<>(List.of("report", "--nation", nation, "--register", "m.csv"));
        call.addAll(List.of(more));
        return files.run(call.toArray(new String[0]));
    }

    @ParameterizedTest
    @CsvSource({"ENG, #, 0", "ENG, Q9, 3", "SCO, /, 3", "ENG, 13, 3"})
    void a_page_is_made_with_a_note_and_no_line(String nation, String code, int unknown) {
        for (List<String> more : List.of(List.<String>of(), List.of("--calendar", "c.csv"))) {
            CommandRun run = report(nation, code, more.toArray(new String[0]));
            assertThat(run.status()).as(run.err()).isEqualTo(unknown == 0 ? 0 : 1);
            Page page = new Page(run.out());
            assertThat(page.section("trend"))
                    .contains("No session was possible on these days")
                    .doesNotContain("<svg");
            assertThat(page.section("headline")).contains("no session was possible");
            if (unknown > 0) {
                assertThat(Page.rows(page.section("unresolved")))
                        .contains(List.of("UNKNOWN_CODE", "3"))
                        .contains(List.of("P1", "2 September 2025", "AM", "the code " + code + " is not known"));
            }
        }
        assertThat(new Page(report(nation, code).out()).section("days"))
                .contains("there is no day to draw")
                .doesNotContain("<svg", "Shades");
    }

    @ParameterizedTest
    @CsvSource({"ENG, #", "ENG, Q9", "SCO, /"})
    void so_is_the_page_of_a_pupil_with_what_is_to_be_settled(String nation, String code) {
        for (List<String> more : List.of(List.of("--pupil", "P1"), List.of("--pupil", "P1", "--calendar", "c.csv"))) {
            CommandRun run = report(nation, code, more.toArray(new String[0]));
            assertThat(run.status()).as(run.err()).isLessThan(2);
            Page page = new Page(run.out());
            assertThat(page.section("trend"))
                    .contains("No session was possible on these days")
                    .doesNotContain("<svg");
            assertThat(page.section("headline").contains("the code " + code + " is not known"))
                    .isEqualTo(!code.equals("#"));
        }
    }

    /** Somebody else's week has lines, this pupil's has none to draw. */
    @Test
    void a_pupil_without_a_possible_session_in_a_school_with_some_has_no_line_either() {
        CommandRun run = new CommandRun.Folder(folder)
                .with("m.csv", "pupil_id,date,session,code", "P1,2025-09-01,AM,#", "P2,2025-09-01,AM,/")
                .run("report", "--nation", "ENG", "--register", "m.csv", "--pupil", "P1");
        assertThat(run.status()).isZero();
        assertThat(new Page(run.out()).section("trend")).doesNotContain("<svg");
    }

    @Test
    void a_page_for_others_than_staff_is_refused_because_there_is_no_figure_to_share() {
        List<String> marks = new ArrayList<>(List.of("pupil_id,date,session,code"));
        for (int pupil = 10; pupil < 40; pupil++) {
            marks.add("P" + pupil + ",2025-09-01,AM,#");
        }
        CommandRun.Folder files = new CommandRun.Folder(folder).with("m.csv", marks.toArray(new String[0]));
        for (List<String> kind : List.of(List.of("--audience", "SHARED"), List.of("--meeting-pack"))) {
            List<String> call = new ArrayList<>(List.of("report", "--nation", "ENG", "--register", "m.csv"));
            call.addAll(kind);
            CommandRun run = files.run(call.toArray(new String[0]));
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("there is no figure to share", "\nMaybe the page for staff");
        }
    }
}
