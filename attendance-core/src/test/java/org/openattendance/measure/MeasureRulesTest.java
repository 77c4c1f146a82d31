package org.openattendance.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.measure.Given.CENSUS;
import static org.openattendance.measure.Given.ENGLAND;
import static org.openattendance.measure.Given.FRAME;
import static org.openattendance.measure.Given.REGISTER;
import static org.openattendance.measure.Given.day;
import static org.openattendance.measure.Given.window;
import static org.openattendance.measure.MeasureRows.OURS;
import static org.openattendance.measure.MeasureRows.THEIRS;
import static org.openattendance.measure.MeasureRows.rule;
import static org.openattendance.measure.MeasureRows.sessions;
import static org.openattendance.measure.MeasureRows.threshold;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.calendar.CollectionWindows;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.measure.DefinitionRule.Kind;

/** Which row answers for a window. Numbers: DfE, Pupil absence statistics: methodology, 3.2.3 and 3.2.4. */
class MeasureRulesTest {

    /** Runs of days with marks in 2013/14: Easter was on 20 April, the spring bank holiday on 26 May. */
    private static final String YEAR =
            "2013-09-03..2013-12-20 2014-01-06..2014-04-04 " + "2014-04-22..2014-05-23 2014-06-02..2014-07-22";

    private static final String PERSISTENT = "persistent-absence";

    private static MeasureRules census(String window, String marked) {
        return MeasureRules.of(ENGLAND.rules().measures(), CENSUS, window(window), FRAME, days -> marked(marked, days));
    }

    /** The first and last of some days on which a school has marks, of which some runs are given. */
    private static Optional<DateSpan> marked(String runs, DateSpan days) {
        List<DateSpan> found = Stream.of(runs.split(" "))
                .filter(run -> !run.isEmpty())
                .flatMap(run -> DateSpan.parse(run).intersection(days).stream())
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(DateSpan.ofOptional(
                        found.get(0).first(), found.get(found.size() - 1).last()));
    }

    private static Optional<Integer> number(MeasureRules rules, int age) {
        return rules.find(PERSISTENT, Optional.of(age))
                .flatMap(MeasureDefinition::standard)
                .map(StandardSessions::atLeast);
    }

    @Nested
    class Standard_numbers {

        /** Marks from the first to the last school day of the year. */
        @ParameterizedTest
        @CsvSource({
            "2007-09-04,2007-12-21,2007-09-04..2007-12-21 2008-01-07..2008-03-20 2008-04-07..2008-05-23 2008-06-02..2008-07-22,10,28",
            "2008-01-07,2008-03-20,2007-09-04..2007-12-21 2008-01-07..2008-03-20 2008-04-07..2008-05-23 2008-06-02..2008-07-22,10,52",
            "2007-09-04,2008-03-20,2007-09-04..2007-12-21 2008-01-07..2008-03-20 2008-04-07..2008-05-23 2008-06-02..2008-07-22,10,52",
            "2007-09-04,2008-05-23,2007-09-04..2007-12-21 2008-01-07..2008-03-20 2008-04-07..2008-05-23 2008-06-02..2008-07-22,10,64",
            "2007-09-04,2008-07-22,2007-09-04..2007-12-21 2008-01-07..2008-03-20 2008-04-07..2008-05-23 2008-06-02..2008-07-22,10,64",
            "2011-09-05,2011-12-16,2011-09-05..2011-12-16 2012-01-03..2012-03-30 2012-04-16..2012-06-01 2012-06-11..2012-07-20,10,22",
            "2012-01-03,2012-03-30,2011-09-05..2011-12-16 2012-01-03..2012-03-30 2012-04-16..2012-06-01 2012-06-11..2012-07-20,10,16",
            "2011-09-05,2012-07-20,2011-09-05..2011-12-16 2012-01-03..2012-03-30 2012-04-16..2012-06-01 2012-06-11..2012-07-20,10,46",
            "2013-09-03,2013-12-20,2013-09-03..2013-12-20 2014-01-06..2014-04-04 2014-04-22..2014-05-23 2014-06-02..2014-07-22,10,22",
            "2013-09-03,2014-04-04,2013-09-03..2013-12-20 2014-01-06..2014-04-04 2014-04-22..2014-05-23 2014-06-02..2014-07-22,10,38",
            "2013-09-03,2014-05-23,2013-09-03..2013-12-20 2014-01-06..2014-04-04 2014-04-22..2014-05-23 2014-06-02..2014-07-22,10,46",
            "2013-09-03,2014-07-22,2013-09-03..2013-12-20 2014-01-06..2014-04-04 2014-04-22..2014-05-23 2014-06-02..2014-07-22,14,56",
            "2013-09-03,2014-07-22,2013-09-03..2013-12-20 2014-01-06..2014-04-04 2014-04-22..2014-05-23 2014-06-02..2014-07-22,15,46",
            "2013-08-01,2014-07-31,2013-09-03..2013-12-20 2014-01-06..2014-04-04 2014-04-22..2014-05-23 2014-06-02..2014-07-22,5,56"
        })
        void are_those_of_the_period_and_the_age(LocalDate first, LocalDate last, String marked, int age, int number) {
            MeasureRules rules = census(first + ".." + last, marked);
            assertThat(number(rules, age)).contains(number);
            assertThat(rules.knows(PERSISTENT)).isTrue();
        }

