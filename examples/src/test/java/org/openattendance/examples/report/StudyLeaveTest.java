package org.openattendance.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a code explains how a rise was recorded, the page names it where the rise is said: study leave in June, and any other alike. */
class StudyLeaveTest {

    @TempDir
    Path folder;

    /** Of twenty-four pupils so many have study leave in the last six weeks, and one is ill then. */
    private Page page(int leavers, String... more) {
        SchoolYearFiles school = new SchoolYearFiles();
        for (int pupil = 10; pupil < 34; pupil++) {
            boolean leaves = pupil < 10 + leavers;
            boolean ill = pupil == 33;
            boolean away = pupil % 3 == 0;
            school.pupil("P" + pupil, (week, day) -> {
                if (week >= SchoolYearFiles.RECENT && (leaves || ill)) {
                    return leaves ? "S" : "I";
                }
                return away && week % 5 == 0 && day.getValue() == 1 + week % 4 ? "I" : "";
            });
        }
        return school.page(folder, more);
    }

    @Test
    void the_first_screen_names_the_code_that_makes_up_most_of_the_rise() {
        String headline = page(8).section("headline");
        assertThat(headline)
                .contains(
                        "percentage points more. Most of the rise is S (Leave: study leave for a public examination): 33.3% of sessions, against 0.0%"
                                + " before. In that time 9 pupils moved to a band of more absence")
                .contains(
                        "For 8 of those with more, what grew most is S (Leave: study leave for a public examination).");
    }

    @Test
    void each_who_moved_and_each_question_names_the_code_that_grew_most() {
        Page page = page(8);
        assertThat(Page.rows(page.section("bands")))
                .filteredOn(row -> row.size() == 5)
                .hasSize(9)
                .anySatisfy(row -> assertThat(row)
                        .startsWith("P10")
                        .endsWith("S (Leave: study leave for a public examination): 60 of 60 sessions"))
                .anySatisfy(row -> assertThat(row).startsWith("P33").endsWith("I (Illness): 60 of 60 sessions"));
        List<List<String>> rows = Page.rows(page.section("conversations"));
        assertThat(rows)
                .anySatisfy(row -> assertThat(row.get(1))
                        .contains(
                                "What grew most since 9 June 2025 is S (Leave: study leave for a public examination): 60 of 60 sessions, against 0 of 400 sessions"
                                        + " before. What has changed for this pupil"));
    }

    @Test
    void the_page_of_a_pupil_names_it_too() {
        assertThat(page(8, "--pupil", "P10").section("headline"))
                .contains(
                        "What grew most since 9 June 2025 is S (Leave: study leave for a public examination): 60 of 60 sessions, against 0 of 400");
    }

    @Test
    void where_it_is_not_most_of_the_rise_it_is_said_to_have_grown_most() {
        SchoolYearFiles school = new SchoolYearFiles();
        String codes = "SIM";
        for (int pupil = 10; pupil < 22; pupil++) {
            String code = String.valueOf(codes.charAt(pupil % 3));
            boolean whole = code.equals("S");
            school.pupil(
                    "P" + pupil,
                    (week, day) -> week >= SchoolYearFiles.RECENT && (whole || day.getValue() < 5) ? code : "");
        }
        assertThat(school.page(folder).section("headline"))
                .contains(
                        "What grew most is S (Leave: study leave for a public examination): 33.3% of sessions, against 0.0% before.")
                .doesNotContain("Most of the rise");
    }

    @Test
    void the_page_for_sharing_names_it_only_where_no_few_pupils_have_it() {
        assertThat(page(8, "--audience", "SHARED").section("headline"))
                .contains("Most of the rise is S (Leave: study leave for a public examination)")
                .doesNotContain("of those with more");
        assertThat(page(4, "--audience", "SHARED").section("headline"))
                .contains("percentage points more")
                .doesNotContain("study leave for");
    }

    @Test
    void a_question_about_severe_absence_says_how_it_was_recorded_most() {
        Page page = new SchoolYearFiles()
                .pupil("P1", (week, day) -> week >= 20 ? "S" : "")
                .pupil("P2", (week, day) -> "")
                .page(folder);
        assertThat(page.section("conversations"))
                .contains(
                        "Away for 56.5% of sessions by 18 July 2025, recorded most as S (Leave: study leave for a public examination). What does this pupil");
    }
}
