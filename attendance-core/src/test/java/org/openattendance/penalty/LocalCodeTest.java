package org.openattendance.penalty;

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
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.register.Register;
import org.openattendance.rulebook.RuleBook;

class LocalCodeTest {

    private static final RuleBook WALES = RuleBook.standard(Nation.WALES);
    private static final LocalDate ON = LocalDate.of(2025, 2, 7);

    private static LocalCodeResult test(String id, String marks, Optional<Rate> attendance) {
        Register register = NoticeWorld.register(WALES, NoticeWorld.CALENDAR, marks, "", ON);
        LocalCode rule = WALES.notices().findLocalCode(id).orElseThrow();
        return LocalCodeResult.test(rule, register, NoticeWorld.CALENDAR, attendance, ON);
    }

    @Test
    void ten_sessions_of_the_current_term_and_less_than_90_per_cent_of_the_year() {
        String week = "O 2025-01-13..2025-01-17";
        assertThat(test("erw-absence", week, Optional.of(Rate.of(89, 100))).holds())
                .contains(true);
        assertThat(test("erw-absence", week, Optional.of(Rate.of(90, 100))).holds())
                .contains(false);
        assertThat(test("erw-absence", week, Optional.empty()).holds())
                .as("not known")
                .isEmpty();
        assertThat(test("erw-absence", "O 2025-01-13..2025-01-16; O 2025-01-17 AM", Optional.empty())
                        .holds())
                .as("nine sessions are too few, whatever the attendance")
                .contains(false);
        assertThat(test("erw-absence", "O 2024-12-16..2024-12-20", Optional.of(Rate.of(1, 2)))
                        .holds())
                .as("of the term before")
                .contains(false);
        assertThat(test("erw-absence", week, Optional.of(Rate.of(1, 2))).sessions())
                .hasSize(10);
    }

    @Test
    void each_trigger_counts_its_own_codes() {
        String holiday = "G 2025-01-13..2025-01-17";
        Optional<Rate> low = Optional.of(Rate.of(1, 2));
        assertThat(test("erw-holiday", holiday, low).holds()).contains(true);
        assertThat(test("erw-late", holiday, low).holds()).contains(false);
        assertThat(test("erw-absence", holiday, low).holds())
                .as("every unauthorised code")
                .contains(true);
        assertThat(test("erw-absence", "I 2025-01-13..2025-01-17", low).holds()).contains(false);
    }

    @Test
    void a_holiday_of_ten_sessions_in_a_row_runs_over_a_weekend_and_not_over_a_day_at_school() {
        LocalCodeResult over = test("torfaen-holiday", "G 2025-01-09..2025-01-15", Optional.empty());
        assertThat(over.holds()).contains(true);
        assertThat(over.sessions()).hasSize(10);
        String broken = "G 2025-01-09..2025-01-10; G 2025-01-13 AM; G 2025-01-14..2025-01-16; G 2025-01-17 AM";
        assertThat(test("torfaen-holiday", broken, Optional.empty()).holds()).contains(false);
        assertThat(test("torfaen-holiday", broken, Optional.empty()).sessions()).hasSize(7);
        assertThat(test("torfaen-absence", broken, Optional.empty()).holds())
                .as("not in a row")
                .contains(true);
        String notExpected = "G 2024-11-04..2024-11-06; Y 2024-11-07 AM; G 2024-11-07 PM; G 2024-11-08..2024-11-11";
        assertThat(test("torfaen-holiday", notExpected, Optional.empty()).sessions())
                .as("over a session that was not possible")
                .hasSize(11);
        String two = "G 2024-11-04 AM; G 2024-11-05 AM";
        assertThat(test("torfaen-holiday", two, Optional.empty()).sessions())
                .as("the earliest of two runs as long as each other")
                .extracting(session -> session.date().toString())
                .containsExactly("2024-11-04");
        assertThat(test("torfaen-holiday", "", Optional.empty()).sessions()).isEmpty();
    }