        /** The spring term alone was not published after 2012, and a part of a term never was. */
        @ParameterizedTest
        @CsvSource({
            "2014-01-06..2014-04-04,2013-09-03..2013-12-20 2014-01-06..2014-04-04 2014-04-22..2014-05-23 2014-06-02..2014-07-22",
            "2013-09-03..2013-11-29,2013-09-03..2013-12-20 2014-01-06..2014-04-04 2014-04-22..2014-05-23 2014-06-02..2014-07-22",
            "2013-10-01..2013-12-20,2013-09-03..2013-12-20 2014-01-06..2014-04-04 2014-04-22..2014-05-23 2014-06-02..2014-07-22",
            "2013-09-03..2014-02-14,2013-09-03..2013-12-20 2014-01-06..2014-04-04 2014-04-22..2014-05-23 2014-06-02..2014-07-22",
            "2013-09-03..2014-05-01,2013-09-03..2013-12-20 2014-01-06..2014-04-04 2014-04-22..2014-05-23 2014-06-02..2014-07-22",
            "2013-09-03..2014-06-20,2013-09-03..2013-12-20 2014-01-06..2014-04-04 2014-04-22..2014-05-23 2014-06-02..2014-07-22",
            "2013-10-01..2014-07-22,2013-09-03..2013-12-20 2014-01-06..2014-04-04 2014-04-22..2014-05-23 2014-06-02..2014-07-22",
            "2014-04-22..2014-07-22,2013-09-03..2013-12-20 2014-01-06..2014-04-04 2014-04-22..2014-05-23 2014-06-02..2014-07-22",
            "2013-07-01..2014-07-22,2013-09-03..2013-12-20 2014-01-06..2014-04-04 2014-04-22..2014-05-23 2014-06-02..2014-07-22",
            "2013-09-03..2014-07-22,''"
        })
        void are_not_known_for_any_other_window(String window, String marked) {
            MeasureRules rules = census(window, marked);
            assertThat(rules.find(PERSISTENT, Optional.of(10))).isEmpty();
            assertThat(rules.knows(PERSISTENT)).isFalse();
        }

