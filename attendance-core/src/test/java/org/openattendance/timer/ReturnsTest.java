package org.openattendance.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.calendar.CalendarA;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.load.AmendmentsCsv;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.ReadContext;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.rulebook.RuleBook;

class ReturnsTest {

    private static final RuleBook ENGLAND = RuleBook.standard(Nation.ENGLAND);
    private static final SessionCalendar CALENDAR = CalendarA.calendar();

    private static Returns on(LocalDate day) {
        return Returns.of(ENGLAND.returns(), ENGLAND.timers(), ENGLAND.bankHolidays(), CALENDAR, day);
    }

    /** Only the marks given: {@code O 2024-09-09..2024-09-20; N 2024-09-23 AM}. */
    private static Register register(String marks, String amendments) {
        StringBuilder csv = new StringBuilder("pupil_id,date,session,code\n");
        for (String part : marks.split("; ")) {
            String code = part.substring(0, part.indexOf(' '));
            String when = part.substring(part.indexOf(' ') + 1);
            if (when.contains("..")) {
                CALENDAR.sessions(DateSpan.parse(when))
                        .forEach(session ->
                                csv.append("SMITH," + session.date() + "," + session.part() + "," + code + "\n"));
            } else {
                csv.append("SMITH,")
                        .append(when.replace(' ', ','))
                        .append(',')
                        .append(code)
                        .append('\n');
            }
        }
        ReadContext context = ReadContext.of(ENGLAND.codes(), ENGLAND.schoolAge()::find);
        Registers registers =
                LongCsv.of(Input.of("marks.csv", csv.toString())).read(context).value();
        String changes = "pupil_id,date,session,code,recorded_at\n" + amendments;
        return AmendmentsCsv.of(Input.of("amendments.csv", changes))
                .applyTo(registers, context)
                .value()
                .all()
                .get(0);
    }

    private static List<String> look(String marks, String day) {
        return on(LocalDate.parse(day)).look(register(marks, "")).stream()
                .map(ReturnsTest::line)
                .toList();
    }

    private static String line(ReturnEntry entry) {
        return entry.rule().id() + " " + entry.state() + " " + entry.days() + " " + entry.count()
                + entry.reachedOn().map(day -> " " + day).orElse("") + (entry.notResolved() ? " not resolved" : "");
    }

    @Test
    void ten_school_days_in_a_row_are_a_return_and_nine_are_not() {
        assertThat(look("/ 2024-09-03..2024-09-06; O 2024-09-09..2024-09-20", "2024-09-20"))
                .containsExactly("attendance-return REACHED 2024-09-09..2024-09-20 10 2024-09-20");
        assertThat(look("/ 2024-09-03..2024-09-06; O 2024-09-09..2024-09-19", "2024-09-19"))
                .isEmpty();
    }

    @Test
    void the_run_goes_over_weekends_holidays_and_days_on_which_the_pupil_was_not_expected() {
        assertThat(look("O 2024-10-21..2024-10-25; O 2024-11-04..2024-11-08", "2024-11-08"))
                .containsExactly("attendance-return REACHED 2024-10-21..2024-11-08 10 2024-11-08");
        assertThat(look("U 2024-09-09..2024-09-13; Y1 2024-09-16..2024-09-17; G 2024-09-18..2024-09-24", "2024-09-24"))
                .containsExactly("attendance-return REACHED 2024-09-09..2024-09-24 10 2024-09-24");
    }

    @Test
    void one_session_at_school_or_ill_breaks_the_run() {
        String broken = "O 2024-09-09..2024-09-13; / 2024-09-16 AM; O 2024-09-16 PM; O 2024-09-17..2024-09-23";
        assertThat(look(broken, "2024-09-23")).isEmpty();
        assertThat(look(broken.replace("/ 2024", "I 2024"), "2024-09-23"))
                .as("the sickness is over too")
                .isEmpty();
    }

    @Test
    void a_half_day_with_the_only_other_session_not_expected_is_a_whole_day() {
        String marks = "O 2024-09-09..2024-09-19; O 2024-09-20 AM; X 2024-09-20 PM";
        assertThat(look(marks.replace("X 2024", "Y1 2024"), "2024-09-20")).hasSize(1);
    }

