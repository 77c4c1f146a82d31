package org.openattendance.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Session;
import org.openattendance.calendar.CompulsorySchoolAge;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.TermSpan;
import org.openattendance.calendar.WeekPattern;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
import org.openattendance.rulebook.RuleBook;

class NoticeThresholdTest {

    private static final String WEEK = "O 2024-09-09..2024-09-13";
    private static final LocalDate LATER = LocalDate.of(2024, 11, 29);

    private static ThresholdResult test(String marks, String amendments, LocalDate asOf) {
        return test(NoticeWorld.RULES, marks, amendments, asOf, Optional.of(NoticeWorld.BORN));
    }

    private static ThresholdResult test(
            NoticeRules rules, String marks, String amendments, LocalDate asOf, Optional<LocalDate> birth) {
        Register register = NoticeWorld.register(marks, amendments, LATER);
        return NoticeThreshold.of(rules, NoticeWorld.CALENDAR, asOf).test(List.of(register), birth);
    }

    @Test
    void what_was_met_stays_on_record_after_the_window_has_rolled_on() {
        ThresholdResult result = test(WEEK, "", LATER);
        assertThat(result.status()).isEqualTo(ThresholdResult.Status.MET);
        assertThat(result.metOn()).contains(Session.parse("2024-09-13 PM"));
        assertThat(result.window()).hasToString("Optional[2024-09-02..2024-09-13]");
        assertThat(result.asOf()).isEqualTo(LATER);
        assertThat(result.isMet()).isTrue();
        assertThat(result.isProvisional()).isFalse();
        assertThat(result.sessions().get(0))
                .isEqualTo(new ThresholdResult.Counted(Session.parse("2024-09-09 AM"), "O"));
        assertThat(result.settings()).extracting(NoticeSetting::id).contains("threshold.week-starts-on");
    }

    @Test
    void the_session_that_first_made_up_the_count_is_named_even_when_more_follow() {
        assertThat(test(WEEK + "; G 2024-09-16..2024-09-20", "", LATER).metOn())
                .contains(Session.parse("2024-09-13 PM"));
        assertThat(test(WEEK + "; G 2024-09-16..2024-09-20", "", LATER).count()).isEqualTo(10);
    }

    @Test
    void marks_after_the_day_are_not_known_on_it() {
        ThresholdResult result = test(WEEK, "", LocalDate.of(2024, 9, 12));
        assertThat(result.status()).isEqualTo(ThresholdResult.Status.NOT_MET);
        assertThat(result.count()).isEqualTo(8);
        assertThat(result.metOn()).isEmpty();
        assertThat(result.window()).hasToString("Optional[2024-09-02..2024-09-12]");
        assertThat(test("", "", LATER).window()).as("no absence at all").isEmpty();
        assertThat(test("", "", LATER).count()).isZero();
    }

    @Test
    void a_change_recorded_later_is_not_known_before_it() {
        String change = "2024-09-09 AM I 2024-10-01";
        assertThat(test(WEEK, change, LocalDate.of(2024, 9, 30)).status()).isEqualTo(ThresholdResult.Status.MET);
        ThresholdResult undone = test(WEEK, change, LocalDate.of(2024, 10, 1));
        assertThat(undone.status()).isEqualTo(ThresholdResult.Status.RESCINDED);
        assertThat(undone.metOn()).contains(Session.parse("2024-09-13 PM"));
        assertThat(undone.count()).isEqualTo(9);
        assertThat(undone.isMet()).isFalse();
        assertThat(undone.asOf()).isEqualTo(LocalDate.of(2024, 10, 1));
    }

    @Test
    void a_change_that_leaves_enough_undoes_nothing() {
        String marks = WEEK + "; O 2024-09-16 AM";
        assertThat(test(marks, "2024-09-09 AM I 2024-10-01", LATER).metOn()).contains(Session.parse("2024-09-16 AM"));
    }

    @Test
    void a_change_undone_again_is_met_again() {
        ThresholdResult result =
                test(WEEK, "2024-09-09 AM I 2024-10-01; 2024-09-09 AM O 2024-10-08", LocalDate.of(2024, 10, 8));
        assertThat(result.status()).isEqualTo(ThresholdResult.Status.MET);
    }

