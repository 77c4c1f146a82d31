package org.openattendance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Source;

class CompulsorySchoolAgeTest {

    private static final Source SOURCE =
            new Source("test", "A made-up act", "", "", Optional.empty(), Source.Status.CURRENT);
    private static final DateSpan SINCE_2000 = DateSpan.from(LocalDate.of(2000, 1, 1));

    /** Made up: five years old by the end of a half year begins it the day after; sixteen ends it in June. */
    private final CompulsorySchoolAge age = CompulsorySchoolAge.of(
            Nation.of("XX"),
            List.of(
                    rule("start-1", AgeRule.Edge.START, 5, "01-01", "06-30", "07-01", 0, SINCE_2000),
                    rule("start-2", AgeRule.Edge.START, 5, "07-01", "12-31", "01-01", 1, SINCE_2000),
                    rule("end", AgeRule.Edge.END, 16, "01-01", "12-31", "LAST_FRI-06", 0, SINCE_2000)));

    private static AgeRule rule(
            String id, AgeRule.Edge edge, int age, String from, String to, String day, int later, DateSpan span) {
        return new AgeRule(
                id,
                edge,
                age,
                MonthDay.parse("--" + from),
                MonthDay.parse("--" + to),
                YearlyDay.parse(day),
                later,
                span,
                Confidence.CONFIRMED,
                "",
                List.of(SOURCE));
    }

    @ParameterizedTest
    @CsvSource({
        "2010-06-30, 2015-06-30, NON_COMPULSORY_AGE",
        "2010-06-30, 2015-07-01, COMPULSORY_AGE",
        "2010-07-01, 2015-07-01, NON_COMPULSORY_AGE",
        "2010-07-01, 2015-12-31, NON_COMPULSORY_AGE",
        "2010-07-01, 2016-01-01, COMPULSORY_AGE",
        "2010-12-31, 2026-06-26, COMPULSORY_AGE",
        "2010-12-31, 2026-06-27, NON_COMPULSORY_AGE",
        "2008-02-29, 2013-07-01, COMPULSORY_AGE",
    })
    void both_edges_are_included(LocalDate birth, LocalDate day, AgeGroup expected) {
        assertThat(age.on(birth, day)).isEqualTo(expected);
        assertThat(age.find(birth, day)).contains(expected);
    }

    @Test
    void a_day_before_the_first_rule_has_no_answer() {
        LocalDate birth = LocalDate.of(1990, 1, 1);
        assertThat(age.find(birth, LocalDate.of(1999, 12, 31))).isEmpty();
        assertThatThrownBy(() -> age.on(birth, LocalDate.of(1999, 12, 31)))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("XX")
                .hasMessageContaining("[2000-01-01..]")
                .hasMessageNotContaining("1990");
        assertThatThrownBy(() -> CompulsorySchoolAge.notKnown(Nation.of("YY")).on(birth, LocalDate.of(2020, 1, 1)))
                .isInstanceOf(RuleNotKnownException.class);
    }

    @Test
    void half_a_rule_is_no_rule() {
        CompulsorySchoolAge onlyStart = CompulsorySchoolAge.of(
                Nation.of("XX"), List.of(rule("s", AgeRule.Edge.START, 5, "01-01", "12-31", "07-01", 0, SINCE_2000)));
        CompulsorySchoolAge onlyEnd = CompulsorySchoolAge.of(
                Nation.of("XX"), List.of(rule("e", AgeRule.Edge.END, 5, "01-01", "12-31", "07-01", 0, SINCE_2000)));
        assertThat(onlyStart.find(LocalDate.of(2010, 1, 1), LocalDate.of(2020, 1, 1)))
                .isEmpty();
        assertThat(onlyEnd.find(LocalDate.of(2010, 1, 1), LocalDate.of(2020, 1, 1)))
                .isEmpty();
    }

    @Test
    void names_the_row_that_answers() {
        LocalDate birth = LocalDate.of(2010, 7, 1);
        assertThat(age.findRule(AgeRule.Edge.START, birth, LocalDate.of(2016, 1, 1))
                        .map(AgeRule::id))
                .contains("start-2");
        assertThat(age.span(birth, LocalDate.of(2016, 1, 1))).isEqualTo(DateSpan.parse("2016-01-01..2026-06-26"));
        assertThat(age.rules()).hasSize(3);
    }

