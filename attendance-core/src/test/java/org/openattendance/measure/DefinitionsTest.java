package org.openattendance.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.measure.MeasureRows.OURS;
import static org.openattendance.measure.MeasureRows.THEIRS;
import static org.openattendance.measure.MeasureRows.rule;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.code.CodeCategory;
import org.openattendance.measure.DefinitionRule.Kind;

class DefinitionsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 9);

    @Nested
    class Rules {

        private final DefinitionRules rules = DefinitionRules.of(
                OURS,
                List.of(
                        rule(OURS, "..", Kind.TITLE, "Our register"),
                        rule(OURS, "..", Kind.DEFAULT, "yes"),
                        rule(OURS, "2022-09-01..2023-07-31", Kind.RECLASSIFY, "X=AUTHORISED_ABSENCE"),
                        rule(OURS, "..", Kind.RECLASSIFY, "==ATTENDED"),
                        rule(OURS, "2012-08-01..", Kind.AGES_ON_31_AUGUST, "5-15"),
                        rule(OURS, "..2012-07-31", Kind.DROP_HALF_TERM_SIX_AT_AGE, "5-15"),
                        rule(OURS, "2012-08-01..", Kind.DROP_HALF_TERM_SIX_AT_AGE, "15"),
                        rule(OURS, "..", Kind.JOINED_BEFORE, "HALF_TERM_SIX"),
                        rule(OURS, "..", Kind.NO_BOARDERS, "no")));

        @Test
        void answer_by_day() {
            assertThat(rules.ages(DAY)).hasValue(new AgeRange(5, 15));
            assertThat(rules.ages(LocalDate.of(2012, 7, 31))).isEmpty();
            assertThat(rules.dropsHalfTermSix(10, LocalDate.of(2012, 7, 31))).isTrue();
            assertThat(rules.dropsHalfTermSix(10, LocalDate.of(2012, 8, 1))).isFalse();
            assertThat(rules.dropsHalfTermSix(15, LocalDate.of(2012, 8, 1))).isTrue();
            assertThat(rules.is(Kind.NO_BOARDERS, DAY)).isFalse();
            assertThat(rules.is(Kind.TERM_CHECK, DAY)).isFalse();
            assertThat(rules.is(Kind.DEFAULT, DAY)).isTrue();
        }

        @Test
        void count_a_code_as_something_else_on_their_days_only() {
            assertThat(rules.reclassifies("X", LocalDate.of(2022, 8, 31))).isEmpty();
            assertThat(rules.reclassifies("X", LocalDate.of(2022, 9, 1))
                            .orElseThrow()
                            .category())
                    .isEqualTo(CodeCategory.AUTHORISED_ABSENCE);
            assertThat(rules.reclassifies("X", LocalDate.of(2023, 7, 31))).isPresent();
            assertThat(rules.reclassifies("X", LocalDate.of(2023, 8, 1))).isEmpty();
            assertThat(rules.reclassifies("=", DAY).orElseThrow().category()).isEqualTo(CodeCategory.ATTENDED);
            assertThat(rules.reclassifies("I", DAY)).isEmpty();
            assertThat(rules.reclassifications()).hasSize(2);
        }

        @Test
        void say_what_they_need_and_what_they_are_called() {
            assertThat(rules.needs()).containsExactly("boarder", "date_of_birth", "entry_date");
            assertThat(rules.title()).isEqualTo("Our register");
            assertThat(rules.isDefault()).isTrue();
            assertThat(rules.definition()).isEqualTo(OURS);
            assertThat(rules).hasToString("our-register (9 rules)");
            assertThat(DefinitionRules.of(THEIRS, List.of()).title()).isEqualTo("their-register");
            assertThat(DefinitionRules.of(THEIRS, List.of()).isDefault()).isFalse();
            assertThat(DefinitionRules.of(THEIRS, List.of()).needs()).isEmpty();
        }

        @Test
        void are_refused_when_two_answer_at_once_or_one_is_of_another() {
            assertThatThrownBy(() -> DefinitionRules.of(
                            OURS,
                            List.of(
                                    rule(OURS, "..", Kind.TERM_CHECK, "yes"),
                                    rule(OURS, "2020-01-01..", Kind.TERM_CHECK, "no"))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("our-register TERM_CHECK 2020-01-01.. no");
            assertThatThrownBy(() -> DefinitionRules.of(OURS, List.of(rule(THEIRS, "..", Kind.TERM_CHECK, "yes"))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("their-register");
            assertThatThrownBy(() -> DefinitionRules.of(
                            OURS,
                            List.of(
                                    rule(OURS, "..", Kind.RECLASSIFY, "X=ATTENDED"),
                                    rule(OURS, "..", Kind.RECLASSIFY, "X=EXCLUSION"))))
                    .isInstanceOf(InvalidValueException.class);
        }

        @Test
        void are_equal_when_definition_and_rows_are() {
            DefinitionRules one = DefinitionRules.of(OURS, List.of(rule(OURS, "..", Kind.TITLE, "A")));
            assertThat(one)
                    .isEqualTo(DefinitionRules.of(OURS, List.of(rule(OURS, "..", Kind.TITLE, "A"))))
                    .hasSameHashCodeAs(DefinitionRules.of(OURS, List.of(rule(OURS, "..", Kind.TITLE, "A"))))
                    .isNotEqualTo(DefinitionRules.of(OURS, List.of(rule(OURS, "..", Kind.TITLE, "B"))))
                    .isNotEqualTo(DefinitionRules.of(THEIRS, List.of()))
                    .isNotEqualTo("A");
        }
    }

    @Nested
    class A_rule {

        @ParameterizedTest
        @CsvSource({
            "TITLE,' '",
            "RECLASSIFY,X",
            "RECLASSIFY,X=HOLIDAY",
            "RECLASSIFY,=ATTENDED",
            "AGES_ON_31_AUGUST,young",
            "AGES_ON_31_AUGUST,15-5",
            "DROP_HALF_TERM_SIX_AT_AGE,-1",
            "JOINED_BEFORE,HALF_TERM_SEVEN",
            "JOINED_BEFORE,EASTER",
            "MINIMUM_ENROLMENTS,0",
            "MINIMUM_ENROLMENTS,six",
            "DEFAULT,maybe",
            "NO_BOARDERS,true",
            "ONE_SCHOOL_YEAR,''",
            "TERM_CHECK,1"
        })
        void is_refused_with_a_value_that_its_kind_does_not_ask_for(Kind kind, String value) {
            assertThatThrownBy(() -> rule(OURS, "..", kind, value))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("\nMaybe ");
        }

        @Test
        void without_a_source_is_refused() {
            DefinitionRule rule = rule(OURS, "..", Kind.DEFAULT, "yes");
            assertThatThrownBy(() -> new DefinitionRule(
                            OURS, rule.span(), rule.kind(), rule.value(), rule.confidence(), "", List.of()))
                    .isInstanceOf(InvalidValueException.class);
        }

        @Test
        void gives_its_value_as_what_it_is() {
            assertThat(rule(OURS, "..", Kind.MINIMUM_ENROLMENTS, "6").number()).isEqualTo(6);
            assertThat(rule(OURS, "..", Kind.JOINED_BEFORE, "HALF_TERM_SIX").halfTerm())
                    .isEqualTo(6);
            assertThat(rule(OURS, "..", Kind.JOINED_BEFORE, "HALF_TERM_ONE").halfTerm())
                    .isEqualTo(1);
            assertThat(rule(OURS, "..", Kind.TITLE, "Six").halfTerm()).isZero();
            assertThat(rule(OURS, "..", Kind.RECLASSIFY, "X=EXCLUSION").code()).isEqualTo("X");
            assertThatThrownBy(() -> rule(OURS, "..", Kind.TITLE, "Six").number())
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> rule(OURS, "..", Kind.TITLE, "Six").category())
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> rule(OURS, "..", Kind.TITLE, "Six").code())
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> rule(OURS, "..", Kind.TITLE, "Six").ages())
                    .isInstanceOf(InvalidValueException.class);
        }
    }

    @Nested
    class Of_a_nation {

        private final Definitions ours = Definitions.of(List.of(
                rule(THEIRS, "..", Kind.TITLE, "Theirs"),
                rule(OURS, "..", Kind.DEFAULT, "yes"),
                rule(OURS, "..", Kind.AGES_ON_31_AUGUST, "5-15")));

        @Test
        void are_listed_in_order_and_found_by_id() {
            assertThat(ours.all()).containsExactly(OURS, THEIRS);
            assertThat(ours.of(THEIRS).title()).isEqualTo("Theirs");
            assertThat(ours.byDefault().definition()).isEqualTo(OURS);
            assertThat(ours).hasToString("[our-register, their-register]");
            assertThatThrownBy(() -> ours.of(Definition.ENG_CENSUS))
                    .isInstanceOf(RuleNotKnownException.class)
                    .hasMessageContaining("eng-census, among [our-register, their-register]");
        }

        @Test
        void have_one_default_or_none_is_known() {
            assertThatThrownBy(() -> Definitions.of(List.of(rule(OURS, "..", Kind.DEFAULT, "no")))
                            .byDefault())
                    .isInstanceOf(RuleNotKnownException.class);
            assertThatThrownBy(() -> Definitions.of(List.of(
                                    rule(OURS, "..", Kind.DEFAULT, "yes"), rule(THEIRS, "..", Kind.DEFAULT, "yes")))
                            .byDefault())
                    .isInstanceOf(RuleNotKnownException.class);
        }

        @Test
        void a_caller_can_take_the_default_over_and_change_a_rule_for_some_days() {
            Definitions local = Definitions.of(List.of(
                    rule(OURS, "..", Kind.DEFAULT, "no"),
                    rule(THEIRS, "..", Kind.DEFAULT, "yes"),
                    rule(OURS, "2023-01-01..2023-12-31", Kind.AGES_ON_31_AUGUST, "4-15")));
            Definitions both = ours.combinedWith(local);
            assertThat(both.byDefault().definition()).isEqualTo(THEIRS);
            assertThat(both.of(THEIRS).title()).isEqualTo("Theirs");
            assertThat(both.of(OURS).ages(DAY)).hasValue(new AgeRange(4, 15));
            assertThat(both.of(OURS).ages(LocalDate.of(2024, 1, 1))).hasValue(new AgeRange(5, 15));
            assertThat(both).isEqualTo(ours.combinedWith(local)).hasSameHashCodeAs(ours.combinedWith(local));
            assertThat(both).isNotEqualTo(ours).isNotEqualTo("ours");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ENG", "eng_register", "-eng", "eng-", "eng--x", "1eng"})
    void an_id_of_another_form_is_refused(String id) {
        assertThatThrownBy(() -> Definition.of(id))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void definitions_are_in_order_of_their_ids() {
        assertThat(List.of(Definition.WAL_REGISTER, Definition.ENG_REGISTER, Definition.ENG_DAILY).stream()
                        .sorted())
                .containsExactly(Definition.ENG_DAILY, Definition.ENG_REGISTER, Definition.WAL_REGISTER);
        assertThat(Definition.ENG_DAILY).hasToString("eng-daily");
    }

    @Property
    void ages_are_printed_as_they_are_read(@ForAll @IntRange(max = 99) int one, @ForAll @IntRange(max = 99) int other) {
        AgeRange ages = new AgeRange(Math.min(one, other), Math.max(one, other));
        assertThat(AgeRange.parse(ages.toString())).isEqualTo(ages);
        assertThat(ages.contains(one) && ages.contains(other)).isTrue();
        assertThat(ages.contains(ages.last() + 1) || ages.contains(ages.first() - 1))
                .isFalse();
    }

    @Property
    void ages_overlap_when_some_age_is_in_both(
            @ForAll @IntRange(max = 6) int a, @ForAll @IntRange(max = 6) int b, @ForAll @IntRange(max = 6) int c) {
        AgeRange one = new AgeRange(Math.min(a, b), Math.max(a, b));
        AgeRange other = new AgeRange(c, c + 2);
        boolean shared =
                java.util.stream.IntStream.range(0, 10).anyMatch(age -> one.contains(age) && other.contains(age));
        assertThat(one.overlaps(other)).isEqualTo(shared);
        assertThat(other.overlaps(one)).isEqualTo(shared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5-", "-5", "5-15-16", "a", "100", "15-5"})
    void what_is_no_range_of_ages_is_refused(String text) {
        assertThatThrownBy(() -> AgeRange.parse(text)).isInstanceOf(InvalidValueException.class);
    }
}
