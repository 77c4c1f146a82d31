package org.openattendance.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change that was over in December is not said to last, and does not come before what is so today. */
class EarlierChangesTest {

    @TempDir
    Path folder;

    private Page page;

    @BeforeEach
    void four_pupils() {
        page = new SchoolYearFiles()
                .pupil("AUTUMN", (week, day) -> week >= 11 && week < 16 && day == DayOfWeek.of(1 + week % 5) ? "I" : "")
                .pupil(
                        "BETTER",
                        (week, day) -> week >= 11
                                        && week < 16
                                        && (day.getValue() == 1 + week % 4 || day.getValue() == 2 + week % 4)
                                ? "I"
                                : "")
                .pupil(
                        "NOW",
                        (week, day) -> week >= SchoolYearFiles.RECENT && day == DayOfWeek.of(1 + week % 5) ? "I" : "")
                .pupil("OFTEN", (week, day) -> week >= 10 && (day.getValue() + week) % 5 % 3 == 0 ? "I" : "")
                .page(folder);
    }

    private List<String> questions(String pupil) {
        return Page.rows(page.section("conversations")).stream()
                .filter(row -> row.get(0).equals(pupil))
                .map(row -> row.get(1))
                .toList();
    }

    @Test
    void a_change_says_from_which_week_to_which_it_was_and_never_since() {
        assertThat(questions("AUTUMN"))
                .singleElement()
                .asString()
                .startsWith(
                        "From the week of 18 November 2024 to the week of 16 December 2024, away on 5 of 25 days, and at"
                                + " least once in 5 of these 5 weeks; before that, on 0 of 55 days. Something may have changed then.");
        assertThat(page.html()).doesNotContain("Since the week of").doesNotContainPattern("week of \\d{4}-");
    }

    @Test
    void what_was_noticed_lately_comes_first_then_what_is_so_today_then_what_was_over_long_ago() {
        List<String> order = Page.rows(page.section("conversations")).stream()
                .map(row -> row.get(0))
                .distinct()
                .toList();
        assertThat(order).containsSubsequence("NOW", "OFTEN", "AUTUMN");
        assertThat(questions("NOW")).anySatisfy(text -> assertThat(text).contains("Something may have changed then"));
        assertThat(questions("OFTEN").get(0)).contains("What gets in the way");
        assertThat(questions("OFTEN")).element(1).asString().startsWith("From the week of 11 November 2024");
    }

    @Test
    void whoever_is_away_less_since_is_asked_what_helped_and_not_what_changed_then() {
        assertThat(questions("BETTER")).singleElement().asString().contains("What helped");
        assertThat(page.section("next")).doesNotContain("BETTER");
    }
}
