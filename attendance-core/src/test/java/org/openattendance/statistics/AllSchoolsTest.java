package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.measure.Definition;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.AllSchoolsRow.Part;
import org.openattendance.statistics.AllSchoolsRule.Method;

/** The two ways of the row for all schools: source eng.daily-script, recomputed. */
class AllSchoolsTest {

    private static final AllSchoolsRules ENGLAND =
            RuleBook.standard(Nation.ENGLAND).allSchools();
    private static final LocalDate JULY_2025 = LocalDate.of(2025, 7, 31);

    @Test
    void W11_the_total_of_2024_25_weighs_by_census_enrolments_and_is_not_sum_over_sum() {
        List<Part> parts = List.of(
                new Part("primary", rate("5.19236554325749"), 4_466_455),
                new Part("secondary", rate("8.03130547533402"), 3_610_307),
                new Part("special", rate("12.7610119855167"), 156_312));
        Method method = ENGLAND.on(Definition.ENG_DAILY, JULY_2025).method();
        assertThat(method).isEqualTo(Method.WEIGHTED_BY_CENSUS_ENROLMENTS);
        assertThat(AllSchoolsRow.of(method, parts).orElseThrow().percent(13, RoundingMode.HALF_UP))
                .as("as published, 6.58097385311088, but for the binary error of its last digit")
                .isEqualByComparingTo("6.5809738531109");
        assertThat(Rate.of(75_161_590, 1_136_699_359L).percent(14, RoundingMode.HALF_UP))
                .isEqualByComparingTo("6.61226641898722");
    }

    private static Optional<Rate> rate(String percent) {
        BigDecimal exact = new BigDecimal(percent).movePointLeft(2).setScale(16);
        return Optional.of(Rate.of(exact.unscaledValue().longValueExact(), 10_000_000_000_000_000L));
    }

    @Test
    void from_2025_26_the_total_is_sum_over_sum() {
        Method method = ENGLAND.on(Definition.ENG_DAILY, JULY_2025.plusDays(1)).method();
        assertThat(method).isEqualTo(Method.PLAIN);
        List<Part> parts = List.of(
                new Part("primary", Optional.of(Rate.of(1, 10)), 900),
                new Part("special", Optional.of(Rate.of(30, 90)), 100),
                new Part("secondary", Optional.empty(), 500));
        AllSchoolsRow plain = AllSchoolsRow.of(Method.PLAIN, parts).orElseThrow();
        assertThat(plain.percent(4, RoundingMode.HALF_UP)).isEqualByComparingTo("31.0000");
        assertThat(plain.method()).isEqualTo(Method.PLAIN);
        assertThat(plain).hasToString("PLAIN 31.0000");
        assertThat(AllSchoolsRow.of(Method.WEIGHTED_BY_CENSUS_ENROLMENTS, parts).orElseThrow())
                .as("(0.1 x 900 + 1/3 x 100) / 1000; a phase without a rate weighs nothing")
                .hasToString("WEIGHTED_BY_CENSUS_ENROLMENTS 12.3333");
    }

    @Test
    void nothing_to_weigh_is_no_row() {
        assertThat(AllSchoolsRow.of(Method.PLAIN, List.of())).isEmpty();
        List<Part> weightless = List.of(new Part("primary", Optional.of(Rate.of(1, 10)), 0));
        assertThat(AllSchoolsRow.of(Method.WEIGHTED_BY_CENSUS_ENROLMENTS, weightless))
                .isEmpty();
        assertThat(AllSchoolsRow.of(Method.PLAIN, weightless)).isPresent();
        assertThatThrownBy(() -> new Part("primary", Optional.empty(), -1)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void outside_the_known_dates_and_definitions_there_is_no_answer() {
        assertThat(ENGLAND.on(Definition.ENG_DAILY, LocalDate.of(2022, 8, 1)).method())
                .isEqualTo(Method.WEIGHTED_BY_CENSUS_ENROLMENTS);
        assertThatThrownBy(() -> ENGLAND.on(Definition.ENG_DAILY, LocalDate.of(2022, 7, 31)))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("eng-daily")
                .hasMessageContaining("2022-08-01..2025-07-31");
        assertThatThrownBy(() -> ENGLAND.on(Definition.ENG_REGISTER, JULY_2025))
                .isInstanceOf(RuleNotKnownException.class)
                .as("the days of another definition do not help")
                .hasMessageNotContaining("2022-08-01");
        assertThat(ENGLAND.on(Definition.ENG_CENSUS, LocalDate.of(2011, 1, 1)).method())
                .isEqualTo(Method.PLAIN);
        assertThat(RuleBook.standard(Nation.SCOTLAND).allSchools().list()).isEmpty();
    }

    @Test
    void two_rules_on_one_day_are_refused_and_a_local_one_takes_the_place_of_ours() {
        AllSchoolsRule plain = new AllSchoolsRule(
                Definition.ENG_DAILY, DateSpan.always(), Method.PLAIN, Confidence.CONFIRMED, "", List.of());
        assertThatThrownBy(() -> AllSchoolsRules.of(List.of(plain, plain)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("eng-daily");
        AllSchoolsRules combined = ENGLAND.combinedWith(AllSchoolsRules.of(List.of(plain)));
        assertThat(combined.on(Definition.ENG_DAILY, JULY_2025)).isEqualTo(plain);
        assertThat(combined.list()).hasSize(2);
        assertThat(combined).isNotEqualTo(ENGLAND).isEqualTo(ENGLAND.combinedWith(AllSchoolsRules.of(List.of(plain))));
        assertThat(ENGLAND).hasToString("3 rules for rows of all schools");
    }
}