    @Test
    void a_change_can_make_it_met() {
        String marks = "O 2024-09-09..2024-09-12; O 2024-09-13 AM";
        String change = "2024-09-13 PM O 2024-10-01";
        assertThat(test(marks, change, LocalDate.of(2024, 9, 30)).status()).isEqualTo(ThresholdResult.Status.NOT_MET);
        assertThat(test(marks, change, LocalDate.of(2024, 10, 1)).status()).isEqualTo(ThresholdResult.Status.MET);
    }

    @Test
    void absence_before_the_national_start_does_not_count() {
        SessionCalendar summer = SessionCalendar.weekly(
                WeekPattern.weekdays(), List.of(TermSpan.of("t", LocalDate.of(2024, 7, 1), LocalDate.of(2024, 9, 30))));
        LocalDate asOf = LocalDate.of(2024, 9, 30);
        Register over = NoticeWorld.register(
                NoticeWorld.ENGLAND, summer, "G 2024-08-15..2024-08-16; G 2024-08-19..2024-08-21", "", asOf);
        ThresholdResult result =
                NoticeThreshold.of(NoticeWorld.RULES, summer, asOf).test(List.of(over), Optional.of(NoticeWorld.BORN));
        assertThat(result.count()).isEqualTo(6);
        Register after = NoticeWorld.register(NoticeWorld.ENGLAND, summer, "G 2024-08-19..2024-08-23", "", asOf);
        assertThat(NoticeThreshold.of(NoticeWorld.RULES, summer, asOf)
                        .test(List.of(after), Optional.of(NoticeWorld.BORN))
                        .metOn())
                .contains(Session.parse("2024-08-23 PM"));
    }

    @Test
    void before_the_national_start_no_threshold_is_known() {
        assertThatThrownBy(() -> NoticeThreshold.of(NoticeWorld.RULES, NoticeWorld.CALENDAR, LocalDate.of(2024, 8, 18)))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("2024-08-19..");
        NoticeRules wales = RuleBook.standard(Nation.WALES).notices();
        assertThatThrownBy(() -> NoticeThreshold.of(wales, NoticeWorld.CALENDAR, LATER))
                .as("local codes only")
                .isInstanceOf(RuleNotKnownException.class);
    }

    @Test
    void only_sessions_of_compulsory_school_age_count() {
        LocalDate sixteenInJuneBefore = LocalDate.of(2008, 5, 4); // left on 28 June 2024
        ThresholdResult old = test(NoticeWorld.RULES, WEEK, "", LATER, Optional.of(sixteenInJuneBefore));
        assertThat(old.status()).isEqualTo(ThresholdResult.Status.NOT_MET);
        assertThat(old.outOfAge()).isTrue();
        assertThat(old.count()).isZero();
        assertThat(test(NoticeWorld.RULES, "", "", LATER, Optional.of(sixteenInJuneBefore))
                        .outOfAge())
                .as("nothing was left out")
                .isFalse();
        LocalDate fiveInOctober = LocalDate.of(2019, 10, 1); // from 31 December 2024
        assertThat(test(NoticeWorld.RULES, WEEK, "", LATER, Optional.of(fiveInOctober))
                        .outOfAge())
                .isTrue();
    }

    @Test
    void a_setting_can_count_every_age_and_is_then_shown() {
        NoticeRules every =
                NoticeWorld.RULES.with(NoticeWorld.RULES.settings().with("threshold.compulsory-age-only", "no"));
        ThresholdResult result = test(every, WEEK, "", LATER, Optional.of(LocalDate.of(2008, 5, 4)));
        assertThat(result.status()).isEqualTo(ThresholdResult.Status.MET);
        assertThat(result.settings())
                .filteredOn(setting -> setting.id().equals("threshold.compulsory-age-only"))
                .extracting(NoticeSetting::describe)
                .containsExactly("threshold.compulsory-age-only = no (instead of yes, the default), SECONDARY");
        assertThat(test(every, WEEK, "", LATER, Optional.empty()).has(Finding.Reason.AGE_NOT_KNOWN))
                .isFalse();
    }

