package org.openattendance.mapping.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;

class AgeRangeTest {

    @Property
    void holds_both_ends_and_nothing_outside(
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(max = 60) int more,
            @ForAll @IntRange(max = 130) int age) {
        AgeRange range = AgeRange.of(from, from + more);
        assertThat(range.contains(age)).isEqualTo(age >= from && age <= from + more);
        assertThat(AgeRange.parse(range.toString())).isEqualTo(range);
    }

    @Test
    void an_open_end_sets_no_limit() {
        assertThat(AgeRange.parse("16..").contains(130)).isTrue();
        assertThat(AgeRange.parse("..4").contains(0)).isTrue();
        assertThat(AgeRange.any()).hasToString("..");
        assertThat(AgeRange.parse("..")).isEqualTo(AgeRange.any());
    }

    @Test
    void what_is_no_range_is_refused() {
        for (String text : List.of("13-19", "19..13", "1..200", "a..b", "", "-1..3")) {
            assertThatThrownBy(() -> AgeRange.parse(text)).isInstanceOf(InvalidValueException.class);
        }
    }

    @Test
    void a_day_is_two_letters_and_it_closes_after_it_opens() {
        assertThatThrownBy(() -> Availability.weekly(
                        Availability.Season.ALL_YEAR, List.of("MON"), LocalTime.of(9, 0), LocalTime.of(10, 0)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Availability.weekly(
                        Availability.Season.ALL_YEAR, List.of("MO"), LocalTime.of(9, 0), LocalTime.of(9, 0)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_named_area_is_matched_exactly_and_no_area_covers_all() {
        Eligibility local = Eligibility.anyone().withAreas(List.of(ServiceArea.of("Riverside")));
        assertThat(local.covers("Riverside")).isTrue();
        assertThat(local.covers("riverside")).isFalse();
        assertThat(Eligibility.anyone().covers("anywhere")).isTrue();
        assertThat(new ServiceArea("A", Optional.of("x"))).isGreaterThan(ServiceArea.of("A"));
    }

    @Test
    void an_offer_serves_a_need_by_code_or_by_topic() {
        OfferScope scope = OfferScope.unstated().withNeeds(List.of("anxiety")).withTopics(List.of("bullying"));
        assertThat(scope.serves("anxiety")).isTrue();
        assertThat(scope.serves("bullying")).isTrue();
        assertThat(scope.serves("food")).isFalse();
    }
}
