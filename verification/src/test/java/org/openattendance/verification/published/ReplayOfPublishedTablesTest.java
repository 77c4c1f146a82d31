package org.openattendance.verification.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openattendance.statistics.Replay;
import org.openattendance.statistics.ReplayReport;

/** What publishers printed comes out of the figures beside it, and what does not is named. */
class ReplayOfPublishedTablesTest {

    private static final ReplayReport REPORT = Replay.of(PublishedFiles.RULES).run(PublishedFiles.all());

    @Test
    void every_figure_of_four_nations_is_as_printed_or_explained() {
        assertThat(REPORT.files())
                .allSatisfy(
                        file -> assertThat(file.unexplained()).as(file.file()).isEmpty());
        assertThat(REPORT.isExplained()).isTrue();
    }

    @Test
    void every_check_counts_what_it_tested() {
        for (ReplayReport.OfFile file : REPORT.files()) {
            assertThat(file.checks())
                    .as(file.file())
                    .isNotEmpty()
                    .allSatisfy(check -> assertThat(check.tested())
                            .isEqualTo(check.equal() + check.explained() + check.unexplained()));
        }
    }

    /** {@code replay-golden.csv}: file, check, tested, equal, explained; a person can follow each number in the files. */
    @Test
    void counts_are_those_of_the_golden_file() {
        List<String> lines = new ArrayList<>(List.of("file,check,tested,equal,explained,unexplained"));
        for (ReplayReport.OfFile file : REPORT.files()) {
            file.checks()
                    .forEach(check -> lines.add(String.join(
                            ",",
                            file.file(),
                            check.id(),
                            String.valueOf(check.tested()),
                            String.valueOf(check.equal()),
                            String.valueOf(check.explained()),
                            String.valueOf(check.unexplained()))));
        }
        assertThat(String.join("\n", lines) + "\n").isEqualTo(PublishedFiles.text("replay-golden.csv"));
    }

    @Test
    void each_explanation_is_needed_as_often_as_stands_here() {
        assertThat(REPORT.explanations())
                .isEqualTo(new TreeMap<>(Map.of(
                        "INDEPENDENT_ROUNDING", 12L,
                        "LEGACY_F", 83L,
                        "PART_SHOWN_AS_ZERO", 10L,
                        "ROUNDED_TO_FIVE", 187L,
                        "SCOTLAND_2012_13_TOTAL", 1L,
                        "SCOTLAND_2014_15_ALL_ABSENCES", 1L,
                        "SCOTLAND_2014_15_TOTAL", 1L,
                        "SCOTLAND_2016_17_ALL_ABSENCES", 1L,
                        "SPECIAL_SCHOOLS_YEARLY", 357L)));
    }

    @Test
    void rows_with_withheld_figures_are_counted_by_the_symbols_of_their_year() {
        Map<String, Long> suppressed = new TreeMap<>();
        REPORT.files().stream()
                .filter(file -> file.suppressed() > 0)
                .forEach(file -> suppressed.put(file.file(), file.suppressed()));
        assertThat(suppressed)
                .isEqualTo(Map.of(
                        "absence_for_four_year_olds_201516.csv", 2L,
                        "absence_missing_at_least_one_session_201516.csv", 19L,
                        "attendance_weekly_2025wk37.csv", 7L,
                        "attendance_ytd_202425.csv", 3L));
    }

    /** Table 6.1 of 2021 from the half days of table 6.2; exclusion is in neither attendance nor absence. */
    @Test
    void half_days_of_scotland_2020_21_give_the_published_rates() {
        ReplayReport report = Replay.of(PublishedFiles.RULES)
                .run(List.of(
                        PublishedFiles.table("scotland-2020-21-headline-rates.csv"),
                        PublishedFiles.table("scotland-2020-21-halfday-counts.csv")));
        assertThat(report.files().get(0).find("HEADLINE_FROM_COUNTS"))
                .contains(new ReplayReport.OfCheck("HEADLINE_FROM_COUNTS", 6, 6, 0, 0));
        assertThat(wrong("scotland-2020-21-headline-rates.csv", 0, "schools_open_percent", "92.0415"))
                .contains("HEADLINE_FROM_COUNTS 2 schools_open_percent 92.0415, not 92.0414018151944");
        assertThat(wrong("scotland-2020-21-headline-rates.csv", 1, "schools_open_percent", "7.94099"))
                .contains("HEADLINE_FROM_COUNTS 3 schools_open_percent 7.94099, not 7.94097566384875");
        assertThat(wrong("scotland-2020-21-headline-rates.csv", 2, "schools_open_percent", "0.017624"))
                .contains("HEADLINE_FROM_COUNTS 4 schools_open_percent 0.017624, not 0.0176225209568672");
    }

    private static List<String> wrong(String name, int row, String column, String figure) {
        ReplayReport report = Replay.of(PublishedFiles.RULES)
                .run(List.of(
                        PublishedFiles.with(name, row, column, figure),
                        PublishedFiles.table("scotland-2020-21-halfday-counts.csv")));
        return report.files().get(0).unexplained().stream()
                .map(difference -> difference.check() + " " + difference.line() + " " + difference.column() + " "
                        + difference.printed() + ", not " + difference.expected())
                .toList();
    }
}
