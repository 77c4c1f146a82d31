package org.openattendance.worked;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.load.Input;
import org.openattendance.load.PublishedTableCsv;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.CensusTerm;
import org.openattendance.statistics.CensusTerm.Totals;
import org.openattendance.statistics.PublishedRules;
import org.openattendance.statistics.Replay;
import org.openattendance.statistics.ReplayReport;

/** The worked examples of England's statistics that are about published figures, each by its id. */
class EnglandPublishedExamplesTest {

    private static final PublishedRules RULES =
            RuleBook.standard(Nation.ENGLAND).published();

    private static ReplayReport.OfCheck replay(String check, String... lines) {
        var table = PublishedTableCsv.read(Input.of("t.csv", String.join("\n", lines) + "\n"), RULES)
                .value()
                .orElseThrow();
        return Replay.of(RULES).run(List.of(table)).files().get(0).find(check).orElseThrow();
    }

    /** The year to date of 2024/25: the phases weighted by census enrolments, not the plain ratio of the summed counts. */
    @Test
    void W11_all_schools_of_2024_25_are_weighted_by_enrolments() {
        String header =
                "time_period,geographic_level,school_type,total_enrolments,overall_absence_perc,possible_sessions";
        String[] phases = {
            "202425,National,Primary,4466455,5.19236554325749,1",
            "202425,National,Secondary,3610307,8.03130547533402,1",
            "202425,National,Special,156312,12.7610119855167,1"
        };
        String total = "202425,National,Total,8233074,6.58097385311088,1";
        assertThat(replay("ALL_SCHOOLS_WEIGHTED", header, phases[0], phases[1], phases[2], total))
                .isEqualTo(new ReplayReport.OfCheck("ALL_SCHOOLS_WEIGHTED", 1, 1, 0, 0));
        String plain = "202425,National,Total,8233074,6.61226641898722,1";
        assertThat(replay("ALL_SCHOOLS_WEIGHTED", header, phases[0], phases[1], phases[2], plain)
                        .unexplained())
                .isEqualTo(1);
        assertThat(Rate.of(75161590, 1136699359).percent(14, RoundingMode.HALF_UP))
                .hasToString("6.61226641898722");
    }

    /** Since 2025/26 the same rows are plain: no weighting is tested, and the rate is. */
    @Test
    void W11_all_schools_of_2025_26_are_a_plain_ratio() {
        String header =
                "time_period,time_identifier,school_type,overall_absence,possible_sessions,overall_absence_perc";
        assertThat(replay("RATE_OF_POSSIBLE", header, "2025,Week 37,Total,68548268,1299079364,5.27668054005052"))
                .isEqualTo(new ReplayReport.OfCheck("RATE_OF_POSSIBLE", 1, 1, 0, 0));
        assertThat(replay("RATE_OF_POSSIBLE", header, "2024,Week 37,Total,68548268,1299079364,5.27668054005052")
                        .tested())
                .isZero();
    }

