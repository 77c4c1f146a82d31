package org.openattendance.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateSpanTest {

    private static final LocalDate DAY = LocalDate.of(2024, 8, 18);
    private static final int DAYS = 40;

    /** Spans of a small world of days, so that they meet, touch and miss each other. */
    @Provide
    Arbitrary<DateSpan> spans() {
        Arbitrary<Optional<LocalDate>> day = Arbitraries.integers()
                .between(0, DAYS - 1)
                .map(n -> Optional.of(DAY.plusDays(n)))
                .injectNull(0.1)
                .map(found -> found == null ? Optional.empty() : found);
        return Combinators.combine(day, day)
                .as((a, b) -> a.isPresent() && b.isPresent() && b.get().isBefore(a.get())
                        ? DateSpan.ofOptional(b, a)
                        : DateSpan.ofOptional(a, b));
    }

    private static Set<LocalDate> days(DateSpan span) {
        return IntStream.range(-5, DAYS + 5)
                .mapToObj(DAY::plusDays)
                .filter(span::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property
    void is_written_and_read_back(@ForAll("spans") DateSpan span) {
        assertThat(DateSpan.parse(span.toString())).isEqualTo(span).hasSameHashCodeAs(span);
    }

    @Property
    void two_spans_are_to_each_other_as_the_sets_of_their_days(
            @ForAll("spans") DateSpan a, @ForAll("spans") DateSpan b) {
        Set<LocalDate> both = days(a);
        both.retainAll(days(b));
        assertThat(a.overlaps(b)).isEqualTo(!both.isEmpty()).isEqualTo(b.overlaps(a));
        assertThat(a.intersection(b).map(DateSpanTest::days).orElse(Set.of())).isEqualTo(both);
        assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
        assertThat(a.contains(b)).isEqualTo(days(a).containsAll(days(b)));
        assertThat(a.equals(b)).isEqualTo(days(a).equals(days(b)));
    }

    @Property
    void distance_is_that_to_the_nearest_day(
            @ForAll("spans") DateSpan span, @ForAll @IntRange(min = -3, max = DAYS + 3) int n) {
        LocalDate day = DAY.plusDays(n);
        long nearest = days(span).stream()
                .mapToLong(in -> Math.abs(in.toEpochDay() - day.toEpochDay()))
                .min()
                .orElseThrow();
        assertThat(span.distanceTo(day)).isEqualTo(nearest);
    }

    @Test
    void half_open_and_closed_are_two_ways_to_say_the_same_days() {
        DateSpan closed = DateSpan.ofClosed(DAY, DAY.plusDays(2));
        assertThat(DateSpan.of(DAY, DAY.plusDays(3))).isEqualTo(closed);
        assertThat(closed.first()).contains(DAY);
        assertThat(closed.last()).contains(DAY.plusDays(2));
        assertThat(closed.days()).hasValue(3);
        assertThat(closed.contains(DAY.plusDays(2))).isTrue();
        assertThat(closed.contains(DAY.plusDays(3))).isFalse();
        assertThat(closed.contains(DAY.minusDays(1))).isFalse();
        assertThat(DateSpan.ofDay(DAY).days()).hasValue(1);
        assertThat(DateSpan.ofDay(DAY)).isEqualTo(DateSpan.of(DAY, DAY.plusDays(1)));
    }

    @Test
    void one_that_ends_and_one_that_begins_on_the_next_day_neither_overlap_nor_leave_a_gap() {
        DateSpan before = DateSpan.upTo(DAY);
        DateSpan after = DateSpan.from(DAY.plusDays(1));
        assertThat(before.overlaps(after)).isFalse();
        assertThat(before.intersection(after)).isEmpty();
        assertThat(before.contains(DAY)).isTrue();
        assertThat(after.contains(DAY)).isFalse();
        assertThat(before.distanceTo(DAY.plusDays(1))).isEqualTo(1);
        assertThat(after.distanceTo(DAY)).isEqualTo(1);
    }

    @Test
    void open_ends_are_shown_as_open() {
        assertThat(DateSpan.parse("..")).isEqualTo(DateSpan.always()).hasToString("..");
        assertThat(DateSpan.always().days()).isEmpty();
        assertThat(DateSpan.from(DAY)).hasToString("2024-08-18..");
        assertThat(DateSpan.from(DAY).days()).isEmpty();
        assertThat(DateSpan.upTo(DAY)).hasToString("..2024-08-18");
        assertThat(DateSpan.upTo(DAY).days()).isEmpty();
        assertThat(DateSpan.from(DAY).last()).isEmpty();
        assertThat(DateSpan.upTo(DAY).first()).isEmpty();
        assertThat(DateSpan.ofOptional(Optional.empty(), Optional.empty())).isEqualTo(DateSpan.always());
    }

    @Test
    void a_span_has_at_least_one_day() {
        assertThatThrownBy(() -> DateSpan.of(DAY, DAY)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> DateSpan.ofClosed(DAY, DAY.minusDays(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2024-08-18")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void the_last_day_of_all_is_no_last_day_because_none_comes_after_it() {
        assertThatThrownBy(() -> DateSpan.ofClosed(DAY, LocalDate.MAX))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe the span is open");
        assertThatThrownBy(() -> DateSpan.upTo(LocalDate.MAX)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> DateSpan.parse("2024-08-18..+999999999-12-31"))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "2024-08-18", "2024-08-18.", "2024-08-18...", "18/08/2024..", "2024-02-30..", "a..b"})
    @ValueSource(strings = {"2024-08-18 .. 2024-08-19", "2024-08-19..2024-08-18", "2024-08-18..2024-08-19..2024-08-20"})
    void another_form_is_no_span(String text) {
        assertThatThrownBy(() -> DateSpan.parse(text)).isInstanceOf(InvalidValueException.class);
    }
}
