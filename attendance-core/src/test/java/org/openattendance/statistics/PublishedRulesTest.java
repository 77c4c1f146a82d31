package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.statistics.OwnTables.check;
import static org.openattendance.statistics.OwnTables.reason;
import static org.openattendance.statistics.OwnTables.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.statistics.ExplainedDifference.Rule;
import org.openattendance.statistics.ReplayCheck.Printing;

/** What rules about published tables refuse, and what they are read as. */
class PublishedRulesTest {

    private static final ReplayCheck SUM = check("kind=SUM; result=whole; parts=a b; explained=TIE");
    private static final ExplainedDifference TIE = reason(Rule.TIE, "");

    @Test
    void a_check_names_shapes_and_explanations_that_are_there() {
        PublishedRules rules = rules(SUM, TIE);
        assertThat(rules.checks()).containsExactly(SUM);
        assertThat(rules.explained()).containsExactly(TIE);
        assertThat(rules.explained("TIE")).isEqualTo(TIE);
        assertThat(rules.shapes()).extracting(PublishedShape::id).containsExactly("own", "other", "names");
        assertThat(rules.markers().rules()).hasSize(3);
        assertThat(rules).hasToString("3 shapes, 1 checks, 1 explanations");
        assertThatThrownBy(() -> rules(SUM)).hasMessageContaining("an explanation that is not known: [TIE]");
        assertThatThrownBy(() -> rules(check("kind=SUM; result=n; shapes=own odd")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("a shape that is not known: [own, odd]")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> rules.explained("SHORTFALL"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("SHORTFALL");
    }

    @Test
    void some_checks_alone_leave_the_rest_as_it_is() {
        PublishedRules rules = rules(SUM, TIE);
        assertThat(rules.only(List.of("OWN", "ANOTHER")).checks()).containsExactly(SUM);
        assertThat(rules.only(List.of("ANOTHER")).checks()).isEmpty();
        assertThat(rules.only(List.of()).shapes()).isEqualTo(rules.shapes());
    }

    @Test
    void a_figure_is_printed_in_one_of_five_ways() {
        assertThat(Printing.parse("")).isEqualTo(new Printing(0, 0, BigDecimal.ZERO));
        assertThat(Printing.parse("4")).isEqualTo(new Printing(4, 0, BigDecimal.ZERO));
        assertThat(Printing.parse("6s")).isEqualTo(new Printing(6, 6, BigDecimal.ZERO));
        assertThat(Printing.parse("column")).isEqualTo(new Printing(-1, 0, new BigDecimal("1E-12")));
        assertThat(Printing.parse("1e-13")).isEqualTo(new Printing(0, 0, new BigDecimal("1E-13")));
        assertThat(Printing.parse("1e-13").isBinary()).isTrue();
        assertThat(Printing.parse("column").isBinary()).isFalse();
        assertThat(Printing.parse("4").isBinary()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "s", "0e-1", "Column", "1e13", " "})
    void any_other_way_is_refused(String text) {
        assertThatThrownBy(() -> Printing.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Not a way to print a figure: " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phase", "=Total", "phase=Total&region"})
    void a_choice_of_rows_names_a_column_and_values(String text) {
        assertThatThrownBy(() -> PublishedRows.parse(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_choice_of_rows_is_written_as_it_was_read() {
        assertThat(PublishedRows.parse("a=b|c&d!=e*")).hasToString("a=b|c&d!=e*");
        assertThat(PublishedRows.parse("a=b").constant()).isEmpty();
        assertThat(PublishedRows.parse("100").constant()).contains(BigDecimal.valueOf(100));
        assertThat(PublishedRows.parse("a=b")).as("one letter is a column too").hasToString("a=b");
    }

    @Test
    void what_lacks_a_source_or_a_name_is_refused() {
        assertThatThrownBy(() -> shape(List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new PublishedShape(
                        "x", "x", Nation.ENGLAND, List.of("a"), List.of(), "x", Confidence.CONFIRMED, "", List.of()))
                .isInstanceOf(InvalidValueException.class);
        assertThat(shape(List.of("a")).fits(List.of("a"))).isTrue();
        assertThatThrownBy(() -> explained(" ", TIE.sources())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> explained("So.", List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> named("own", List.of("own"), TIE.sources())).hasMessageContaining("malformed id");
        assertThatThrownBy(() -> named("OWN", List.of(), TIE.sources())).hasMessageContaining("no shape");
        assertThatThrownBy(() -> named("OWN", List.of("own"), List.of())).hasMessageContaining("no source");
        assertThat(named("OWN_2", List.of("own"), TIE.sources()).id()).isEqualTo("OWN_2");
    }

    private static PublishedShape shape(List<String> needs) {
        return new PublishedShape(
                "x", "x", Nation.ENGLAND, needs, List.of(), "x", Confidence.CONFIRMED, "", TIE.sources());
    }

    private static ExplainedDifference explained(String why, List<org.openattendance.base.Source> sources) {
        return new ExplainedDifference(
                "X", Rule.TIE, "", "", TIE.rows(), TIE.years(), why, Confidence.CONFIRMED, sources);
    }

    private static ReplayCheck named(String id, List<String> shapes, List<org.openattendance.base.Source> sources) {
        return new ReplayCheck(
                id,
                shapes,
                SUM.kind(),
                SUM.result(),
                SUM.parts(),
                "",
                SUM.where(),
                SUM.years(),
                SUM.whole(),
                SUM.part(),
                SUM.keys(),
                SUM.printing(),
                SUM.complete(),
                List.of(),
                "own",
                Confidence.CONFIRMED,
                sources);
    }

    @Test
    void a_known_gap_has_two_ends_and_both_belong_to_it() {
        ExplainedDifference gap = reason(Rule.EXACT_GAP, "-0.5 2");
        assertThat(gap.isWithinGap(new BigDecimal("-0.5"))).isTrue();
        assertThat(gap.isWithinGap(new BigDecimal("2.00"))).isTrue();
        assertThat(gap.isWithinGap(new BigDecimal("-0.51"))).isFalse();
        assertThat(gap.isWithinGap(new BigDecimal("2.01"))).isFalse();
    }

    @Test
    void school_years_may_begin_and_end_in_one_year_and_not_end_before_they_begin() {
        PublishedYears one = new PublishedYears(OptionalInt.of(2015), OptionalInt.of(2015));
        assertThat(one.contains(OptionalInt.of(2015))).isTrue();
        assertThat(one.contains(OptionalInt.of(2014))).isFalse();
        assertThat(one.contains(OptionalInt.of(2016))).isFalse();
        assertThatThrownBy(() -> new PublishedYears(OptionalInt.of(2016), OptionalInt.of(2015)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void columns_are_taken_by_patterns_and_some_are_taken_out_again() {
        assertThat(ColumnPatterns.of(List.of("sess_*", "!*_rate"))
                        .among(List.of("sess_a", "n", "sess_b_rate", "SESS_C")))
                .containsExactly("sess_a", "SESS_C");
        assertThat(ColumnPatterns.of(List.of("week~")).among(List.of("week1", "week10", "weekly")))
                .containsExactly("week1");
    }

    @Test
    void a_report_counts_how_often_each_explanation_was_needed() {
        PublishedRules rules = rules(
                check("kind=RATE; result=rate; parts=n; per=of; printing=1; explained=TIE"), reason(Rule.TIE, ""));
        PublishedTable table = OwnTables.table(rules, "row,n,of,rate", "a,1,16,6.2", "b,1,16,6.1", "c,3,16,18.7");
        ReplayReport report = Replay.of(rules).run(List.of(table, table));
        assertThat(report.explanations()).isEqualTo(Map.of("TIE", 4L));
        assertThat(report.isExplained()).isFalse();
        assertThat(report.files().get(0).unexplained())
                .extracting(ReplayReport.Difference::line)
                .containsExactly(3L);
        PublishedTable right = OwnTables.table(rules, "row,n,of,rate", "a,1,16,6.2", "b,1,16,6.3");
        assertThat(Replay.of(rules).run(List.of(right)).isExplained()).isTrue();
    }
}
