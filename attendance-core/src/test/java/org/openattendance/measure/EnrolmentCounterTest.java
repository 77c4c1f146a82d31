package org.openattendance.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.measure.Given.CENSUS;
import static org.openattendance.measure.Given.DAILY;
import static org.openattendance.measure.Given.FRAME;
import static org.openattendance.measure.Given.REGISTER;
import static org.openattendance.measure.Given.born;
import static org.openattendance.measure.Given.code;
import static org.openattendance.measure.Given.day;
import static org.openattendance.measure.Given.runs;
import static org.openattendance.measure.Given.window;
import static org.openattendance.measure.MeasureRows.OURS;
import static org.openattendance.measure.MeasureRows.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.code.CodeCategory;
import org.openattendance.measure.DefinitionRule.Kind;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;
import org.openattendance.tally.TallyAccumulator;

class EnrolmentCounterTest {

    private static final Window YEAR = window("2025-08-01..2026-07-31");
    private static final Optional<PupilDetails> TEN = born("2015-01-05");

    private static EnrolmentTally census(String... runs) {
        return EnrolmentCounter.of(CENSUS, FRAME, YEAR).count(runs(runs), TEN);
    }

    /** "Term with possible = 0: the enrolment is removed from that data." */
    @Nested
    class Terms_with_nothing_possible {

        @Test
        void are_left_out_whole_and_the_others_stay() {
            EnrolmentTally one = census("2025-09-03=DDDD", "2025-12-01=D-", "2026-01-12=/\\I\\", "2026-04-20=##/\\");
            assertThat(one.membership().isIn()).isTrue();
            assertThat(one.membership().counted())
                    .containsExactly(
                            DateSpan.parse("2026-01-01..2026-04-05"), DateSpan.parse("2026-04-06..2026-07-31"));
            assertThat(one.tally().count(Count.POSSIBLE)).isEqualTo(6);
            assertThat(one.tally().count(Count.NOT_POSSIBLE))
                    .as("the two of April")
                    .isEqualTo(2);
            assertThat(one.tally().count(Count.UNMARKED)).isZero();
        }

        @Test
        void one_possible_session_keeps_a_term() {
            EnrolmentTally one = census("2025-09-03=DDD\\", "2026-01-12=/\\");
            assertThat(one.tally().count(Count.NOT_POSSIBLE)).isEqualTo(3);
            assertThat(one.membership().counted()).hasSize(2);
        }

        @Test
        void put_the_enrolment_out_when_they_are_all() {
            EnrolmentTally one = census("2025-09-03=DDDD", "2026-01-12=##");
            assertThat(one.membership().population()).isEqualTo(Population.BAD_TERM);
            assertThat(one.tally().count(Count.NOT_POSSIBLE))
                    .as("shown all the same")
                    .isEqualTo(6);
        }

        @Test
        void are_not_asked_after_by_a_definition_without_the_check() {
            EnrolmentTally one = EnrolmentCounter.of(DAILY, FRAME, YEAR).count(runs("2025-09-03=DDDD"), TEN);
            assertThat(one.membership().isIn()).isTrue();
            assertThat(one.tally().count(Count.NOT_POSSIBLE)).isEqualTo(4);
        }

        @Test
        void change_nothing_for_one_who_is_out_already() {
            EnrolmentTally old = EnrolmentCounter.of(CENSUS, FRAME, YEAR)
                    .count(runs("2025-09-03=DDDD", "2026-01-12=/\\"), born("1999-01-05"));
            assertThat(old.membership().population()).isEqualTo(Population.OUT_OF_AGE);
            assertThat(old.tally().count(Count.NOT_POSSIBLE)).isEqualTo(4);
        }

        /** Nothing was counted, so nothing can be said against the enrolment. */
        @Test
        void are_no_fault_of_an_enrolment_without_an_entry_on_the_days_that_count() {
            EnrolmentTally fifteen = EnrolmentCounter.of(CENSUS, FRAME, window("2025-08-01..2026-07-31"))
                    .count(runs("2026-06-08=/\\/\\"), Given.joined("2010-03-01", "2025-09-01"));
            assertThat(fifteen.membership().isIn()).isTrue();
            assertThat(fifteen.tally()).isEqualTo(Tally.none());
            assertThat(fifteen.membership().counted()).containsExactly(DateSpan.parse("2025-08-01..2026-05-24"));
        }

