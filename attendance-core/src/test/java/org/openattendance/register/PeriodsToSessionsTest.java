package org.openattendance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.SessionPart;
import org.openattendance.register.PeriodSession.Why;
import org.openattendance.register.PeriodTimetable.Period;
import org.openattendance.rulebook.RuleBook;

/** The supplier's rules for Scottish secondary schools (formats.md section 7), one by one, on three lessons in the morning and two after. */
class PeriodsToSessionsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 3);
    private static final RuleBook SCOTLAND = RuleBook.standard(Nation.SCOTLAND);
    private static final PeriodTimetable DAY_OF_FIVE = PeriodTimetable.of(List.of(
            new Period("1", SessionPart.AM, true, true),
            new Period("2", SessionPart.AM, true, false),
            new Period("3", SessionPart.AM, true, false),
            new Period("lunch", SessionPart.AM, false, false),
            new Period("4", SessionPart.PM, true, true),
            new Period("5", SessionPart.PM, true, false)));

    private static PeriodRule rule(String id) {
        return SCOTLAND.periods().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<PeriodSession> sessions(String ruleId, String... marks) {
        List<PeriodMark> day = new ArrayList<>();
        for (String mark : marks) {
            day.add(new PeriodMark(DAY, mark.split("=")[0], mark.split("=")[1]));
        }
        return PeriodsToSessions.of(SCOTLAND.codes(), DAY_OF_FIVE, rule(ruleId)).of(day);
    }

    private static void morning(String code, Why why, String... marks) {
        PeriodSession session = sessions("sco-every-period", marks).get(0);
        assertThat(session.code()).isEqualTo(code);
        assertThat(session.why()).isEqualTo(why);
        assertThat(session.session().part()).isEqualTo(SessionPart.AM);
    }

    @Test
    void absent_only_if_every_lesson_is() {
        morning("31", Why.ABSENT, "1=31", "2=31", "3=31");
        morning("10", Why.PRESENT, "1=31", "2=10", "3=31");
        morning("10", Why.PRESENT, "1=10", "2=31", "3=31");
    }

    @Test
    void a_lesson_that_is_not_counted_leaves_the_count() {
        morning("31", Why.ABSENT, "1=31", "2=02", "3=31");
        morning("10", Why.PRESENT, "1=10", "2=02", "3=02");
        morning("02", Why.NOT_COUNTED, "1=02", "2=02", "3=02");
    }

    @Test
    void an_exclusion_overrides_all() {
        morning("40", Why.EXCLUSION, "1=10", "2=40", "3=21");
    }

    /** Very late is authorised absence for government, and stays late. */
    @Test
    void arriving_after_half_of_the_opening_overrides_presence() {
        morning("21", Why.VERY_LATE, "1=31", "2=21", "3=10");
    }

    @Test
    void arriving_in_the_first_half_is_kept_as_late_and_attended() {
        morning("11", Why.LATE, "1=11", "2=10", "3=10");
        morning("11", Why.LATE, "1=31", "2=11", "3=10");
        morning("10", Why.PRESENT, "1=10", "2=11", "3=10"); // late for a lesson, not for school
    }

    @Test
    void a_mark_is_not_final_until_the_last_lesson() {
        morning("10", Why.STILL_OPEN, "1=31", "2=31");
        morning("10", Why.STILL_OPEN, "1=31", "2=31", "3=-");
        assertThat(sessions("sco-every-period", "1=31").get(0).isProvisional()).isTrue();
        assertThat(sessions("sco-every-period", "1=31", "2=31", "3=31").get(0).isProvisional())
                .isFalse();
    }

    @Test
    void of_several_reasons_the_commonest_stands_and_of_equal_ones_the_first() {
        morning("20", Why.ABSENT, "1=31", "2=20", "3=20");
        morning("31", Why.ABSENT, "1=31", "2=20", "3=24");
    }

    @Test
    void nothing_marked_is_no_mark_and_an_unknown_code_is_none_either() {
        morning("-", Why.NOTHING_MARKED, "1=-", "2=-", "3=-");
        morning("-", Why.NOTHING_MARKED, "1=99", "2=-", "3=-");
    }

    @Test
    void each_half_day_is_made_of_its_own_lessons_and_a_lunch_club_of_none() {
        List<PeriodSession> day = sessions("sco-every-period", "5=31", "lunch=10", "4=31", "1=10", "2=10", "3=10");
        assertThat(day).extracting(PeriodSession::code).containsExactly("10", "31");
        assertThat(day.get(0).periods()).extracting(PeriodMark::period).containsExactly("1", "2", "3");
    }

    @Test
    void the_lesson_in_which_the_register_is_taken_speaks_where_the_rule_says_so() {
        List<PeriodSession> day = sessions("registration-period", "1=11", "2=31", "3=31", "4=31", "5=10");
        assertThat(day).extracting(PeriodSession::code).containsExactly("11", "31");
        assertThat(day).extracting(PeriodSession::why).containsOnly(Why.REGISTRATION);
        assertThat(sessions("registration-period", "2=10").get(0).why()).isEqualTo(Why.NOTHING_MARKED);
    }

    /** In school for both halves, one lesson of five missed; a day away has no lesson missed inside school. */
    @Test
    void lessons_missed_inside_school_are_a_measure_of_their_own() {
        List<PeriodSession> inSchool = sessions("sco-every-period", "1=10", "2=31", "3=10", "4=10", "5=10");
        assertThat(PeriodSession.lessonAbsence(inSchool)).contains(Rate.of(1, 5));
        assertThat(inSchool).extracting(PeriodSession::isLessonMissedInSchool).containsExactly(true, false);
        List<PeriodSession> away = sessions("sco-every-period", "1=31", "2=31", "3=31", "4=10", "5=10");
        assertThat(PeriodSession.lessonAbsence(away)).contains(Rate.of(0, 2));
        assertThat(PeriodSession.lessonAbsence(sessions("sco-every-period", "1=31", "2=31", "3=31")))
                .isEmpty();
    }

    /** By the sentences of the rule, without looking at the code above. */
    @Property
    void as_the_sentences_say(@ForAll Random random) {
        List<String> codes = List.of("10", "11", "21", "31", "20", "02", "40");
        String[] three = {codes.get(random.nextInt(7)), codes.get(random.nextInt(7)), codes.get(random.nextInt(7))};
        List<String> marks = List.of(three);
        List<String> counted = marks.stream().filter(code -> !code.equals("02")).toList();
        boolean allAbsent =
                counted.stream().allMatch(code -> List.of("20", "31").contains(code));
        String code = sessions("sco-every-period", "1=" + three[0], "2=" + three[1], "3=" + three[2])
                .get(0)
                .code();
        if (marks.contains("40")) {
            assertThat(code).isEqualTo("40");
        } else if (marks.contains("21")) {
            assertThat(code).isEqualTo("21");
        } else if (counted.isEmpty()) {
            assertThat(code).isEqualTo("02");
        } else if (allAbsent) {
            assertThat(counted).contains(code);
        } else {
            Optional<String> firstThere = counted.stream()
                    .filter(one -> one.equals("10") || one.equals("11"))
                    .findFirst();
            assertThat(code).isEqualTo(firstThere.orElseThrow());
        }
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatThrownBy(() -> sessions("sco-every-period", "9=10"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("period");
        assertThatThrownBy(() -> PeriodTimetable.of(List.of(
                        new Period("4", SessionPart.PM, true, false), new Period("1", SessionPart.AM, true, false))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> PeriodTimetable.of(List.of(
                        new Period("1", SessionPart.AM, true, true), new Period("2", SessionPart.AM, true, true))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Period("1", SessionPart.AM, false, true))
                .isInstanceOf(InvalidValueException.class);
        PeriodTimetable noRegister = PeriodTimetable.of(List.of(new Period("1", SessionPart.AM, true, false)));
        assertThatThrownBy(() -> PeriodsToSessions.of(SCOTLAND.codes(), noRegister, rule("registration-period")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("AM has none");
        PeriodRule closed = new PeriodRule(
                "closed",
                PeriodRule.Decides.EVERY_PERIOD,
                true,
                true,
                Optional.empty(),
                PeriodRule.Reason.FIRST,
                DateSpan.ofClosed(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)),
                Confidence.CONFIRMED,
                "",
                rule("sco-every-period").sources());
        assertThatThrownBy(() -> PeriodsToSessions.of(SCOTLAND.codes(), DAY_OF_FIVE, closed)
                        .of(List.of(new PeriodMark(DAY, "1", "10"))))
                .isInstanceOf(RuleNotKnownException.class);
    }

    @Test
    void the_first_reason_stands_where_a_caller_says_so_and_an_open_lesson_waits_for_nobody() {
        PeriodRule first = new PeriodRule(
                "first",
                PeriodRule.Decides.EVERY_PERIOD,
                false,
                false,
                Optional.empty(),
                PeriodRule.Reason.FIRST,
                DateSpan.always(),
                Confidence.CONFIRMED,
                "",
                rule("sco-every-period").sources());
        PeriodsToSessions convert = PeriodsToSessions.of(SCOTLAND.codes(), DAY_OF_FIVE, first);
        assertThat(convert.of(List.of(
                                new PeriodMark(DAY, "1", "31"),
                                new PeriodMark(DAY, "2", "20"),
                                new PeriodMark(DAY, "3", "20")))
                        .get(0)
                        .code())
                .isEqualTo("31");
        assertThat(convert.of(List.of(new PeriodMark(DAY, "2", "20"))).get(0).code())
                .isEqualTo("20");
        assertThat(convert.of(List.of(new PeriodMark(DAY, "1", "40"), new PeriodMark(DAY, "2", "10")))
                        .get(0)
                        .code())
                .isEqualTo("10");
    }
}