    @Test
    void without_a_date_of_birth_the_sessions_count_and_it_says_so() {
        ThresholdResult result = test(NoticeWorld.RULES, WEEK, "", LATER, Optional.empty());
        assertThat(result.status()).isEqualTo(ThresholdResult.Status.MET);
        assertThat(result.has(Finding.Reason.AGE_NOT_KNOWN)).isTrue();
        NoticeRules noAge = new NoticeRules(
                NoticeWorld.RULES.nation(),
                Optional.empty(),
                NoticeWorld.RULES.ruleSets(),
                NoticeWorld.RULES.settings(),
                NoticeWorld.RULES.checks(),
                List.of(),
                List.of(),
                NoticeWorld.RULES.timers(),
                NoticeWorld.RULES.bankHolidays(),
                CompulsorySchoolAge.notKnown(Nation.ENGLAND));
        assertThat(test(noAge, WEEK, "", LATER, Optional.of(NoticeWorld.BORN)).has(Finding.Reason.AGE_NOT_KNOWN))
                .as("no rule of age is known")
                .isTrue();
        assertThat(test(WEEK, "", LATER).has(Finding.Reason.AGE_NOT_KNOWN)).isFalse();
    }

    @Test
    void a_week_may_begin_on_another_day() {
        String marks = "O 2024-09-09..2024-09-11; O 2024-11-21..2024-11-22";
        assertThat(test(marks, "", LATER).status()).as("ten Monday weeks").isEqualTo(ThresholdResult.Status.MET);
        NoticeRules fromThursday =
                NoticeWorld.RULES.with(NoticeWorld.RULES.settings().with("threshold.week-starts-on", "THURSDAY"));
        ThresholdResult other = test(fromThursday, marks, "", LATER, Optional.of(NoticeWorld.BORN));
        assertThat(other.status()).as("twelve Thursday weeks").isEqualTo(ThresholdResult.Status.NOT_MET);
        assertThat(other.window().orElseThrow().first()).isEqualTo(LocalDate.of(2024, 8, 29));
    }

    @Test
    void a_session_without_a_usable_mark_is_said_where_it_touches_the_result() {
        assertThat(findings("- 2024-09-05 AM", LATER)).as("within the window").containsExactly("2024-09-05 AM");
        assertThat(findings("- 2024-10-10 AM", LATER)).as("after it was met").isEmpty();
        assertThat(findings("?? 2024-09-10 PM", LATER)).as("an unknown code").containsExactly("2024-09-10 PM");
        assertThat(findings("- 2024-10-29 AM", LATER))
                .as("in a week of holiday")
                .isEmpty();
        Register closed =
                NoticeWorld.register("O 2024-09-09..2024-09-12; ?? 2024-09-14 AM; - 2024-09-15 AM", "", LATER);
        ThresholdResult notMet = NoticeThreshold.of(NoticeWorld.RULES, NoticeWorld.CALENDAR, LATER)
                .test(List.of(closed), Optional.of(NoticeWorld.BORN));
        assertThat(notMet.findings())
                .as("a code on a closed day of a school week may count, an empty entry may not")
                .extracting(finding -> finding.session().orElseThrow().toString())
                .containsExactly("2024-09-14 AM");
    }

    private static List<String> findings(String extra, LocalDate asOf) {
        return test(WEEK + "; G 2024-09-16 AM; " + extra, "", asOf).findings().stream()
                .filter(finding -> finding.reason() == Finding.Reason.REGISTER_NOT_RESOLVED)
                .map(finding -> finding.session().orElseThrow().toString())
                .toList();
    }

    @Test
    void findings_stand_in_order_of_time() {
        ThresholdResult result = test(
                NoticeWorld.RULES, "N 2024-09-09 AM; - 2024-09-10 AM; N 2024-09-11 PM", "", LATER, Optional.empty());
        assertThat(result.findings())
                .extracting(Finding::reason)
                .containsExactly(
                        Finding.Reason.AGE_NOT_KNOWN,
                        Finding.Reason.N_OVERDUE,
                        Finding.Reason.REGISTER_NOT_RESOLVED,
                        Finding.Reason.N_OVERDUE);
    }