    @Test
    void an_answer_says_on_which_days_it_stands() {

        LocalDate birth = LocalDate.of(2010, 7, 1);
        LocalDate day = LocalDate.of(2016, 1, 1);
        SchoolAgeDays days = age.findDays(birth, day).orElseThrow();
        assertThat(days.compulsory()).isEqualTo(age.span(birth, day));
        assertThat(days.answers(day)).isTrue();
        for (int more = -9000; more < 9000; more += 300) {
            LocalDate other = day.plusDays(more);
            if (days.answers(other)) {
                assertThat(age.findDays(birth, other)).contains(days);
            }
        }
        assertThat(age.findDays(birth, LocalDate.of(1900, 1, 1))).isEmpty();
    }

    @Test
    void two_rows_for_one_birthday_are_refused() {
        List<AgeRule> rules = List.of(
                rule("a", AgeRule.Edge.START, 5, "01-01", "06-30", "07-01", 0, SINCE_2000),
                rule("b", AgeRule.Edge.START, 5, "06-30", "12-31", "01-01", 1, SINCE_2000));
        assertThatThrownBy(() -> CompulsorySchoolAge.of(Nation.ENGLAND, rules))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("a and b");
        AgeRule other = rule("c", AgeRule.Edge.END, 5, "06-30", "12-31", "01-01", 1, SINCE_2000);
        assertThat(CompulsorySchoolAge.of(Nation.ENGLAND, List.of(rules.get(0), other))
                        .rules())
                .hasSize(2);
        AgeRule older = rule(
                "d", AgeRule.Edge.START, 5, "06-30", "12-31", "01-01", 1, DateSpan.upTo(LocalDate.of(1999, 12, 31)));
        assertThat(CompulsorySchoolAge.of(Nation.ENGLAND, List.of(rules.get(0), older))
                        .rules())
                .hasSize(2);
    }

    /** A caller who has rules of the end alone keeps ours of the start. */
    @Test
    void a_callers_rules_of_an_edge_stand_alone_and_the_other_edge_is_ours() {
        CompulsorySchoolAge local = CompulsorySchoolAge.of(
                Nation.of("XX"),
                List.of(rule("longer", AgeRule.Edge.END, 18, "01-01", "12-31", "07-31", 0, SINCE_2000)));
        CompulsorySchoolAge both = age.combinedWith(local);
        assertThat(both.rules()).extracting(AgeRule::id).containsExactly("start-1", "start-2", "longer");
        LocalDate birth = LocalDate.of(2010, 7, 1);
        assertThat(both.span(birth, LocalDate.of(2016, 1, 1))).isEqualTo(DateSpan.parse("2016-01-01..2028-07-31"));
        assertThat(age.combinedWith(CompulsorySchoolAge.notKnown(Nation.of("XX"))))
                .isEqualTo(age);
    }

    @Test
    void a_row_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> rule("x", AgeRule.Edge.END, 5, "06-30", "01-01", "01-01", 1, SINCE_2000))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> rule("x", AgeRule.Edge.END, -1, "01-01", "01-02", "01-01", 1, SINCE_2000))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> rule("x", AgeRule.Edge.END, 5, "01-01", "01-02", "01-01", -1, SINCE_2000))
                .isInstanceOf(InvalidValueException.class);
        AgeRule atBirth = rule("x", AgeRule.Edge.START, 0, "06-30", "06-30", "01-01", 0, SINCE_2000);
        assertThat(atBirth.isFor(LocalDate.of(2010, 6, 30)))
                .as("a rule of one birthday, from birth")
                .isTrue();
        assertThat(atBirth.isFor(LocalDate.of(2010, 7, 1))).isFalse();
    }

    @Test
    void is_a_value() {
        CompulsorySchoolAge same = CompulsorySchoolAge.of(Nation.of("XX"), age.rules());
        assertThat(age)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(CompulsorySchoolAge.notKnown(Nation.of("XX")));
        assertThat(age)
                .isNotEqualTo(CompulsorySchoolAge.of(Nation.ENGLAND, age.rules()))
                .isNotEqualTo("");
        assertThat(age.nation()).isEqualTo(Nation.of("XX"));
        assertThat(age).hasToString("Compulsory school age of XX (3 rules)");
    }
}