        @Test
        void are_not_known_of_an_age_that_is_not_known_or_has_none() {
            MeasureRules year = census("2013-09-03..2014-07-22", YEAR);
            assertThat(year.find(PERSISTENT, Optional.empty())).isEmpty();
            assertThat(number(year, 4)).isEmpty();
            assertThat(number(year, 16)).isEmpty();
            assertThat(year.knows("absence")).isTrue();
            assertThat(year.knows("severe-absence"))
                    .as("no rule was found before 2015/16")
                    .isFalse();
            assertThat(year.find("severe-absence", Optional.of(10))).isEmpty();
            assertThat(year.knows("no-such-measure")).isFalse();
            assertThat(year.find("no-such-measure", Optional.of(10))).isEmpty();
            assertThat(year.ids())
                    .isEqualTo(List.copyOf(ENGLAND.rules().measures().ids()));
        }

        /** A whole year at fifteen has five half terms of data: without a number of its own it is held against that for five. */
        @Test
        void for_five_half_terms_hold_for_a_year_whose_sixth_is_left_out_and_for_no_other() {
            Measures five = Measures.of(List.of(sessions("..", 46, MeasurePeriod.FIVE_HALF_TERMS, "5-15")));
            DefinitionRules drops = Given.rules(rule(OURS, "..", Kind.DROP_HALF_TERM_SIX_AT_AGE, "15"));
            MeasureRules year =
                    MeasureRules.of(five, drops, window("2013-09-03..2014-07-22"), FRAME, days -> marked(YEAR, days));
            assertThat(year.find("limit", Optional.of(15))).isPresent();
            assertThat(year.find("limit", Optional.of(14))).isEmpty();
            MeasureRules autumn =
                    MeasureRules.of(five, drops, window("2013-09-03..2013-12-20"), FRAME, days -> marked(YEAR, days));
            assertThat(autumn.find("limit", Optional.of(15))).isEmpty();
            assertThat(autumn.knows("limit")).isFalse();
        }
    }

    @Nested
    class A_share {

        @Test
        void answers_for_any_window_and_any_age() {
            MeasureRules rules = census("2025-10-01..2025-10-20", "");
            assertThat(rules.find(PERSISTENT, Optional.empty()).flatMap(MeasureDefinition::atLeast))
                    .contains(Rate.of(1, 10));
            assertThat(rules.knows(PERSISTENT)).isTrue();
            assertThat(rules.knows("severe-absence")).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2014-09-01..2015-07-31", "2015-08-01..2016-07-31"})
        void decides_for_the_census_from_2015_16_on(String window) {
            MeasureRules rules = census(window, window);
            assertThat(rules.find(PERSISTENT, Optional.of(10)).map(MeasureDefinition::kind))
                    .contains(window.startsWith("2014") ? MeasureKind.SESSIONS : MeasureKind.THRESHOLD);
        }
    }

    /** Where the registers have marks is asked only when a number of sessions is in force: a look through every register costs. */
    @Nested
    class The_marks {

        private MeasureRules unasked(Measures measures, DefinitionRules rules, String window) {
            return MeasureRules.of(measures, rules, window(window), FRAME, days -> {
                throw new AssertionError("nobody needs the marks");
            });
        }

        @Test
        void are_not_looked_at_for_shares() {
            Measures england = ENGLAND.rules().measures();
            assertThat(unasked(england, REGISTER, "2013-09-03..2014-07-22").knows(PERSISTENT))
                    .as("numbers are for another definition")
                    .isTrue();
            assertThat(unasked(england, CENSUS, "2025-09-03..2026-07-22").knows(PERSISTENT))
                    .as("numbers are for other years")
                    .isTrue();
            Measures both = Measures.of(
                    List.of(sessions("..", 46, MeasurePeriod.AUTUMN, "5-15"), threshold("..", "1/10", THEIRS)));
            DefinitionRules theirs = DefinitionRules.of(THEIRS, List.of());
            assertThat(unasked(both, theirs, "2025-09-03..2026-07-22").knows("limit"))
                    .isTrue();
        }

