package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.measure.Definition;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.MeasureTraits.Comparison;
import org.openattendance.statistics.MeasureTraits.Difference;

/** Figures of two nations stand side by side only where they are made alike, and else the reason is told. */
class MeasureTraitsTest {

    private static final MeasureTraits TRAITS =
            RuleBook.standard(Nation.SCOTLAND).traits();

    private static MeasureTraits.Key key(String nation, String definition, String measure) {
        return new MeasureTraits.Key(Nation.of(nation), Definition.of(definition), measure);
    }

    private static List<String> why(MeasureTraits.Key first, MeasureTraits.Key second) {
        Comparison comparison = TRAITS.compare(first, second);
        assertThat(comparison).isInstanceOf(Comparison.Unlike.class);
        return ((Comparison.Unlike) comparison)
                .differences().stream().map(Difference::describe).toList();
    }

    @Test
    void absence_of_England_and_Scotland_is_not_alike_and_says_why() {
        assertThat(why(key("ENG", "eng-census", "absence"), key("SCO", "sco-register", "absence")))
                .containsExactly(
                        "AGES: 5-15 and ALL_STAGES",
                        "EXCLUSION: AUTHORISED_ABSENCE and APART",
                        "ILLNESS_WITH_WORK_SET: ABSENCE and ATTENDANCE",
                        "LATE_AFTER_CLOSE: UNAUTHORISED_ABSENCE and AUTHORISED_ABSENCE",
                        "PART_OF_YEAR: WHOLE_BUT_LAST_HALF_TERM_AT_15 and WHOLE");
    }

    @Test
    void the_annual_and_the_weekly_series_of_Wales_are_not_alike() {
        assertThat(why(key("WAL", "wal-annual", "persistent-absence"), key("WAL", "wal-weekly", "persistent-absence")))
                .contains(
                        "PART_OF_YEAR: SECONDARY_TO_LATE_MAY and TO_DATE",
                        "THRESHOLD: TENTH_OF_SESSIONS_THE_SCHOOL_WAS_OPEN and FIXED_NUMBER_OF_THE_WHOLE_YEAR");
    }

    @Test
    void what_was_not_found_is_like_nothing_and_is_said_as_such() {
        Comparison comparison = TRAITS.compare(
                key("NIR", "nir-register", "persistent-absence"), key("SCO", "sco-register", "persistent-absence"));
        Difference unit = ((Comparison.Unlike) comparison)
                .differences().stream()
                        .filter(difference -> difference.aspect().equals("UNIT"))
                        .findFirst()
                        .orElseThrow();
        assertThat(unit.isKnown()).isFalse();
        assertThat(unit.describe()).isEqualTo("UNIT: NOT_FOUND (unconfirmed) and NOT_FOUND (unconfirmed)");
        assertThat(why(key("WAL", "wal-annual", "absence"), key("ENG", "eng-census", "absence")))
                .contains("APPROVED_ACTIVITY: ATTENDANCE (unconfirmed) and ATTENDANCE");
    }

    @Test
    void the_two_series_of_England_differ_in_the_part_of_the_year_alone() {
        assertThat(why(key("ENG", "eng-census", "absence"), key("ENG", "eng-daily", "absence")))
                .containsExactly("PART_OF_YEAR: WHOLE_BUT_LAST_HALF_TERM_AT_15 and FROM_SECOND_WEEK_OF_SEPTEMBER");
    }

    @Test
    void absence_and_attendance_of_one_series_are_told_apart_by_their_aspects_no_more_than_by_their_names() {
        MeasureTraits.Key absence = key("ENG", "eng-census", "absence");
        assertThat(TRAITS.compare(absence, absence)).isEqualTo(new Comparison.Alike(TRAITS.of(absence)));
        assertThat(TRAITS.of(absence))
                .hasSize(8)
                .allSatisfy(trait -> assertThat(trait.sources()).isNotEmpty());
    }

    @Test
    void a_measure_of_which_nothing_is_told_is_not_compared() {
        MeasureTraits.Key unknown = key("ENG", "eng-register", "absence");
        assertThat(TRAITS.compare(key("ENG", "eng-census", "absence"), unknown))
                .isEqualTo(new Comparison.NotKnown(unknown));
        assertThat(TRAITS.compare(unknown, key("ENG", "eng-census", "absence")))
                .isEqualTo(new Comparison.NotKnown(unknown));
        assertThat(unknown).hasToString("ENG eng-register absence");
    }

    @Test
    void two_measures_with_the_same_known_aspects_are_alike() {
        MeasureTrait one = TRAITS.of(key("ENG", "eng-census", "absence")).get(0);
        MeasureTrait other = new MeasureTrait(
                Nation.of("XX"),
                Definition.of("xx"),
                "absence",
                one.aspect(),
                one.value(),
                one.confidence(),
                "",
                one.sources());
        MeasureTraits both = MeasureTraits.of(List.of(one, other));
        assertThat(both.compare(key("ENG", "eng-census", "absence"), key("XX", "xx", "absence")))
                .isEqualTo(new Comparison.Alike(List.of(one)));
        assertThat(both).hasToString("2 traits");
        assertThat(both.all()).containsExactly(one, other);
        assertThatThrownBy(() -> MeasureTraits.of(List.of(one, one)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("told twice");
    }

    /** Each nation's three measures are told, so that a refusal can always say why. */
    @Test
    void every_pair_of_nations_is_refused_with_a_reason() {
        List<MeasureTraits.Key> keys = List.of(
                key("ENG", "eng-census", "persistent-absence"),
                key("SCO", "sco-register", "persistent-absence"),
                key("WAL", "wal-annual", "persistent-absence"),
                key("NIR", "nir-register", "persistent-absence"));
        for (MeasureTraits.Key first : keys) {
            for (MeasureTraits.Key second : keys) {
                if (!first.equals(second)) {
                    assertThat(why(first, second)).as(first + " and " + second).isNotEmpty();
                }
            }
        }
    }
}
