package org.openattendance.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.timer.TestTimers.SOURCE;
import static org.openattendance.timer.TestTimers.holiday;
import static org.openattendance.timer.TestTimers.timer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Source;

class TimersTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 3);

    private static Timer row(String id, String event, boolean on, DateSpan span) {
        return TestTimers.row(id, event, Timer.Form.DEADLINE, 5, DayKind.CALENDAR_DAY, false, on, span);
    }

    private static final Timers TIMERS = Timers.of(
            Nation.ENGLAND,
            List.of(
                    row("a", "B", true, DateSpan.always()),
                    row("b", "B", false, DateSpan.always()),
                    row("c", "B", true, DateSpan.from(DAY.plusDays(1))),
                    row("d", "A", true, DateSpan.always())));

    @Test
    void an_event_starts_what_is_on_and_in_force() {
        assertThat(TIMERS.startedBy("B", DAY)).extracting(Timer::id).containsExactly("a");
        assertThat(TIMERS.startedBy("B", DAY.plusDays(1))).extracting(Timer::id).containsExactly("a", "c");
        assertThat(TIMERS.all().startedBy("B", DAY)).extracting(Timer::id).containsExactly("a", "b");
        assertThat(TIMERS.with("b").startedBy("B", DAY)).extracting(Timer::id).containsExactly("a", "b");
        assertThat(TIMERS.without("a").startedBy("B", DAY)).isEmpty();
        assertThat(TIMERS.isOn("a")).isTrue();
        assertThat(TIMERS.isOn("b")).isFalse();
        assertThat(TIMERS.events()).containsExactly("A", "B");
    }

    @Test
    void an_unknown_event_or_row_is_refused_by_name() {
        assertThatThrownBy(() -> TIMERS.startedBy("C", DAY))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("[A, B]");
        assertThatThrownBy(() -> TIMERS.with("z"))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("z of ENG");
        assertThat(TIMERS.find("z")).isEmpty();
        assertThat(TIMERS.get("a").id()).isEqualTo("a");
    }

    @Test
    void two_rows_of_one_id_are_refused() {
        List<Timer> twice = List.of(row("a", "A", true, DateSpan.always()), row("a", "B", true, DateSpan.always()));
        assertThatThrownBy(() -> Timers.of(Nation.ENGLAND, twice)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_callers_row_replaces_ours_and_decides_whether_it_is_on() {
        Timers local = Timers.of(
                Nation.ENGLAND,
                List.of(row("a", "B", false, DateSpan.always()), row("e", "E", true, DateSpan.always())));
        Timers both = TIMERS.combinedWith(local);
        assertThat(both.list()).extracting(Timer::id).containsExactly("a", "b", "c", "d", "e");
        assertThat(both.isOn("a")).isFalse();
        assertThat(both.isOn("e")).isTrue();
        assertThat(both.isOn("d")).isTrue();
    }

    @Test
    void is_a_value() {
        Timers same = Timers.of(Nation.ENGLAND, TIMERS.list());
        assertThat(TIMERS).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(TIMERS).isNotEqualTo(TIMERS.all()).isNotEqualTo("");
        assertThat(TIMERS).isNotEqualTo(Timers.of(Nation.WALES, TIMERS.list()));
        assertThat(TIMERS).isNotEqualTo(Timers.of(Nation.ENGLAND, TIMERS.list().subList(0, 2)));
        assertThat(TIMERS).hasToString("Timers of ENG (4 rows)");
        assertThat(TIMERS.nation()).isEqualTo(Nation.ENGLAND);
    }

    @Test
    void a_row_without_its_number_its_title_or_its_source_is_refused() {
        OptionalInt three = OptionalInt.of(3);
        OptionalInt none = OptionalInt.empty();
        refused("", Timer.Form.PERIOD, three, none, DayKind.CALENDAR_DAY, List.of(SOURCE));
        refused("x", Timer.Form.PERIOD, none, none, DayKind.CALENDAR_DAY, List.of(SOURCE));
        refused("x", Timer.Form.PERIOD, three, OptionalInt.of(2), DayKind.CALENDAR_DAY, List.of(SOURCE));
        refused("x", Timer.Form.PERIOD, three, none, DayKind.NONE, List.of(SOURCE));
        refused("x", Timer.Form.PERIOD, three, none, DayKind.CALENDAR_DAY, List.of());
        refused("x", Timer.Form.FACT, none, OptionalInt.of(1), DayKind.NONE, List.of(SOURCE));
        assertThat(copy("x", Timer.Form.PERIOD, three, three, DayKind.CALENDAR_DAY, List.of(SOURCE))
                        .countMax())
                .hasValue(3);
        assertThat(copy("x", Timer.Form.FACT, none, none, DayKind.NONE, List.of(SOURCE))
                        .isClock())
                .isFalse();
        assertThat(copy("x", Timer.Form.FACT, three, none, DayKind.CALENDAR_DAY, List.of(SOURCE))
                        .isClock())
                .isFalse();
        assertThat(timer(Timer.Form.PERIOD, 3, DayKind.CALENDAR_DAY, true).isClock())
                .isTrue();
        assertThat(timer(Timer.Form.PERIOD, 3, DayKind.YEAR, true).isClock()).isTrue();
        assertThat(timer(Timer.Form.PERIOD, 3, DayKind.TERM, true).isClock()).isFalse();
    }

    private static void refused(
            String title, Timer.Form form, OptionalInt count, OptionalInt max, DayKind kind, List<Source> sources) {
        assertThatThrownBy(() -> copy(title, form, count, max, kind, sources))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }

    private static Timer copy(
            String title, Timer.Form form, OptionalInt count, OptionalInt max, DayKind kind, List<Source> sources) {
        return new Timer(
                "t",
                Optional.empty(),
                title,
                form,
                count,
                max,
                kind,
                true,
                true,
                DateSpan.always(),
                Confidence.CONFIRMED,
                "",
                sources);
    }

    @Test
    void bank_holidays_are_no_working_days_and_an_unknown_year_has_no_answer() {
        BankHolidays holidays = TestTimers.christmas();
        assertThat(holidays.isWorkingDay(LocalDate.of(2024, 12, 24))).isTrue();
        assertThat(holidays.isWorkingDay(LocalDate.of(2024, 12, 25))).isFalse();
        assertThat(holidays.isWorkingDay(LocalDate.of(2024, 12, 27)))
                .as("a Friday")
                .isTrue();
        assertThat(holidays.isWorkingDay(LocalDate.of(2024, 12, 28)))
                .as("a Saturday")
                .isFalse();
        assertThat(holidays.isWorkingDay(LocalDate.of(2024, 12, 29)))
                .as("a Sunday")
                .isFalse();
        assertThat(holidays.isWorkingDay(LocalDate.of(2024, 1, 1)))
                .as("known, and no row")
                .isTrue();
        assertThat(holidays.isWorkingDay(LocalDate.of(2025, 12, 31))).isTrue();
        assertThatThrownBy(() -> holidays.isWorkingDay(LocalDate.of(2026, 1, 1)))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("2024-01-01..2025-12-31");
        assertThatThrownBy(() -> holidays.isWorkingDay(LocalDate.of(2023, 12, 31)))
                .isInstanceOf(RuleNotKnownException.class);
        assertThat(holidays.find(LocalDate.of(2024, 12, 25))).isPresent();
        assertThat(holidays.find(LocalDate.of(2024, 12, 24))).isEmpty();
        assertThat(holidays.workingDayAfter(LocalDate.of(2024, 12, 24), 1)).isEqualTo(LocalDate.of(2024, 12, 27));
        assertThatThrownBy(() -> BankHolidays.notKnown(Nation.WALES).isWorkingDay(DAY))
                .isInstanceOf(RuleNotKnownException.class);
    }

    @Test
    void bank_holidays_are_a_value_that_a_caller_can_add_to() {
        BankHolidays holidays = TestTimers.christmas();
        BankHolidays more = holidays.combinedWith(BankHolidays.of(Nation.ENGLAND, List.of(holiday("2024-05-06"))));
        assertThat(more.isWorkingDay(LocalDate.of(2024, 5, 6))).isFalse();
        assertThat(more.list()).hasSize(4).first().isEqualTo(holiday("2024-05-06"));
        assertThat(holidays).isEqualTo(TestTimers.christmas()).hasSameHashCodeAs(TestTimers.christmas());
        assertThat(holidays).isNotEqualTo(more).isNotEqualTo("");
        assertThat(holidays).isNotEqualTo(BankHolidays.of(Nation.WALES, holidays.list()));
        assertThat(holidays).hasToString("Bank holidays of ENG in 2024-01-01..2025-12-31");
        assertThat(BankHolidays.notKnown(Nation.WALES)).hasToString("Bank holidays of WAL");
        assertThat(holidays.nation()).isEqualTo(Nation.ENGLAND);
        List<BankHoliday> twice = List.of(holiday("2024-05-06"), holiday("2024-05-06"));
        assertThatThrownBy(() -> BankHolidays.of(Nation.ENGLAND, twice))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2024-05-06");
    }

    private static LegalReference reference(String id, String act, List<Source> sources) {
        return new LegalReference(
                id, act, "1", "a duty", Optional.of(2005), Optional.empty(), Confidence.SECONDARY, sources);
    }

    @Test
    void legal_references_are_a_list_by_id() {
        LegalReference one = reference("x-s1", "X Act 2000", List.of(SOURCE));
        LegalReference two = reference("y-s1", "Y Act 2001", List.of(SOURCE));
        LegalReferences references = LegalReferences.of(Nation.WALES, List.of(one));
        assertThat(references.find("x-s1")).contains(one);
        assertThat(references.find("y-s1")).isEmpty();
        assertThat(one.cite()).isEqualTo("X Act 2000, section 1");
        assertThat(references
                        .combinedWith(LegalReferences.of(Nation.WALES, List.of(two)))
                        .list())
                .containsExactly(one, two);
        assertThat(references)
                .isEqualTo(LegalReferences.of(Nation.WALES, List.of(one)))
                .isNotEqualTo("");
        assertThat(references).hasSameHashCodeAs(LegalReferences.of(Nation.WALES, List.of(one)));
        assertThat(references).isNotEqualTo(LegalReferences.of(Nation.WALES, List.of(two)));
        assertThat(references).isNotEqualTo(LegalReferences.of(Nation.ENGLAND, List.of(one)));
        assertThat(references).hasToString("WAL [x-s1]");
        assertThatThrownBy(() -> LegalReferences.of(Nation.WALES, List.of(one, one)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> reference("", "a", List.of(SOURCE))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> reference("i", " ", List.of(SOURCE))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> reference("i", "a", List.of())).isInstanceOf(InvalidValueException.class);
    }
}