        /** A register says when a term began and ended; it need not have a mark on each day between. */
        @Test
        void say_when_a_term_began_and_ended_where_no_calendar_does() {
            assertThat(number(census("2013-09-10..2013-12-13", "2013-09-10..2013-12-13"), 10))
                    .contains(22);
            assertThat(number(census("2013-09-10..2013-12-13", "2013-09-10..2013-12-14"), 10))
                    .isEmpty();
            assertThat(number(census("2013-09-10..2013-12-13", "2013-09-09..2013-12-13"), 10))
                    .isEmpty();
        }
    }

    /** Wales: a number for the whole year, held against what was missed so far. */
    @Nested
    class A_number_for_the_year_to_date {

        private final Measures toDate = Measures.of(List.of(
                sessions("..", 38, MeasurePeriod.YEAR_TO_DATE, "5-10"),
                sessions("..", 30, MeasurePeriod.YEAR_TO_DATE, "11-15")));

        private Optional<Integer> number(String window, int age) {
            SchoolFrame none = new SchoolFrame(Optional.empty(), CollectionWindows.notKnown(Nation.of("XX")));
            MeasureRules rules = MeasureRules.of(toDate, Given.rules(), window(window), none, days -> Optional.empty());
            return rules.find("limit", Optional.of(age))
                    .flatMap(MeasureDefinition::standard)
                    .map(StandardSessions::atLeast);
        }

        @Test
        void holds_at_every_date_of_one_school_year_and_not_across_two() {
            assertThat(number("2025-09-03..2025-09-04", 10)).contains(38);
            assertThat(number("2025-09-03..2026-07-20", 11)).contains(30);
            assertThat(number("2025-11-03..2026-02-20", 15)).contains(30);
            assertThat(number("2025-06-03..2025-09-20", 15)).isEmpty();
            assertThat(number("2025-09-03..2025-09-04", 16)).isEmpty();
        }
    }

    @Nested
    class A_calendar {

        private final SchoolFrame own = new SchoolFrame(Optional.of(SchoolFrameTest.SIX_HALF_TERMS), FRAME.windows());
        private final Measures number = Measures.of(List.of(
                sessions("..", 22, MeasurePeriod.AUTUMN, "5-15"),
                sessions("..", 16, MeasurePeriod.SPRING, "5-15"),
                sessions("..", 38, MeasurePeriod.AUTUMN_SPRING, "5-15"),
                sessions("..", 46, MeasurePeriod.FIVE_HALF_TERMS, "5-15"),
                sessions("..", 56, MeasurePeriod.FULL_YEAR, "5-15")));

        private Optional<Integer> number(String window, SchoolFrame frame) {
            return MeasureRules.of(number, Given.rules(), window(window), frame, days -> Optional.empty())
                    .find("limit", Optional.of(10))
                    .flatMap(MeasureDefinition::standard)
                    .map(StandardSessions::atLeast);
        }

        /** The school is open from 1 September to 19 December, 5 January to 27 March, and 13 April to 17 July. */
        @ParameterizedTest
        @CsvSource({
            "2025-09-01..2025-12-19,22",
            "2025-08-01..2026-01-04,22",
            "2025-09-01..2025-12-18,",
            "2025-09-02..2025-12-19,",
            "2025-09-01..2026-01-05,",
            "2026-01-05..2026-03-27,16",
            "2025-12-20..2026-04-12,16",
            "2025-12-19..2026-03-27,",
            "2026-01-06..2026-03-27,",
            "2025-09-01..2026-03-27,38",
            "2025-09-01..2026-04-13,",
            "2025-09-01..2026-05-29,46",
            "2025-09-01..2026-05-31,46",
            "2025-09-01..2026-05-28,",
            "2025-09-01..2026-06-01,",
            "2025-09-01..2026-07-17,56",
            "2025-09-01..2026-07-16,"
        })
        void knows_the_first_and_last_school_day_of_each_term(String window, Integer number) {
            assertThat(number(window, own)).isEqualTo(Optional.ofNullable(number));
        }

