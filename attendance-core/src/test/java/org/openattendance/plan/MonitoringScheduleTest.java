package org.openattendance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

class MonitoringScheduleTest {

    private static final Role OFFICER = Role.of("SCHOOL_ATTENDANCE_OFFICER");
    private static final LocalDate MON = LocalDate.of(2025, 9, 1);
    private static final List<DateSpan> TERMS = List.of(
            DateSpan.ofClosed(MON, LocalDate.of(2025, 12, 19)),
            DateSpan.ofClosed(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 27)),
            DateSpan.ofClosed(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 7, 21)));

    private static MonitoringActivity activity(Frequency frequency, LocalDate... done) {
        return new MonitoringActivity(
                "a",
                "absence by year group",
                "attendance team",
                OFFICER,
                "tells heads of year",
                frequency,
                MON,
                List.of(done));
    }

    private static ScheduleEntry on(LocalDate asOf, MonitoringActivity activity) {
        return MonitoringSchedule.of(List.of(activity)).on(asOf, TERMS).get(0);
    }

    @Test
    void a_weekly_activity_is_due_on_its_day_and_overdue_the_day_after() {
        assertThat(on(MON.minusDays(1), activity(Frequency.WEEKLY)).state()).isEqualTo(ScheduleEntry.State.UP_TO_DATE);
        assertThat(on(MON.minusDays(1), activity(Frequency.WEEKLY)).next()).contains(MON);
        assertThat(on(MON, activity(Frequency.WEEKLY)).state()).isEqualTo(ScheduleEntry.State.DUE);
        var late = on(MON.plusDays(1), activity(Frequency.WEEKLY));
        assertThat(late.state()).isEqualTo(ScheduleEntry.State.OVERDUE);
        assertThat(late.owed()).contains(MON);
        assertThat(late.next()).contains(MON.plusWeeks(1));
        assertThat(late.lastDone()).isEmpty();
    }

    @Test
    void work_done_late_meets_the_day_that_was_owed() {
        var entry = on(MON.plusDays(3), activity(Frequency.WEEKLY, MON.plusDays(2)));
        assertThat(entry.state()).isEqualTo(ScheduleEntry.State.UP_TO_DATE);
        assertThat(entry.next()).contains(MON.plusWeeks(1));
        assertThat(entry.lastDone()).contains(MON.plusDays(2));
    }

    @Test
    void work_done_early_meets_the_next_day() {
        var entry = on(MON.plusDays(3), activity(Frequency.WEEKLY, MON, MON.plusDays(2)));
        assertThat(entry.state()).isEqualTo(ScheduleEntry.State.UP_TO_DATE);
        assertThat(entry.next()).contains(MON.plusWeeks(2));
    }

    @Test
    void a_week_that_nobody_did_is_missed_and_no_longer_owed() {
        var entry = on(MON.plusWeeks(2), activity(Frequency.WEEKLY, MON, MON.plusWeeks(2)));
        assertThat(entry.state()).isEqualTo(ScheduleEntry.State.UP_TO_DATE);
        assertThat(entry.missed()).containsExactly(MON.plusWeeks(1));
        assertThat(entry.owed()).isEmpty();
    }

    @Test
    void work_recorded_for_a_later_day_is_not_known_yet() {
        assertThat(on(MON.plusDays(1), activity(Frequency.WEEKLY, MON.plusDays(2)))
                        .state())
                .isEqualTo(ScheduleEntry.State.OVERDUE);
    }

    @Test
    void a_termly_activity_is_due_on_the_last_day_of_each_term() {
        assertThat(Frequency.TERMLY.dates(MON, LocalDate.of(2026, 7, 21), TERMS))
                .containsExactly(LocalDate.of(2025, 12, 19), LocalDate.of(2026, 3, 27), LocalDate.of(2026, 7, 21));
        assertThat(on(LocalDate.of(2025, 12, 20), activity(Frequency.TERMLY)).state())
                .isEqualTo(ScheduleEntry.State.OVERDUE);
        assertThat(on(LocalDate.of(2025, 12, 20), activity(Frequency.TERMLY)).next())
                .contains(LocalDate.of(2026, 3, 27));
    }

    @Test
    void start_and_end_of_year_gives_two_days_a_year() {
        var year = List.of(DateSpan.ofClosed(MON, LocalDate.of(2026, 7, 21)));
        assertThat(Frequency.START_END_OF_YEAR.dates(MON, LocalDate.MAX, year))
                .containsExactly(MON, LocalDate.of(2026, 7, 21));
    }

    @Test
    void undated_activities_and_termly_ones_without_terms_are_not_scheduled() {
        assertThat(on(MON, activity(Frequency.ONGOING)).state()).isEqualTo(ScheduleEntry.State.NOT_SCHEDULED);
        assertThat(on(MON, activity(Frequency.AS_APPROPRIATE)).next()).isEmpty();
        assertThat(MonitoringSchedule.of(List.of(activity(Frequency.TERMLY)))
                        .on(MON, List.of())
                        .get(0)
                        .state())
                .isEqualTo(ScheduleEntry.State.NOT_SCHEDULED);
    }

    @Test
    void a_month_from_the_last_of_january_is_the_last_of_february_then_of_march() {
        var start = LocalDate.of(2026, 1, 31);
        assertThat(Frequency.MONTHLY.dates(start, LocalDate.of(2026, 3, 31), List.of()))
                .containsExactly(start, LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
    }

    @Test
    void lists_what_is_owed_overdue_first() {
        var weekly = activity(Frequency.WEEKLY);
        var daily = new MonitoringActivity(
                "b", "codes N", "office", OFFICER, "asks for reasons", Frequency.DAILY, MON, List.of(MON));
        var old = new MonitoringActivity(
                "c", "lists", "office", OFFICER, "checks", Frequency.MONTHLY, MON.minusDays(3), List.of());
        var schedule = MonitoringSchedule.of(List.of(weekly, daily, old));
        assertThat(schedule.owedOn(MON, List.of()))
                .extracting(e -> e.activity().id())
                .containsExactly("c", "a");
    }

    @Test
    void an_activity_without_team_or_responsibility_is_refused_by_name() {
        assertThatThrownBy(() ->
                        new MonitoringActivity("a", "absence", " ", OFFICER, "tells", Frequency.WEEKLY, MON, List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("has no team")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() ->
                        new MonitoringActivity("a", "absence", "team", OFFICER, "", Frequency.WEEKLY, MON, List.of()))
                .hasMessageContaining("has no responsibility");
        assertThatThrownBy(() -> MonitoringSchedule.of(List.of(activity(Frequency.WEEKLY), activity(Frequency.DAILY))))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_step_that_stands_still_or_goes_back_is_refused() {
        assertThatThrownBy(() -> Frequency.every("NEVER", Period.ZERO)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Frequency.every("BACK", Period.ofDays(-1))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Frequency.undated("now and then")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Frequency("X", Frequency.Kind.UNDATED, Period.ofDays(1)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Property
    void an_activity_done_on_each_due_day_is_never_overdue(@ForAll @IntRange(max = 200) int days) {
        var asOf = MON.plusDays(days);
        var done = Frequency.WEEKLY.dates(MON, asOf, List.of()).toArray(LocalDate[]::new);
        var entry = on(asOf, activity(Frequency.WEEKLY, done));
        assertThat(entry.state()).isEqualTo(ScheduleEntry.State.UP_TO_DATE);
        assertThat(entry.missed()).isEmpty();
        assertThat(entry.next().orElseThrow()).isAfter(asOf);
    }

    @Property
    void one_more_day_of_work_never_makes_more_owed(
            @ForAll @Size(max = 6) List<@IntRange(max = 40) Integer> done,
            @ForAll @IntRange(max = 40) int extra,
            @ForAll @IntRange(max = 45) int today) {
        var days = done.stream().map(MON::plusDays).toArray(LocalDate[]::new);
        var before = on(MON.plusDays(today), activity(Frequency.WEEKLY, days));
        var after = on(MON.plusDays(today), activity(Frequency.WEEKLY, days).doneOn(MON.plusDays(extra)));
        assertThat(unmet(after)).isLessThanOrEqualTo(unmet(before));
    }

    private static int unmet(ScheduleEntry entry) {
        return entry.missed().size() + (entry.owed().isPresent() ? 1 : 0);
    }
}