    @Test
    void a_session_without_a_mark_is_said() {
        assertThat(test("torfaen-absence", "- 2025-01-13 AM", Optional.empty()).notResolved())
                .isTrue();
        assertThat(test("torfaen-absence", "", Optional.empty()).notResolved()).isFalse();
        assertThat(test("erw-absence", "- 2024-12-16 AM", Optional.empty()).notResolved())
                .as("in a term that is not looked at")
                .isFalse();
    }

    @Test
    void a_day_in_no_term_has_no_answer() {
        LocalCode rule = WALES.notices().findLocalCode("erw-absence").orElseThrow();
        Register register = NoticeWorld.register(WALES, NoticeWorld.CALENDAR, "", "", ON);
        assertThatThrownBy(() -> LocalCodeResult.test(
                        rule, register, NoticeWorld.CALENDAR, Optional.empty(), LocalDate.of(2025, 8, 10)))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("current term");
    }

    @Test
    void a_filter_of_an_english_code_is_data_too() {
        LocalCode bexley =
                NoticeWorld.RULES.findLocalCode("bexley-low-attendance").orElseThrow();
        assertThat(bexley.kind()).isEqualTo(LocalCode.Kind.FILTER);
        Register register = NoticeWorld.register("", "", ON);
        assertThat(LocalCodeResult.test(bexley, register, NoticeWorld.CALENDAR, Optional.of(Rate.of(79, 100)), ON)
                        .holds())
                .contains(true);
        assertThat(LocalCodeResult.test(bexley, register, NoticeWorld.CALENDAR, Optional.of(Rate.of(80, 100)), ON)
                        .holds())
                .contains(false);
        assertThat(NoticeWorld.RULES.findLocalCode("nowhere")).isEmpty();
    }

    private static LocalCode row(OptionalInt sessions, OptionalInt below, DateSpan span, boolean sourced) {
        return new LocalCode(
                "x",
                "X",
                LocalCode.Kind.TRIGGER,
                List.of(),
                sessions,
                LocalCode.Period.ANY,
                false,
                below,
                OptionalInt.empty(),
                span,
                Confidence.UNCONFIRMED,
                "",
                sourced ? WALES.notices().ruleSets().get(0).sources() : List.of());
    }

    @Test
    void a_row_that_asks_for_nothing_or_is_not_in_force_is_refused() {
        OptionalInt none = OptionalInt.empty();
        assertThatThrownBy(() -> row(none, none, DateSpan.always(), true)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> row(OptionalInt.of(1), none, DateSpan.always(), false))
                .isInstanceOf(InvalidValueException.class);
        LocalCode over = row(OptionalInt.of(1), none, DateSpan.upTo(ON.minusDays(1)), true);
        Register register = NoticeWorld.register(WALES, NoticeWorld.CALENDAR, "", "", ON);
        assertThatThrownBy(() -> LocalCodeResult.test(over, register, NoticeWorld.CALENDAR, Optional.empty(), ON))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("..2025-02-06");
    }

    @Test
    void a_welsh_ladder_needs_the_number_of_the_local_code() {
        NoticeRules rules = WALES.notices();
        List<NoticeRecord> history = NoticeWorld.history(
                "A P s444 2024-02-08 PAID -; A P s444 2024-02-07 PAID -; A P s444 2024-10-01 PAID -");
        Ladder open = Ladder.of(rules, history, NoticeWorld.A, NoticeWorld.P, ON);
        assertThat(open.lookBack()).isEqualTo(DateSpan.parse("2024-02-08..2025-02-07"));
        assertThat(open.counted()).as("twelve months").hasSize(2);
        assertThat(open.most()).isEmpty();
        assertThat(open.step()).isEqualTo(NoticeStep.SECOND);
        assertThat(Ladder.of(rules, history, NoticeWorld.A, NoticeWorld.P, ON, Optional.of(2))
                        .step())
                .isEqualTo(NoticeStep.NONE);
        assertThat(Ladder.of(rules, history, NoticeWorld.A, NoticeWorld.P, ON, Optional.of(3))
                        .step())
                .isEqualTo(NoticeStep.SECOND);
        assertThat(rules.price(Offence.of("s444"), NoticeStep.SECOND, ON).id()).isEqualTo("WAL-2013");
    }
}