        /** A definition of a caller that counts more than one school year. */
        @Test
        void are_found_in_each_school_year() {
            DefinitionRules both = Given.rules(rule(OURS, "..", Kind.TERM_CHECK, "yes"));
            EnrolmentTally one = EnrolmentCounter.of(both, FRAME, window("2024-09-02..2026-07-17"))
                    .count(runs("2024-09-09=DDDD", "2025-01-13=/\\", "2026-01-12=/\\"), Optional.empty());
            assertThat(one.membership().counted())
                    .containsExactly(
                            DateSpan.parse("2025-01-01..2025-04-20"), DateSpan.parse("2026-01-01..2026-04-05"));
            assertThat(one.tally().count(Count.NOT_POSSIBLE)).isZero();
        }

        @Test
        void are_named_as_the_rule_of_the_sessions_that_they_leave_out() {
            EnrolmentCounter counter = EnrolmentCounter.of(CENSUS, FRAME, YEAR);
            EnrolmentTally one = counter.count(runs("2025-09-03=DDDD", "2026-01-12=/\\"), TEN);
            assertThat(counter.findLeavingOut(one, day("2025-09-03")).map(DefinitionRule::kind))
                    .contains(Kind.TERM_CHECK);
            assertThat(counter.findLeavingOut(one, day("2026-01-12"))).isEmpty();
        }
    }

    @Test
    void an_accumulator_is_cleared_before_it_is_used_again() {
        EnrolmentCounter counter = EnrolmentCounter.of(REGISTER, FRAME, YEAR);
        TallyAccumulator room = new TallyAccumulator();
        EnrolmentTally first = counter.count(runs("2025-09-03=/\\II"), TEN, room);
        assertThat(counter.count(runs("2025-09-03=OO"), TEN, room).tally().count(Count.POSSIBLE))
                .isEqualTo(2);
        assertThat(counter.count(runs("2025-09-03=/\\II"), TEN)).isEqualTo(first);
    }

    /** The autumn term of a pupil of fifteen, and everything behind it: together what the year came to. */
    @Test
    void parts_of_days_sum_to_the_whole_and_hold_no_day_that_does_not_count() {
        EnrolmentCounter counter = EnrolmentCounter.of(DAILY, FRAME, YEAR);
        EnrolmentTally year = counter.count(runs("2025-09-03=/\\II", "2026-05-21=OOOO/\\"), born("2010-03-01"));
        TallyAccumulator room = new TallyAccumulator();
        Tally autumn = counter.part(year, List.of(DateSpan.parse("2025-08-01..2025-12-31")), room);
        Tally later = counter.part(
                year,
                List.of(DateSpan.parse("2026-01-01..2026-05-21"), DateSpan.parse("2026-05-22..2026-07-31")),
                room);
        assertThat(autumn.count(Count.POSSIBLE)).isEqualTo(4);
        assertThat(later.count(Count.POSSIBLE))
                .as("the day after the bank holiday is left out")
                .isEqualTo(4);
        assertThat(autumn.plus(later)).isEqualTo(year.tally());
    }

    /** In 2022/23 the daily statistics counted X as authorised absence, before and after it is in no count. */
    @Test
    void a_code_counts_by_the_rule_of_its_own_day() {
        EnrolmentCounter counter = EnrolmentCounter.of(DAILY, FRAME, window("2021-09-01..2024-07-31"));
        assertThat(counter.category(code("X", "2022-09-01"), day("2022-09-01")))
                .isEqualTo(CodeCategory.AUTHORISED_ABSENCE);
        assertThat(counter.category(code("X", "2023-08-01"), day("2023-08-01")))
                .isEqualTo(CodeCategory.NOT_A_POSSIBLE_ATTENDANCE);
        Tally tally = counter.count(runs("2023-07-20=XXXX", "2023-09-04=XX"), born("2012-01-05"))
                .tally();
        assertThat(tally.count(Count.AUTHORISED_ABSENCE)).isEqualTo(4);
        assertThat(tally.count(Count.NOT_POSSIBLE)).isEqualTo(2);
    }