    /** Methodology, section 5.3.1: for each kind of absence the larger of the total and its reasons. */
    @Test
    void W14_when_reasons_and_totals_disagree_the_larger_of_each_kind_counts() {
        CensusTerm supplied = new CensusTerm(300, 15, 15, 35, 27);
        assertThat(supplied.counted(Totals.LARGER_OF_EACH)).contains(new CensusTerm.Counted(300, 15, 35));
        assertThat(supplied.counted(Totals.LARGER_OF_EACH).orElseThrow().overall())
                .isEqualTo(50);
        assertThat(new CensusTerm(300, 30, 34, 10, 16)
                        .counted(Totals.LARGER_OF_EACH)
                        .orElseThrow()
                        .overall())
                .as("30 + 10 sent, 50 by reason")
                .isEqualTo(50);
        assertThat(new CensusTerm(300, 30, 10, 10, 40)
                        .counted(Totals.LARGER_OF_EACH)
                        .orElseThrow())
                .as("each kind for itself, so that neither side is taken whole")
                .isEqualTo(new CensusTerm.Counted(300, 30, 40));
        assertThat(supplied.counted(Totals.REASONS).orElseThrow().overall()).isEqualTo(42);
        assertThat(supplied.counted(Totals.AS_SENT).orElseThrow().absence()).isEqualTo(Rate.of(50, 300));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 7, 5, ''", // more was missed than was possible: out of the term
        "12, 7, 5, 12", // all of it missed is in
        "0, 0, 0, ''", // nothing was possible
        "10, 11, 5, 5", // a kind above possible becomes 0 first, and what is left is in
        "10, 5, 11, 5",
        "10, 11, 11, 0",
        "10, 10, 0, 10" // a kind that is all of possible stands
    })
    void W15_an_enrolment_that_missed_more_than_was_possible_is_out_of_the_term(
            long possible, long authorised, long unauthorised, String overall) {
        CensusTerm term = new CensusTerm(possible, authorised, 0, unauthorised, 0);
        assertThat(term.counted(Totals.LARGER_OF_EACH).map(counted -> String.valueOf(counted.overall())))
                .isEqualTo(java.util.Optional.of(overall).filter(text -> !text.isEmpty()));
    }

    @Test
    void W17_primary_schools_of_2025_26_to_the_last_digit() {
        assertThat(Rate.of(68548268, 1299079364).percent(14, RoundingMode.HALF_UP))
                .hasToString("5.27668054005052");
    }

    @ParameterizedTest
    @CsvSource({"4, 1 1 0 0", "4.0, 1 1 0 0", "4.1, 1 0 0 1", "3.9, 1 0 0 1", "4.02, 1 0 0 1", "4.0062, 1 1 0 0"})
    void W18_primary_schools_of_2015_16_are_printed_as_4(String printed, String counts) {
        ReplayReport.OfCheck check = replay(
                "OVERALL_RATE",
                "time_period,sess_possible,sess_overall,sess_overall_percent",
                "201516,1375428357,55102906," + printed);
        assertThat(check.tested() + " " + check.equal() + " " + check.explained() + " " + check.unexplained())
                .isEqualTo(counts);
    }

    /** 125 of 605 is 20.66, but both were rounded to five: 122.5 to 127.5 of 602.5 to 607.5 is 20.2 to 21.2. */
    @ParameterizedTest
    @CsvSource({"20.7, 1 1 0 0", "20.5, 1 0 1 0", "20.2, 1 0 1 0", "21.2, 1 0 1 0", "20.1, 1 0 0 1", "21.3, 1 0 0 1"})
    void W19_rounded_counts_allow_the_published_rate(String printed, String counts) {
        ReplayReport.OfCheck check = replay(
                "PERSISTENT_ABSENCE_RATE",
                "time_period,geographic_level,sess_possible,enrolments,enrolments_pa_10_exact,enrolments_pa_10_exact_percent",
                "201516,Regional,1,605,125," + printed);
        assertThat(check.tested() + " " + check.equal() + " " + check.explained() + " " + check.unexplained())
                .isEqualTo(counts);
    }

    /** Counts of a local authority were not rounded: there is no room. */
    @Test
    void W19_counts_of_a_local_authority_allow_nothing() {
        assertThat(replay(
                                "PERSISTENT_ABSENCE_RATE",
                                "time_period,geographic_level,sess_possible,enrolments,enrolments_pa_10_exact,enrolments_pa_10_exact_percent",
                                "201516,Local authority,1,605,125,20.5")
                        .unexplained())
                .isEqualTo(1);
    }

    /** 25.15 and 2.95 lie halfway: half up is 25.2 and 3.0, and binary arithmetic may take the lower; no other figure may. */
    @ParameterizedTest
    @CsvSource({
        "503, 2000, 25.2, 1 1 0 0",
        "503, 2000, 25.1, 1 0 1 0",
        "503, 2000, 25.0, 1 0 0 1",
        "503, 2000, 25.3, 1 0 0 1",
        "177, 6000, 3, 1 1 0 0",
        "177, 6000, 2.9, 1 0 1 0",
        "178, 6000, 2.9, 1 0 0 1"
    })
    void W23_a_tie_may_be_off_by_a_tenth(int missed, int possible, String printed, String counts) {
        ReplayReport.OfCheck check = replay(
                "OVERALL_RATE",
                "time_period,sess_possible,sess_overall,sess_overall_percent",
                "201516," + possible + "," + missed + "," + printed);
        assertThat(check.tested() + " " + check.equal() + " " + check.explained() + " " + check.unexplained())
                .isEqualTo(counts);
    }
}
