package org.openattendance.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.examples.CommandRun;

/** What a page says of its register where something is not known: never that there is none of it. */
class UnknownRegisterTest {

    private static final String NOT_KNOWN = "Which sessions have no entry, and which reasons are overdue, is not known";

    @TempDir
    Path folder;

    /** A week of one pupil in September 2025, every session with the same two marks. */
    private CommandRun.Folder week(String am, String pm) {
        List<String> marks = new ArrayList<>(List.of("pupil_id,date,session,code"));
        List<String> days = new ArrayList<>(List.of("date,session,open"));
        for (int day = 8; day <= 12; day++) {
            String date = "2025-09-" + (day < 10 ? "0" : "") + day;
            marks.addAll(List.of("P1," + date + ",AM," + am, "P1," + date + ",PM," + pm));
            days.addAll(List.of(date + ",AM,yes", date + ",PM,yes"));
        }
        return new CommandRun.Folder(folder)
                .with("m.csv", marks.toArray(new String[0]))
                .with("c.csv", days.toArray(new String[0]));
    }

    private static Page page(CommandRun.Folder files, String nation, String... more) {
        List<String> call = new ArrayList<>(List.of("report", "--nation", nation, "--register", "m.csv"));
        call.addAll(List.of(more));
        CommandRun run = files.run(call.toArray(new String[0]));
        assertThat(run.status()).as(run.err()).isLessThan(2);
        return new Page(run.out());
    }

    @ParameterizedTest
    @CsvSource({"ENG, /, \\", "WAL, /, \\", "NIR, /, \\", "SCO, 10, 10"})
    void without_a_calendar_no_nation_s_page_says_that_its_figures_stand(String nation, String am, String pm) {
        Page page = page(week(am, pm), nation);
        assertThat(page.section("headline"))
                .contains("No entry waits to be settled. " + NOT_KNOWN)
                .doesNotContain("figures stand")
                .doesNotContainPattern("\\b0 (sessions|marks)");
        assertThat(page.section("unresolved"))
                .contains("not known: no calendar was given", "lists that go by school days is not known");
    }

    @Test
    void a_register_with_gaps_and_without_a_calendar_has_no_count_of_what_is_not_known() {
        CommandRun.Folder files = week("/", "\\")
                .with(
                        "m.csv",
                        "pupil_id,date,session,code",
                        "P1,2025-09-08,AM,/",
                        "P1,2025-09-09,AM,-",
                        "P1,2025-09-12,PM,/");
        assertThat(page(files, "ENG").section("headline"))
                .contains("1 entry has no usable mark, or two; which sessions have no entry")
                .contains("is not known without the school&#39;s calendar.")
                .doesNotContainPattern("\\b0 (sessions|marks)");
        assertThat(page(files, "ENG", "--calendar", "c.csv").section("headline"))
                .contains("1 entry has no usable mark, or two; 7 sessions of open days have no entry.")
                .doesNotContain("not known");
        assertThat(page(files, "ENG").section("proof")).doesNotContain("0 open sessions");
    }

    /** The demo school: with its calendar the very same register has reasons that are overdue. */
    @Test
    void leaving_the_calendar_out_never_makes_overdue_reasons_vanish() {
        DemoSchool school = DemoSchool.in(folder, 90, 3);
        assertThat(new Page(school.report(List.of()).out()).section("headline")).contains("waited too long");
        for (String audience : List.of("STAFF", "SHARED")) {
            CommandRun run = school.files()
                    .run(
                            "report",
                            "--nation",
                            "ENG",
                            "--register",
                            "marks.csv",
                            "--amendments",
                            "amendments.csv",
                            "--audience",
                            audience);
            assertThat(new Page(run.out()).section("headline"))
                    .contains(NOT_KNOWN, "may still move")
                    .doesNotContain("figures stand");
        }
    }

    @Test
    void the_first_step_without_a_calendar_is_to_bring_it_and_no_day_is_named() {
        String next = page(week("/", "\\"), "ENG").section("next");
        assertThat(next)
                .contains("Make this page again with the school&#39;s calendar.")
                .contains("on the next school day (no calendar was given, so no day is named)")
                .contains("within 10 school days (no calendar was given, so no day is named)")
                .doesNotContain("the calendar given does not reach");
        assertThat(page(week("/", "\\"), "ENG", "--calendar", "c.csv").section("next"))
                .doesNotContain("no calendar was given")
                .contains("the calendar given does not reach");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WAL", "NIR"})
    void where_no_rule_says_how_long_a_mark_may_wait_the_page_says_so(String nation) {
        assertThat(page(week("/", "\\"), nation, "--calendar", "c.csv").section("headline"))
                .contains("Whether reasons are overdue is not known")
                .doesNotContain("figures stand");
    }

    /** The duty to replace N within five school days is in force from 19 August 2024. */
    @Test
    void a_rule_that_is_not_in_force_yet_is_no_rule() {
        CommandRun.Folder files = new CommandRun.Folder(folder)
                .with("m.csv", "pupil_id,date,session,code", "P1,2023-09-11,AM,N", "P1,2023-09-22,AM,/")
                .with("c.csv", "date,session,open", "2023-09-11,AM,yes", "2023-09-22,AM,yes");
        Page page = page(files, "ENG", "--calendar", "c.csv");
        assertThat(page.section("headline"))
                .contains("Whether reasons are overdue is not known")
                .doesNotContain("figures stand");
        assertThat(page.section("unresolved")).contains("know no list that goes by school days");
    }

    @Test
    void figures_stand_only_where_every_session_has_a_mark_and_no_reason_is_waited_for() {
        assertThat(page(week("/", "\\"), "ENG", "--calendar", "c.csv").section("headline"))
                .contains("Nothing in the register waits to be settled, so the figures stand.");
        assertThat(page(week("/", "N"), "ENG", "--calendar", "c.csv").section("headline"))
                .contains("Every session has a mark; 5 marks wait for their reasons, in time still, and may change.")
                .doesNotContain("figures stand");
    }
}
