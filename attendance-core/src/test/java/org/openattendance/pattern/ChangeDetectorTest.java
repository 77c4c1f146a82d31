package org.openattendance.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

class ChangeDetectorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 17);
    private static final PatternRule RULE = Given.RULES.require(PatternKind.CHANGE, DAY);
    private static final ChangeDetector DETECTOR = ChangeDetector.of(RULE);

    private static List<ChangeDetector.Alarm> alarms(String weeks) {
        boolean[] counts = new boolean[weeks.length()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = weeks.charAt(i) == 'x';
        }
        return DETECTOR.alarms(counts);
    }

    /**
     * By hand: weeks 0 to 3 add nothing. What is usual at week 4 is 2 of 7 (one week is known), 285 thousandths, so that the week takes 427
     * and adds 573; then 2 of 8, 9 and 10, 3 of 11 and 4 of 12 are 250, 222, 200, 272 and 333, which take 375, 333, 300, 408 and 499: the
     * sums are 573, 1198, 1865, 2565, 3157 and 3658, and the mark is 3400. The sixth week in a row is the signal.
     */
    @Test
    void six_weeks_in_a_row_with_a_day_away_after_four_without_are_a_signal() {
        assertThat(alarms("....xxxxxx")).containsExactly(new ChangeDetector.Alarm(4, 9));
        assertThat(alarms("....xxxxx")).isEmpty();
    }

    @Test
    void one_long_illness_is_no_signal_and_the_rise_begins_after_the_sum_was_0() {
        assertThat(alarms("........xxx..............")).isEmpty();
        assertThat(alarms("....x.........xxxxx")).containsExactly(new ChangeDetector.Alarm(14, 18));
    }

    @Test
    void after_a_signal_the_sum_starts_again_and_what_is_usual_has_grown() {
        assertThat(alarms("....xxxxxx.......................xxxx")).containsExactly(new ChangeDetector.Alarm(4, 9));
        assertThat(alarms("....xxxxxxxxxxxxxxxxxxxxxxxx")).containsExactly(new ChangeDetector.Alarm(4, 9));
    }

    @Test
    void a_pupil_who_is_often_away_needs_more_before_it_is_a_change() {
        assertThat(alarms("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")).isEmpty();
        assertThat(alarms("x.x.x.x.x.x.x.x.x.x.x.x.x.x.xxxxx")).isEmpty();
    }

    @Test
    void the_first_weeks_add_nothing() {
        assertThat(alarms("xxxx......")).isEmpty();
        assertThat(alarms("")).isEmpty();
    }

    /** The same rule the long way: everything summed again in each week, in fractions of a thousandth that are cut off as the rule says. */
    private static List<ChangeDetector.Alarm> oracle(List<Boolean> weeks) {
        List<ChangeDetector.Alarm> alarms = new ArrayList<>();
        int zeroAfter = 4;
        for (int at = 4; at < weeks.size(); at++) {
            long sum = 0;
            for (int week = zeroAfter; week <= at; week++) {
                long counted = weeks.subList(0, Math.max(0, week - 3)).stream()
                        .filter(any -> any)
                        .count();
                long usual = 1000 * (2 + counted) / (6 + Math.max(0, week - 3));
                sum += (weeks.get(week) ? 1000 : 0) - usual * 3 / 2;
            }
            if (sum >= 3400) {
                alarms.add(new ChangeDetector.Alarm(zeroAfter, at));
            }
            zeroAfter = sum <= 0 || sum >= 3400 ? at + 1 : zeroAfter;
        }
        return alarms;
    }

    @Property(tries = 500)
    void signals_are_what_summing_again_each_week_gives(@ForAll @Size(max = 40) List<Boolean> weeks) {
        boolean[] counts = new boolean[weeks.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = weeks.get(i);
        }
        assertThat(DETECTOR.alarms(counts)).isEqualTo(oracle(weeks));
    }

    @Test
    void a_signal_says_from_which_week_to_which_in_words_and_what_was_before() {
        StringBuilder marks = new StringBuilder("/\\".repeat(20));
        marks.append(("OO" + "/\\".repeat(4)).repeat(6));
        List<ChangeSignal> signals =
                DETECTOR.look(new AbsenceWalk(), Given.register(marks.toString()), DateSpan.always());
        assertThat(signals).hasSize(1);
        ChangeSignal signal = signals.get(0);
        assertThat(signal.rule()).isEqualTo(RULE);
        assertThat(signal.since()).isEqualTo(LocalDate.of(2025, 9, 29));
        assertThat(signal.noticedIn()).isEqualTo(LocalDate.of(2025, 11, 3));
        assertThat(signal.weeks()).isEqualTo(Rate.of(6, 6));
        assertThat(signal.before()).isEqualTo(Rate.of(0, 20));
        assertThat(signal.after()).isEqualTo(Rate.of(6, 30));
        assertThat(signal.sentence(Given.ENGLAND.messages(), Locale.UK))
                .isEqualTo(
                        "From the week of 29 September 2025 to the week of 3 November 2025, away on 6 of 30 days, and at least once in"
                                + " 6 of these 6 weeks; before that, on 0 of 20 days. Something may have changed then. Who knows the pupil"
                                + " well enough to ask?");
    }

    @Test
    void a_week_counts_once_however_many_days_were_missed_and_weeks_without_a_possible_day_are_passed_over() {
        String five = "OO" + "/\\".repeat(4);
        String marks = "/\\".repeat(20) + five.repeat(2) + "##".repeat(5) + "OO".repeat(5) + five.repeat(3);
        List<ChangeSignal> signals = DETECTOR.look(new AbsenceWalk(), Given.register(marks), DateSpan.always());
        assertThat(signals).hasSize(1);
        assertThat(signals.get(0).weeks()).isEqualTo(Rate.of(6, 6));
        assertThat(signals.get(0).after()).isEqualTo(Rate.of(10, 30));
        assertThat(signals.get(0).noticedIn()).isEqualTo(LocalDate.of(2025, 11, 10));
    }

    /**
     * By hand: after twelve weeks without, a week away adds 801 thousandths, the week without that follows takes 187, and four more weeks away
     * make 1439, 2273, 3038 and 3813, past the mark of 3400.
     */
    @Test
    void a_week_without_a_day_away_may_lie_within_a_rise_and_is_not_counted() {
        String five = "OO" + "/\\".repeat(4);
        String marks = "/\\".repeat(60) + five + "/\\".repeat(5) + five.repeat(4);
        List<ChangeSignal> signals = DETECTOR.look(new AbsenceWalk(), Given.register(marks), DateSpan.always());
        assertThat(signals).hasSize(1);
        assertThat(signals.get(0).weeks()).isEqualTo(Rate.of(5, 6));
        assertThat(signals.get(0).since()).isEqualTo(LocalDate.of(2025, 11, 24));
        assertThat(signals.get(0).noticedIn()).isEqualTo(LocalDate.of(2025, 12, 29));
        assertThat(signals.get(0).before()).isEqualTo(Rate.of(0, 60));
        assertThat(signals.get(0).after()).isEqualTo(Rate.of(5, 30));
    }

    @Test
    void the_row_states_the_interval_of_false_alarms() {
        assertThat(DETECTOR.rule()).isEqualTo(RULE);
        assertThat(DETECTOR.falseAlarmsLeast()).isEqualTo(Rate.of(1, 25));
        assertThat(DETECTOR.falseAlarmsMost()).isEqualTo(Rate.of(1, 10));
        assertThat(DETECTOR).hasToString(RULE.describe());
        assertThat(RULE.describe())
                .startsWith("change false_alarms_least=1/25 ")
                .contains("times=3/2");
    }

    @Test
    void another_kind_of_row_is_refused() {
        PatternRule weekday = Given.RULES.require(PatternKind.WEEKDAY, DAY);
        assertThatThrownBy(() -> ChangeDetector.of(weekday))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("from_week");
        assertThatThrownBy(() ->
                        new ChangeSignal(RULE, DAY, DAY.minusDays(7), Rate.of(1, 1), Rate.of(1, 1), Rate.of(1, 1)))
                .isInstanceOf(InvalidValueException.class);
    }
}
