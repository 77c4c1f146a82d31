package org.openattendance.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private static Timeline<DateSpan> of(String... spans) {
        return Timeline.of(
                "threshold", List.of(spans).stream().map(DateSpan::parse).toList(), Function.identity());
    }

    /** Cuts every second piece out of a run of days: pieces, and gaps between them. */
    @Property
    void each_day_has_the_value_whose_days_hold_it_and_a_day_in_a_gap_has_none(
            @ForAll @Size(min = 2, max = 12) Set<@IntRange(max = 60) Integer> cuts) {
        List<Integer> at = new ArrayList<>(new TreeSet<>(cuts));
        List<DateSpan> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < at.size(); i += 2) {
            pieces.add(0, DateSpan.of(DAY.plusDays(at.get(i)), DAY.plusDays(at.get(i + 1))));
        }
        Timeline<DateSpan> timeline = Timeline.of("piece", pieces, Function.identity());
        for (int n = -1; n <= 61; n++) {
            LocalDate day = DAY.plusDays(n);
            assertThat(timeline.find(day))
                    .isEqualTo(
                            pieces.stream().filter(piece -> piece.contains(day)).findFirst());
        }
        assertThat(timeline.entries()).extracting(Timeline.Entry::value).containsExactlyInAnyOrderElementsOf(pieces);
        assertThat(timeline.entries())
                .isSortedAccordingTo((a, b) ->
                        a.span().first().get().compareTo(b.span().first().get()));
    }

    @Test
    void a_day_without_a_value_is_refused_by_name_never_answered_with_the_nearest() {
        Timeline<DateSpan> timeline = of("2023-10-20..", "2018-09-01..2023-10-18");
        assertThat(timeline.on(DAY)).hasToString("2018-09-01..2023-10-18");
        assertThatThrownBy(() -> timeline.on(LocalDate.of(2023, 10, 19)))
                .isInstanceOfSatisfying(RuleNotKnownException.class, e -> {
                    assertThat(e.rule()).isEqualTo("threshold on 2023-10-19");
                    assertThat(e.known())
                            .containsExactly(DateSpan.parse("2018-09-01..2023-10-18"), DateSpan.parse("2023-10-20.."));
                    assertThat(e).hasMessageContaining("2018-09-01..2023-10-18").hasMessageContaining("\nMaybe ");
                    assertThat(e.reason()).isEqualTo("RULE_NOT_KNOWN");
                });
    }

    @Test
    void an_empty_one_knows_no_day_and_says_so() {
        assertThat(of().find(DAY)).isEmpty();
        assertThatThrownBy(() -> of().on(DAY))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("Known for no date.");
    }

    @Test
    void two_values_on_one_day_are_refused_wherever_they_stand() {
        assertThatThrownBy(() -> of("2020-01-01..2020-12-31", "2022-01-01..", "2020-12-31..2021-06-30"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("threshold has two values on one day")
                .hasMessageContaining("2020-12-31..2021-06-30");
        assertThatThrownBy(() -> of("..", "2022-01-01.."))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("..");
        assertThatThrownBy(() -> of("2020-01-01..2020-12-31", "2020-05-01..2020-05-02", "2021-01-01.."))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void order_of_the_rows_does_not_matter_and_the_name_does() {
        assertThat(of("2020-01-01..", "..2019-12-31"))
                .isEqualTo(of("..2019-12-31", "2020-01-01.."))
                .hasSameHashCodeAs(of("..2019-12-31", "2020-01-01.."));
        assertThat(of("..")).isNotEqualTo(Timeline.of("other", List.of(DateSpan.always()), Function.identity()));
        assertThat(of("..")).isNotEqualTo(of());
        assertThat(of("..").toString()).startsWith("threshold").contains("..");
    }
}