    @Test
    void twenty_days_are_listed_only_while_they_go_on_and_never_call_for_removal() {
        String marks = "O 2024-09-09..2024-10-04";
        List<ReturnEntry> entries = on(LocalDate.of(2024, 10, 4)).look(register(marks, ""));
        assertThat(entries.stream().map(ReturnsTest::line))
                .containsExactly(
                        "attendance-return REACHED 2024-09-09..2024-10-04 20 2024-09-20",
                        "long-absence REACHED 2024-09-09..2024-10-04 20 2024-10-04");
        assertThat(entries.get(1).asks())
                .containsExactly(
                        "reasonable ground to believe in sickness or an unavoidable cause",
                        "what the school found out",
                        "what the authority found out");
        assertThat(entries.get(1).rule().title() + entries.get(1).rule().notes())
                .doesNotContainIgnoringCase("remove")
                .contains("Never a ground by the count alone");
        assertThat(look(marks + "; / 2024-10-07 AM", "2024-10-07"))
                .as("back at school")
                .containsExactly("attendance-return REACHED 2024-09-09..2024-10-04 20 2024-09-20");
    }

    @Test
    void sickness_is_foreseen_while_it_goes_on_and_reached_at_fifteen_days() {
        assertThat(look("I 2024-09-09..2024-09-13", "2024-09-13"))
                .as("ten school days more")
                .containsExactly("sickness-return FORESEEN 2024-09-09..2024-09-13 10 2024-09-27");
        assertThat(look("I 2024-09-09..2024-09-13; / 2024-09-16 AM", "2024-09-16"))
                .as("it is over")
                .isEmpty();
        assertThat(look("I 2024-09-09..2024-09-13; / 2024-09-16 AM; I 2024-10-07..2024-10-18", "2024-10-18"))
                .as("in total")
                .containsExactly("sickness-return REACHED 2024-09-09..2024-10-18 30 2024-10-18");
        assertThat(look("I 2025-12-15..2025-12-19", "2025-12-19"))
                .as("the calendar ends")
                .containsExactly("sickness-return FORESEEN 2025-12-15..2025-12-19 10");
    }

    @Test
    void sickness_goes_on_whatever_came_before_it_and_is_over_with_the_next_session_at_school() {
        assertThat(look("/ 2024-09-03..2024-09-06; I 2024-09-09..2024-09-13", "2024-09-13"))
                .containsExactly("sickness-return FORESEEN 2024-09-09..2024-09-13 10 2024-09-27");
        assertThat(look("I 2024-09-09..2024-09-12; I 2024-09-13 AM; \\ 2024-09-13 PM", "2024-09-13"))
                .as("back in the afternoon")
                .isEmpty();
        assertThat(look("/ 2024-09-09 AM; I 2024-09-09 PM; I 2024-09-10..2024-09-13", "2024-09-13"))
                .as("ill from the afternoon on")
                .containsExactly("sickness-return FORESEEN 2024-09-09..2024-09-13 9 2024-09-30");
    }

    @Test
    void a_run_may_begin_with_an_afternoon_when_the_morning_was_not_expected() {
        assertThat(look("Y1 2024-09-09 AM; O 2024-09-09 PM; O 2024-09-10..2024-09-20", "2024-09-20"))
                .containsExactly("attendance-return REACHED 2024-09-09..2024-09-20 10 2024-09-20");
    }

    @Test
    void totals_and_runs_begin_with_the_school_year() {
        assertThat(look("I 2025-07-14..2025-07-22; I 2025-09-02..2025-09-12", "2025-09-12"))
                .containsExactly("sickness-return FORESEEN 2025-09-02..2025-09-12 18 2025-09-22");
    }

    @Test
    void a_mark_without_a_reason_has_five_school_days() {
        assertThat(look("N 2024-09-20..2024-09-20; N 2024-09-23 PM", "2024-09-28"))
                .containsExactly(
                        "code-n OVERDUE 2024-09-20..2024-09-20 2 2024-09-27",
                        "code-n RUNNING 2024-09-23..2024-09-23 1 2024-09-30");
        assertThat(look("N 2024-09-20 AM", "2024-09-27"))
                .containsExactly("code-n RUNNING 2024-09-20..2024-09-20 1 2024-09-27");
    }

    @Test
    void an_exclusion_at_its_sixth_day_is_listed() {
        assertThat(look("E 2024-11-04..2024-11-11", "2024-11-11"))
                .containsExactly("exclusion-day-six REACHED 2024-11-04..2024-11-11 6 2024-11-11");
        assertThat(look("E 2024-11-04..2024-11-08", "2024-11-08")).isEmpty();
        assertThat(look("E 2024-11-04..2024-11-08; B 2024-11-11..2024-11-12", "2024-11-12"))
                .isEmpty();
    }

    @Test
    void a_part_time_timetable_is_looked_at_again() {
        assertThat(look("C2 2024-09-09 PM; / 2024-09-10 AM; C2 2024-09-16 PM", "2024-09-20"))
                .containsExactly("part-time-review REVIEW 2024-09-09..2024-09-16 2");
    }

