package org.openattendance.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.measure.MeasureRows.ABSENCE;
import static org.openattendance.measure.MeasureRows.OURS;
import static org.openattendance.measure.MeasureRows.POSSIBLE;
import static org.openattendance.measure.MeasureRows.THEIRS;
import static org.openattendance.measure.MeasureRows.sessions;
import static org.openattendance.measure.MeasureRows.threshold;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.tally.Count;

class MeasuresTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    @Nested
    class In_force {

        private final MeasureDefinition old = threshold("..2019-12-31", "1/5", OURS);
        private final MeasureDefinition young = threshold("2020-01-01..", "1/10", OURS);
        private final Measures measures = Measures.of(List.of(young, old));

        @Test
        void the_day_decides() {
            assertThat(measures.require("limit", OURS, DAY.minusDays(1))).isEqualTo(old);
            assertThat(measures.require("limit", OURS, DAY)).isEqualTo(young);
            assertThat(measures.all()).containsExactly(old, young);
            assertThat(measures.ids()).containsExactly("limit");
            assertThat(measures).hasToString("1 measures in 2 rows");
        }

        @Test
        void what_is_not_known_is_never_the_nearest() {
            assertThat(measures.on("limit", THEIRS, DAY)).isEmpty();
            assertThat(measures.on("other", OURS, DAY)).isEmpty();
            Measures closed = Measures.of(List.of(old, threshold("2020-01-01..", "1/10", THEIRS)));
            assertThat(closed.find("limit", OURS, DAY)).isEmpty();
            assertThatThrownBy(() -> closed.require("limit", OURS, DAY))
                    .isInstanceOf(RuleNotKnownException.class)
                    .hasMessageContaining("measure limit of our-register on 2020-01-01")
                    .hasMessageContaining("Known for [..2019-12-31].");
        }

        @Test
        void a_measure_of_every_definition_answers_for_each() {
            Measures all = Measures.of(List.of(threshold("..", "1/10")));
            assertThat(all.find("limit", OURS, DAY)).isPresent();
            assertThat(all.find("limit", THEIRS, DAY)).isPresent();
        }
    }

    @Nested
    class Standard_sessions {

        private final MeasureDefinition autumn = sessions("..2019-12-31", 28, MeasurePeriod.AUTUMN, "5-15");
        private final MeasureDefinition young = sessions("..2019-12-31", 56, MeasurePeriod.FULL_YEAR, "5-14");
        private final MeasureDefinition old = sessions("..2019-12-31", 46, MeasurePeriod.FULL_YEAR, "15");
        private final Measures measures =
                Measures.of(List.of(autumn, young, old, threshold("2020-01-01..", "1/10", OURS)));

        @Test
        void period_and_age_choose() {
            LocalDate day = DAY.minusDays(1);
            assertThat(measures.on("limit", OURS, day)).containsExactlyInAnyOrder(autumn, young, old);
            assertThat(measures.find("limit", OURS, day, MeasurePeriod.FULL_YEAR, 14))
                    .hasValue(young);
            assertThat(measures.find("limit", OURS, day, MeasurePeriod.FULL_YEAR, 15))
                    .hasValue(old);
            assertThat(measures.find("limit", OURS, day, MeasurePeriod.AUTUMN, 4))
                    .isEmpty();
            assertThat(measures.find("limit", OURS, day, MeasurePeriod.SPRING, 10))
                    .isEmpty();
            assertThat(measures.find("limit", OURS, DAY, MeasurePeriod.AUTUMN, 10))
                    .isEmpty();
        }

        @Test
        void they_are_no_share() {
            assertThat(measures.find("limit", OURS, DAY.minusDays(1))).isEmpty();
            assertThatThrownBy(() -> measures.require("limit", OURS, DAY.minusDays(1)))
                    .isInstanceOf(RuleNotKnownException.class)
                    .hasMessageContaining("2020-01-01..");
            assertThat(measures.find("limit", OURS, DAY)).isPresent();
        }

        @Test
        void a_number_below_one_is_none() {
            assertThatThrownBy(() -> sessions("..", 0, MeasurePeriod.AUTUMN, "5-15"))
                    .isInstanceOf(InvalidValueException.class);
            assertThat(sessions("..", 1, MeasurePeriod.AUTUMN, "5-15").standard())
                    .isPresent();
        }
    }

    @Nested
    class Refused {

        @Test
        void two_rows_that_answer_at_once() {
            assertThatThrownBy(() -> Measures.of(
                            List.of(threshold("..", "1/10", OURS, THEIRS), threshold("2020-01-01..", "1/5", THEIRS))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("XX measure limit 2020-01-01.. their-register")
                    .hasMessageContaining("\nMaybe ");
            assertThatThrownBy(() -> Measures.of(List.of(threshold("..", "1/10"), threshold("..", "1/5", THEIRS))))
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> Measures.of(List.of(threshold("..", "1/5", THEIRS), threshold("..", "1/10"))))
                    .isInstanceOf(InvalidValueException.class);
            assertThat(Measures.of(List.of(threshold("..", "1/10", OURS), threshold("..", "1/5", THEIRS)))
                            .all())
                    .hasSize(2);
        }

        @Test
        void standard_sessions_for_one_period_and_shared_ages() {
            assertThatThrownBy(() -> Measures.of(List.of(
                            sessions("..", 56, MeasurePeriod.FULL_YEAR, "5-14"),
                            sessions("..", 46, MeasurePeriod.FULL_YEAR, "14-15"))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("FULL_YEAR 14-15");
            assertThatThrownBy(() -> Measures.of(List.of(
                            sessions("..", 56, MeasurePeriod.FULL_YEAR, "5-14"), threshold("..", "1/10", OURS))))
                    .isInstanceOf(InvalidValueException.class);
        }

        @Test
        void parts_that_do_not_fit_the_kind() {
            refuses(MeasureKind.RATE, ABSENCE, Set.of(), Optional.empty());
            refuses(MeasureKind.COUNT, ABSENCE, POSSIBLE, Optional.empty());
            refuses(MeasureKind.RATE, Set.of(), POSSIBLE, Optional.empty());
            refuses(MeasureKind.RATE, ABSENCE, POSSIBLE, Optional.of(Rate.of(1, 10)));
            refuses(MeasureKind.THRESHOLD, ABSENCE, POSSIBLE, Optional.empty());
            refuses(MeasureKind.SESSIONS, ABSENCE, Set.of(), Optional.empty());
        }

        @Test
        void counts_of_which_one_is_part_of_another() {
            refuses(MeasureKind.RATE, EnumSet.of(Count.POSSIBLE, Count.PRESENT), POSSIBLE, Optional.empty());
            refuses(MeasureKind.RATE, EnumSet.of(Count.LATE, Count.PRESENT), POSSIBLE, Optional.empty());
            refuses(MeasureKind.RATE, ABSENCE, EnumSet.of(Count.POSSIBLE, Count.EXCLUSION), Optional.empty());
            assertThat(MeasureRows.of(
                            "late",
                            "..",
                            MeasureKind.RATE,
                            EnumSet.of(Count.LATE),
                            POSSIBLE,
                            Optional.empty(),
                            Optional.empty()))
                    .isNotNull();
            assertThat(MeasureRows.of(
                                    "all",
                                    "..",
                                    MeasureKind.COUNT,
                                    EnumSet.of(Count.POSSIBLE, Count.NOT_POSSIBLE),
                                    Set.of(),
                                    Optional.empty(),
                                    Optional.empty())
                            .numerator())
                    .containsExactly(Count.POSSIBLE, Count.NOT_POSSIBLE);
        }

        @Test
        void an_id_in_another_form_and_a_row_without_a_source() {
            assertThatThrownBy(() -> MeasureRows.of(
                            "Late", "..", MeasureKind.RATE, ABSENCE, POSSIBLE, Optional.empty(), Optional.empty()))
                    .isInstanceOf(InvalidValueException.class);
            MeasureDefinition row = threshold("..", "1/10", OURS);
            assertThatThrownBy(() -> new MeasureDefinition(
                            row.nation(),
                            row.id(),
                            row.span(),
                            row.kind(),
                            row.numerator(),
                            row.denominator(),
                            row.atLeast(),
                            row.standard(),
                            row.definitions(),
                            row.confidence(),
                            "",
                            List.of()))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("limit");
        }

        private void refuses(MeasureKind kind, Set<Count> numerator, Set<Count> denominator, Optional<Rate> atLeast) {
            assertThatThrownBy(() ->
                            MeasureRows.of("limit", "..", kind, numerator, denominator, atLeast, Optional.empty()))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("\nMaybe ");
        }
    }

    @Nested
    class Laid_over {

        private final Measures ours = Measures.of(List.of(threshold("..", "1/10", OURS, THEIRS)));
        private final Measures local = Measures.of(List.of(threshold("2020-01-01..2020-12-31", "1/20", OURS)));

        @Test
        void the_upper_answers_where_it_says_anything_and_else_the_lower() {
            Measures both = ours.combinedWith(local);
            assertThat(share(both, OURS, DAY)).isEqualTo(Rate.of(1, 20));
            assertThat(share(both, OURS, DAY.minusDays(1))).isEqualTo(Rate.of(1, 10));
            assertThat(share(both, OURS, LocalDate.of(2021, 1, 1))).isEqualTo(Rate.of(1, 10));
            assertThat(share(both, THEIRS, DAY)).isEqualTo(Rate.of(1, 10));
            assertThat(both.all()).hasSize(2);
        }

        @Test
        void a_third_lies_over_both() {
            Measures top = Measures.of(List.of(threshold("..", "1/4", OURS)));
            assertThat(share(ours.combinedWith(local).combinedWith(top), OURS, DAY))
                    .isEqualTo(Rate.of(1, 4));
            assertThat(share(ours.combinedWith(top).combinedWith(local), OURS, DAY))
                    .isEqualTo(Rate.of(1, 20));
        }

        private Rate share(Measures measures, Definition definition, LocalDate day) {
            return measures.require("limit", definition, day).atLeast().orElseThrow();
        }

        @Test
        void equal_when_rows_and_their_order_of_laying_are() {
            assertThat(ours.combinedWith(local))
                    .isEqualTo(ours.combinedWith(local))
                    .isNotEqualTo(local.combinedWith(ours));
            assertThat(ours.combinedWith(local)).hasSameHashCodeAs(ours.combinedWith(local));
            assertThat(ours).isNotEqualTo("ours");
        }
    }

    @Test
    void a_rule_id_names_what_tells_rows_apart() {
        assertThat(threshold("2020-01-01..", "1/10", THEIRS, OURS).ruleId())
                .isEqualTo("XX measure limit 2020-01-01.. our-register their-register");
        assertThat(sessions("..", 46, MeasurePeriod.FULL_YEAR, "15").ruleId())
                .isEqualTo("XX measure limit .. our-register FULL_YEAR 15");
        assertThat(threshold("2020-01-01..", "1/10").startKnown()).isTrue();
        assertThat(threshold("..", "1/10").startKnown()).isFalse();
    }

    @Test
    void kinds_say_what_they_have() {
        assertThat(MeasureKind.values())
                .filteredOn(MeasureKind::isFlag)
                .containsExactly(MeasureKind.THRESHOLD, MeasureKind.ABOVE, MeasureKind.SESSIONS);
        assertThat(MeasureKind.values())
                .filteredOn(MeasureKind::hasDenominator)
                .containsExactly(MeasureKind.RATE, MeasureKind.REASON_RATE, MeasureKind.THRESHOLD, MeasureKind.ABOVE);
    }
}