        @Test
        void with_two_terms_or_none_at_all_makes_no_period() {
            List<org.openattendance.calendar.TermSpan> two =
                    SchoolFrameTest.SIX_HALF_TERMS.terms().subList(0, 2);
            SchoolFrame short2 = new SchoolFrame(
                    Optional.of(SchoolFrameTest.SIX_HALF_TERMS.withTerms(two, List.of())), FRAME.windows());
            assertThat(number("2025-09-01..2025-12-19", short2)).isEmpty();
            SchoolFrame never = new SchoolFrame(Optional.of(SessionCalendar.of(List.of())), FRAME.windows());
            assertThat(number("2025-08-01..2025-12-31", never)).isEmpty();
            SchoolFrame nobody = new SchoolFrame(Optional.empty(), CollectionWindows.notKnown(Nation.WALES));
            assertThat(number("2025-08-01..2025-12-31", nobody)).isEmpty();
        }
    }

    /** Each day that a school is marked belongs to one part of the year; a period is the set of parts that it has whole. */
    @Property(tries = 400)
    void a_window_is_the_period_whose_days_it_holds_all_and_no_others(
            @ForAll @IntRange(max = 7) int from,
            @ForAll @IntRange(max = 7) int to,
            @ForAll @IntRange(min = -1, max = 1) int early,
            @ForAll @IntRange(min = -1, max = 1) int late) {
        List<LocalDate> edges = Stream.of(
                        "2013-09-03",
                        "2013-12-20",
                        "2014-01-06",
                        "2014-04-04",
                        "2014-04-22",
                        "2014-05-23",
                        "2014-06-02",
                        "2014-07-22")
                .map(LocalDate::parse)
                .toList();
        LocalDate first = edges.get(Math.min(from, to)).plusDays(early);
        LocalDate last = edges.get(Math.max(from, to)).plusDays(late);
        if (last.isBefore(first)) {
            return;
        }
        Measures all = Measures.of(EnumSet.range(MeasurePeriod.AUTUMN, MeasurePeriod.FULL_YEAR).stream()
                .map(period -> sessions("..", 1 + period.ordinal(), period, "5-15"))
                .toList());
        MeasureRules rules =
                MeasureRules.of(all, Given.rules(), Window.ofClosed(first, last), FRAME, days -> marked(YEAR, days));
        assertThat(rules.find("limit", Optional.of(10))
                        .flatMap(MeasureDefinition::standard)
                        .map(StandardSessions::period))
                .isEqualTo(slow(first, last));
    }

    private static Optional<MeasurePeriod> slow(LocalDate first, LocalDate last) {
        Set<Integer> touched = new java.util.TreeSet<>();
        Set<Integer> whole = new java.util.TreeSet<>(Set.of(0, 1, 2, 3));
        for (LocalDate day = day("2013-08-01"); !day.isAfter(day("2014-07-31")); day = day.plusDays(1)) {
            int part = day.isBefore(day("2014-01-01"))
                    ? 0
                    : day.isBefore(day("2014-04-21")) ? 1 : day.isBefore(day("2014-05-26")) ? 2 : 3;
            boolean inside = !day.isBefore(first) && !day.isAfter(last);
            boolean marked = marked(YEAR, DateSpan.ofDay(day)).isPresent();
            if (inside) {
                touched.add(part);
            } else if (marked) {
                whole.remove(part);
            }
        }
        if (!touched.equals(whole)) {
            return Optional.empty();
        }
        return switch (touched.toString()) {
            case "[0]" -> Optional.of(MeasurePeriod.AUTUMN);
            case "[1]" -> Optional.of(MeasurePeriod.SPRING);
            case "[0, 1]" -> Optional.of(MeasurePeriod.AUTUMN_SPRING);
            case "[0, 1, 2]" -> Optional.of(MeasurePeriod.FIVE_HALF_TERMS);
            case "[0, 1, 2, 3]" -> Optional.of(MeasurePeriod.FULL_YEAR);
            default -> Optional.empty();
        };
    }
}