    @Test
    void registers_of_two_schools_are_counted_together() {
        SessionCalendar first = SessionCalendar.weekly(
                WeekPattern.weekdays(), List.of(TermSpan.of("t", LocalDate.of(2024, 9, 2), LocalDate.of(2024, 9, 13))));
        SessionCalendar second = SessionCalendar.weekly(
                WeekPattern.weekdays(),
                List.of(TermSpan.of("t", LocalDate.of(2024, 11, 4), LocalDate.of(2024, 11, 29))));
        Register before = NoticeWorld.register(NoticeWorld.ENGLAND, first, "O 2024-09-09..2024-09-11", "", LATER);
        Register after = NoticeWorld.register(
                NoticeWorld.ENGLAND, second, "O 2024-11-04..2024-11-05; O 2024-09-09 AM", "", LATER);
        ThresholdResult result = NoticeThreshold.of(NoticeWorld.RULES, first.union(second), LATER)
                .test(List.of(before, after), Optional.of(NoticeWorld.BORN));
        assertThat(result.metOn()).contains(Session.parse("2024-11-05 PM"));
        assertThat(result.window().orElseThrow().first()).isEqualTo(LocalDate.of(2024, 9, 2));
    }

    @Test
    void registers_of_two_pupils_are_refused() {
        Register a = Register.empty(PupilRef.of("A"), Optional.empty());
        Register b = Register.empty(PupilRef.of("B"), Optional.empty());
        NoticeThreshold threshold = NoticeThreshold.of(NoticeWorld.RULES, NoticeWorld.CALENDAR, LATER);
        assertThat(threshold.asOf()).isEqualTo(LATER);
        assertThatThrownBy(() -> threshold.test(List.of(a, b), Optional.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageNotContaining("A,");
        assertThat(threshold.test(List.of(a), Optional.empty()).status()).isEqualTo(ThresholdResult.Status.NOT_MET);
    }

    @Test
    void sessions_used_up_do_not_count_again() {
        Register register = NoticeWorld.register(WEEK + "; O 2024-09-16..2024-09-19", "", LATER);
        NoticeThreshold threshold = NoticeThreshold.of(NoticeWorld.RULES, NoticeWorld.CALENDAR, LATER);
        assertThat(threshold
                        .test(List.of(register), Optional.of(NoticeWorld.BORN), Optional.of(LocalDate.of(2024, 9, 13)))
                        .count())
                .isEqualTo(8);
        assertThat(threshold
                        .test(List.of(register), Optional.of(NoticeWorld.BORN), Optional.of(LocalDate.of(2024, 9, 10)))
                        .metOn())
                .contains(Session.parse("2024-09-17 PM"));
        assertThat(threshold
                        .test(List.of(register), Optional.of(NoticeWorld.BORN), Optional.of(LocalDate.of(2020, 1, 1)))
                        .metOn())
                .as("a day before the national start changes nothing")
                .contains(Session.parse("2024-09-13 PM"));
        assertThat(threshold
                        .test(List.of(register), Optional.of(NoticeWorld.BORN), Optional.of(LATER))
                        .count())
                .isZero();
    }

    @Property(tries = 60)
    void knowing_up_to_a_day_equals_a_register_that_stops_there(
            @ForAll @Size(max = 25) List<@IntRange(max = 87) Integer> absent, @ForAll @IntRange(max = 87) int stop) {
        LocalDate first = LocalDate.of(2024, 9, 3);
        StringBuilder marks = new StringBuilder();
        StringBuilder known = new StringBuilder();
        for (int day : new TreeSet<>(absent)) {
            String mark = "O " + first.plusDays(day) + " AM; ";
            marks.append(mark);
            known.append(day <= stop ? mark : "");
        }
        LocalDate asOf = first.plusDays(stop);
        NoticeThreshold threshold = NoticeThreshold.of(NoticeWorld.RULES, NoticeWorld.CALENDAR, asOf);
        Register whole = NoticeWorld.register(marks.toString().strip(), "", LATER);
        Register stopped = NoticeWorld.register(known.toString().strip(), "", asOf);
        assertThat(threshold.test(List.of(whole), Optional.of(NoticeWorld.BORN)))
                .isEqualTo(threshold.test(List.of(stopped), Optional.of(NoticeWorld.BORN)));
    }
}
