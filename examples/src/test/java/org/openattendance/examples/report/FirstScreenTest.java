package org.openattendance.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;

/** What somebody reads who opens the page of a school on a Friday evening in March. */
class FirstScreenTest {

    private static final List<String> FRIDAY = List.of("--phase", "primary", "--as-of", "2025-03-14");

    @TempDir
    static Path folder;

    private static DemoSchool school;
    private static Page staff;

    @BeforeAll
    static void writes_a_page() {
        school = DemoSchool.in(folder, 90, 3);
        staff = new Page(school.report(FRIDAY).out());
    }

    private static String tenths(JsonNode rate) {
        return new BigDecimal(rate.get("percent").asText()).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    private static JsonNode absence(String... more) {
        return school.call("summarise", more).json().get("total").get("absence");
    }

    @Test
    void the_nation_is_held_against_the_same_days_of_the_school_counted_the_same_way() {
        String alike = tenths(absence(
                "--from",
                "2024-09-09",
                "--to",
                "2025-01-24",
                "--definition",
                "eng-daily",
                "--as-of",
                "2025-03-14",
                "--format",
                "json"));
        assertThat(staff.section("headline"))
                .contains("from 9 September 2024 to 24 January 2025 this school missed " + alike)
                .contains("the nation&#39;s schools (primary) 5.2%");
        assertThat(staff.section("trend"))
                .contains("both are counted by the definition &quot;Pupil attendance in schools (daily data), England");
    }

    @Test
    void without_dates_of_birth_the_nation_stands_beside_the_page_s_own_definition_and_the_page_says_so() {
        school.files()
                .with(
                        "m.csv",
                        "pupil_id,date,session,code",
                        "P1,2024-09-09,AM,/",
                        "P1,2024-09-09,PM,I",
                        "P1,2025-01-24,AM,/");
        CommandRun run = school.files().run("report", "--nation", "ENG", "--register", "m.csv", "--phase", "primary");
        assertThat(new Page(run.out()).section("headline"))
                .contains("this school missed 33.3%")
                .contains("The nation is counted by a definition of its own, and not as this school is")
                .doesNotContain("Like with like", "percentage points less", "percentage points more");
    }

    @Test
    void a_national_figure_that_reaches_beyond_the_days_reported_on_is_not_held_against_them() {
        Page early = new Page(school.report(List.of("--phase", "primary", "--as-of", "2025-01-10"))
                .out());
        assertThat(early.section("headline"))
                .contains("from 9 September 2024 to 13 September 2024")
                .doesNotContain("24 January 2025");
    }

    @Test
    void what_changed_is_the_last_six_school_weeks_beside_what_was_before() {
        String headline = staff.section("headline");
        String now = tenths(
                absence("--from", "2025-01-27", "--to", "2025-03-14", "--as-of", "2025-03-14", "--format", "json"));
        String before = tenths(absence("--to", "2025-01-26", "--as-of", "2025-03-14", "--format", "json"));
        assertThat(headline).contains("Since 27 January 2025, " + now + " of sessions were missed");
        assertThat(headline).containsAnyOf("against " + before + " before", "as before");
    }

    @Test
    void the_proof_is_of_the_days_that_the_page_reports_on_and_of_none_to_come() {
        assertThat(staff.section("proof"))
                .contains("sessions from 4 September 2024 to 14 March 2025, which is")
                .doesNotContain("July 2025");
    }

    @Test
    void every_step_names_a_role_and_a_school_day_and_says_that_it_is_a_proposal() {
        String next = staff.section("next");
        assertThat(next.split("<li>", -1).length - 1).isGreaterThanOrEqualTo(3);
        assertThat(next.split("<span class=\"who\">Proposed: ", -1)).hasSameSizeAs(next.split("<li>", -1));
        assertThat(next)
                .contains("Senior attendance lead, by Monday 17 March 2025")
                .contains("Form tutor, by Friday 21 March 2025")
                .contains("The role that is named decides");
    }

    @Test
    void no_school_day_is_made_up_where_the_calendar_ends() {
        String next = new Page(school.report(List.of()).out()).section("next");
        assertThat(next).contains("the calendar given does not reach").doesNotContain("2025");
    }

    @Test
    void the_first_conversations_are_named_where_the_steps_are_and_only_for_staff() {
        List<List<String>> rows = Page.rows(staff.section("conversations"));
        assertThat(staff.section("next")).contains("first of all " + rows.get(0).get(0));
        Page shared = new Page(school.report(List.of("--audience", "SHARED", "--as-of", "2025-03-14"))
                .out());
        assertThat(shared.section("next")).contains("Look at this page again").doesNotContainPattern("P\\d{5}");
        assertThat(shared.section("conversations")).isEmpty();
    }

    @Test
    void the_page_never_says_that_figures_stand_while_reasons_are_overdue() {
        assertThat(staff.section("next")).contains("Find the reasons that are overdue");
        assertThat(staff.section("headline"))
                .contains("waited too long for their reasons")
                .doesNotContain("so the figures stand");
    }

    @Test
    void the_words_of_the_first_screen_are_curious() {
        assertThat((staff.section("headline") + staff.section("next")).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(
                        "truan",
                        "refus",
                        "condone",
                        "disengag",
                        "hard to reach",
                        "non-complian",
                        "fail",
                        "must",
                        "target");
    }
}