    @Test
    void a_session_without_a_mark_within_is_said() {
        assertThat(look(
                        "O 2024-09-09..2024-09-12; - 2024-09-13 AM; O 2024-09-13 PM; O 2024-09-16..2024-09-20",
                        "2024-09-20"))
                .containsExactly("attendance-return REACHED 2024-09-09..2024-09-20 10 2024-09-20 not resolved");
        assertThat(look("O 2024-09-09..2024-09-20; - 2024-09-23 AM", "2024-09-23"))
                .containsExactly("attendance-return REACHED 2024-09-09..2024-09-20 10 2024-09-20");
        assertThat(look("- 2024-09-09 AM; O 2024-09-09 PM; O 2024-09-10..2024-09-20", "2024-09-20"))
                .as("its first session")
                .containsExactly("attendance-return REACHED 2024-09-09..2024-09-20 10 2024-09-20 not resolved");
        assertThat(look("O 2024-09-09..2024-09-19; O 2024-09-20 AM; - 2024-09-20 PM", "2024-09-20"))
                .as("its last session")
                .containsExactly("attendance-return REACHED 2024-09-09..2024-09-20 10 2024-09-20 not resolved");
        assertThat(look("I 2024-09-09..2024-09-10; - 2024-09-11 AM; I 2024-09-12 AM", "2024-09-12")
                        .get(0))
                .endsWith("not resolved");
    }

    @Test
    void what_was_recorded_or_happened_later_is_not_known() {
        Register register = register("O 2024-09-09..2024-09-20", "SMITH,2024-09-09,AM,I,2024-09-24\n");
        assertThat(on(LocalDate.of(2024, 9, 19)).look(register)).isEmpty();
        assertThat(on(LocalDate.of(2024, 9, 20)).look(register)).hasSize(1);
        assertThat(on(LocalDate.of(2024, 9, 24)).look(register))
                .as("nine days, the sickness of one session is over")
                .isEmpty();
    }

    @Test
    void lists_not_in_force_are_passed_over() {
        assertThat(on(LocalDate.of(2024, 8, 18)).rules()).isEmpty();
        assertThat(on(LocalDate.of(2024, 8, 19)).rules()).hasSize(6);
        assertThat(on(LocalDate.of(2024, 8, 19))).hasToString("Returns of 2024-08-19");
        assertThat(RuleBook.standard(Nation.WALES).returns())
                .extracting(ReturnRule::id)
                .containsExactly("attendance-return");
    }

    @Test
    void nobody_is_named_where_an_entry_is_printed() {
        ReturnEntry entry = on(LocalDate.of(2024, 9, 20))
                .look(register("N 2024-09-20 AM", ""))
                .get(0);
        assertThat(entry).hasToString("ReturnEntry code-n RUNNING");
        assertThat(entry.pupil().value()).isEqualTo("SMITH");
    }

    private static ReturnRule rule(
            String title,
            ReturnRule.Kind kind,
            List<String> codes,
            OptionalInt days,
            Optional<String> timer,
            boolean sourced) {
        return new ReturnRule(
                "x",
                title,
                kind,
                codes,
                days,
                false,
                timer,
                List.of(),
                DateSpan.always(),
                Confidence.CONFIRMED,
                "",
                sourced ? List.of(TestTimers.SOURCE) : List.of());
    }

    @Test
    void a_rule_that_lacks_what_its_kind_needs_is_refused() {
        OptionalInt none = OptionalInt.empty();
        Optional<String> timer = Optional.of("R2");
        assertThat(rule("t", ReturnRule.Kind.RUN_OF_DAYS, List.of("O"), OptionalInt.of(1), timer, true)
                        .days())
                .hasValue(1);
        assertThat(rule("t", ReturnRule.Kind.REVIEW, List.of("O"), none, Optional.empty(), true)
                        .days())
                .isEmpty();
        assertThatThrownBy(() -> rule("t", ReturnRule.Kind.RUN_OF_DAYS, List.of("O"), none, timer, true))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> rule("t", ReturnRule.Kind.TOTAL, List.of("O"), OptionalInt.of(0), timer, true))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> rule("t", ReturnRule.Kind.REPLACED, List.of("O"), none, Optional.empty(), true))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> rule("t", ReturnRule.Kind.REVIEW, List.of(), none, timer, true))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> rule("", ReturnRule.Kind.REVIEW, List.of("O"), none, timer, true))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> rule("t", ReturnRule.Kind.REVIEW, List.of("O"), none, timer, false))
                .isInstanceOf(InvalidValueException.class);
    }
}