    /** Every mark and every open session by itself, with a list and nothing clever. */
    @Property(tries = 200)
    void counts_are_those_of_a_look_at_each_session(@ForAll Random random) {
        LocalDate start = day("2022-06-27").plusWeeks(random.nextInt(50));
        Register register = runs(start + "=" + marks(random), start.plusWeeks(5) + "=" + marks(random));
        Window window = Window.ofClosed(start.plusDays(random.nextInt(9)), start.plusDays(20 + random.nextInt(40)));
        List<Session> open = new ArrayList<>();
        for (int day = 0; day < 70; day++) {
            if (random.nextInt(3) > 0) {
                open.add(Session.am(start.plusDays(day)));
                open.add(Session.pm(start.plusDays(day)));
            }
        }
        Optional<PupilDetails> details = born(random.nextBoolean() ? "2008-01-05" : "2012-01-05");
        SchoolFrame frame = new SchoolFrame(Optional.of(SessionCalendar.of(open)), FRAME.windows());
        EnrolmentTally counted = EnrolmentCounter.of(DAILY, frame, window).count(register, details);
        Map<Count, Long> slow = slow(register, counted.membership().counted(), window, open);
        for (Count count : Count.values()) {
            assertThat(counted.tally().count(count)).as(count.id()).isEqualTo(slow.getOrDefault(count, 0L));
        }
    }

    private static String marks(Random random) {
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            marks.append("/\\LIOUBXD#-".charAt(random.nextInt(11)));
        }
        return marks.toString();
    }

    private static Map<Count, Long> slow(Register register, List<DateSpan> counted, Window window, List<Session> open) {
        Map<Count, Long> counts = new TreeMap<>();
        List<Session> entries = new ArrayList<>();
        for (Mark mark : register.marks()) {
            LocalDate day = mark.session().date();
            if (window.contains(day)) {
                entries.add(mark.session());
            }
            if (counted.stream().anyMatch(days -> days.contains(day))) {
                for (Count count : countsOf(mark, day)) {
                    counts.merge(count, 1L, Long::sum);
                }
            }
        }
        for (Session session : open) {
            if (!entries.isEmpty()
                    && !entries.contains(session)
                    && session.index() > entries.get(0).index()
                    && session.index() < entries.get(entries.size() - 1).index()
                    && counted.stream().anyMatch(days -> days.contains(session.date()))) {
                counts.merge(Count.NO_ENTRY, 1L, Long::sum);
            }
        }
        return counts;
    }

    private static List<Count> countsOf(Mark mark, LocalDate day) {
        return switch (mark.written()) {
            case "/", "\\" -> List.of(Count.PRESENT, Count.POSSIBLE);
            case "L" -> List.of(Count.PRESENT, Count.POSSIBLE, Count.LATE);
            case "B" -> List.of(Count.APPROVED_EDUCATIONAL_ACTIVITY, Count.POSSIBLE);
            case "I" -> List.of(Count.AUTHORISED_ABSENCE, Count.POSSIBLE);
            case "O" -> List.of(Count.UNAUTHORISED_ABSENCE, Count.POSSIBLE);
            case "U" -> List.of(Count.UNAUTHORISED_ABSENCE, Count.POSSIBLE, Count.LATE);
            case "X" -> x(day);
            case "-" -> List.of(Count.UNMARKED);
            default -> List.of(Count.NOT_POSSIBLE);
        };
    }

    /** Possible and no absence to August 2022, an absence in 2022/23, and in no count since. */
    private static List<Count> x(LocalDate day) {
        if (day.isBefore(day("2022-09-01"))) {
            return List.of(Count.POSSIBLE_OTHER, Count.POSSIBLE);
        }
        return day.isBefore(day("2023-08-01"))
                ? List.of(Count.AUTHORISED_ABSENCE, Count.POSSIBLE)
                : List.of(Count.NOT_POSSIBLE);
    }
}
