package org.openattendance.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.measure.Given.CENSUS;
import static org.openattendance.measure.Given.DAILY;
import static org.openattendance.measure.Given.FRAME;
import static org.openattendance.measure.Given.REGISTER;
import static org.openattendance.measure.Given.born;
import static org.openattendance.measure.Given.day;
import static org.openattendance.measure.Given.joined;
import static org.openattendance.measure.Given.register;
import static org.openattendance.measure.Given.rules;
import static org.openattendance.measure.Given.window;
import static org.openattendance.measure.MeasureRows.OURS;
import static org.openattendance.measure.MeasureRows.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.DateSpan;
import org.openattendance.calendar.Window;
import org.openattendance.measure.DefinitionRule.Kind;
import org.openattendance.pupil.Enrolment;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.register.Register;

/** Who is in, and on which days. Source: DfE, Pupil absence statistics: methodology, "who is in". */
class PopulationRulesTest {

    private static final Window YEAR = window("2025-08-01..2026-07-31");
    private static final Register MARKED = register("2025-09-03", "/\\");

    private static Membership census(Optional<PupilDetails> details) {
        return PopulationRules.of(CENSUS, FRAME, YEAR).membership(MARKED, details);
    }

    @Nested
    class Ages {

        @ParameterizedTest
        @CsvSource({
            "2020-09-01,4,OUT_OF_AGE",
            "2020-08-31,5,IN",
            "2010-08-31,15,IN",
            "2009-09-01,15,IN",
            "2009-08-31,16,OUT_OF_AGE",
            "2025-08-31,0,OUT_OF_AGE",
            "2026-01-15,0,OUT_OF_AGE"
        })
        void from_5_to_15_on_31_august_before_the_school_year(String birth, int age, Population population) {
            Membership membership = census(born(birth));
            assertThat(membership.population()).isEqualTo(population);
            assertThat(membership.age()).contains(age);
            assertThat(membership.isIn()).isEqualTo(population == Population.IN);
        }

        @Test
        void of_one_who_is_out_the_days_that_would_count_are_kept() {
            assertThat(census(born("2009-08-31")).counted()).containsExactly(YEAR.span());
        }

        @Test
        void not_known_is_never_guessed() {
            Membership nothing = census(Optional.empty());
            assertThat(nothing.population()).isEqualTo(Population.AGE_NOT_KNOWN);
            assertThat(nothing.counted()).containsExactly(YEAR.span());
            assertThat(nothing.age()).isEmpty();
            assertThat(census(Optional.of(PupilDetails.of(Given.PUPIL)))).isEqualTo(nothing);
        }

        @Test
        void are_not_asked_by_the_register() {
            PopulationRules rules = PopulationRules.of(REGISTER, FRAME, YEAR);
            Membership everyone = rules.membership(MARKED, Optional.empty());
            assertThat(everyone.isIn()).isTrue();
            assertThat(everyone.counted()).containsExactly(YEAR.span());
            assertThat(rules.membership(MARKED, born("1980-01-01"))).isEqualTo(everyone);
            assertThat(rules.checksTerms()).isFalse();
        }

        /** A definition of a caller that only leaves days out asks for an age, and counts every age. */
        @Test
        void of_every_number_are_in_where_only_days_are_left_out() {
            PopulationRules rules =
                    PopulationRules.of(rules(rule(OURS, "..", Kind.DROP_HALF_TERM_SIX_AT_AGE, "15")), FRAME, YEAR);
            assertThat(rules.membership(MARKED, born("2000-01-01")).isIn()).isTrue();
            assertThat(rules.membership(MARKED, Optional.empty()).population()).isEqualTo(Population.AGE_NOT_KNOWN);
            assertThat(rules.findLeavingOut(rules.membership(MARKED, Optional.empty()), YEAR.first())
                            .map(DefinitionRule::kind))
                    .contains(Kind.DROP_HALF_TERM_SIX_AT_AGE);
        }

        @Test
        void of_a_pupil_who_turned_five_count_from_the_next_school_year_on() {
            Window two = window("2024-09-02..2026-07-21");
            Membership membership = PopulationRules.of(DAILY, FRAME, two).membership(MARKED, born("2020-03-01"));
            assertThat(membership.counted()).containsExactly(DateSpan.parse("2025-08-01..2026-07-21"));
            assertThat(membership.age()).contains(5);
        }

        /** One slip of the pen, 0202 for 2020, made the whole answer a wrong call. */
        @Test
        void in_a_window_that_begins_in_another_millennium_are_those_of_the_years_of_the_pupil() {
            Membership membership = PopulationRules.of(DAILY, FRAME, window("0202-09-03..2025-09-03"))
                    .membership(MARKED, born("2012-01-05"));
            assertThat(membership.isIn()).isTrue();
            assertThat(membership.counted())
                    .first()
                    .satisfies(span -> assertThat(span.first()).contains(day("2017-08-01")));
            assertThat(PopulationRules.of(DAILY, FRAME, window("0202-09-03..0202-09-03"))
                            .membership(MARKED, born("2012-01-05"))
                            .population())
                    .isEqualTo(Population.OUT_OF_AGE);
        }
    }

    /** The spring bank holiday was on 25 May in 2026, on 4 June in 2012 and on 2 June in 2022. */
    @Nested
    class The_second_half_of_the_summer_term {

        @Test
        void is_left_out_at_fifteen_only() {
            assertThat(census(born("2010-03-01")).counted()).containsExactly(DateSpan.parse("2025-08-01..2026-05-24"));
            assertThat(census(born("2011-03-01")).counted()).containsExactly(YEAR.span());
        }

        @Test
        void was_left_out_at_every_age_until_2011_12() {
            PopulationRules rules = PopulationRules.of(CENSUS, FRAME, window("2011-08-01..2012-07-31"));
            assertThat(rules.membership(register("2011-09-05", "/\\"), born("2004-01-01"))
                            .counted())
                    .containsExactly(DateSpan.parse("2011-08-01..2012-06-03"));
        }

        @Test
        void leaves_what_lies_before_it_and_behind_it() {
            Window odd = window("2026-05-01..2026-09-30");
            Membership membership = PopulationRules.of(DAILY, FRAME, odd).membership(MARKED, born("2010-09-05"));
            assertThat(membership.counted())
                    .as("14 in the year of the summer, 15 from September: nothing is left out")
                    .containsExactly(
                            DateSpan.parse("2026-05-01..2026-07-31"), DateSpan.parse("2026-08-01..2026-09-30"));
            Membership older = PopulationRules.of(DAILY, FRAME, odd).membership(MARKED, born("2009-09-05"));
            assertThat(older.counted())
                    .as("15, and 16 from September")
                    .containsExactly(DateSpan.parse("2026-05-01..2026-05-24"));
        }

        /** A school may end its last half term before 31 July; the days behind it are not of that half term. */
        @Test
        void ends_where_the_calendar_of_the_school_says() {
            SchoolFrame own = new SchoolFrame(Optional.of(SchoolFrameTest.SIX_HALF_TERMS), FRAME.windows());
            assertThat(PopulationRules.of(DAILY, own, YEAR)
                            .membership(MARKED, born("2010-03-01"))
                            .counted())
                    .containsExactly(
                            DateSpan.parse("2025-08-01..2026-05-31"), DateSpan.parse("2026-07-18..2026-07-31"));
        }

        @Test
        void alone_leaves_a_pupil_of_fifteen_in_with_no_day_to_count() {
            Membership membership = PopulationRules.of(DAILY, FRAME, window("2026-06-01..2026-07-10"))
                    .membership(MARKED, born("2010-03-01"));
            assertThat(membership.isIn()).isTrue();
            assertThat(membership.counted()).isEmpty();
        }
    }

    @Nested
    class Joining {

        @Test
        void before_half_term_six_is_in_and_on_its_first_day_too_late() {
            assertThat(census(joined("2014-01-01", "2026-05-24")).population()).isEqualTo(Population.IN);
            assertThat(census(joined("2014-01-01", "2026-05-25")).population()).isEqualTo(Population.JOINED_TOO_LATE);
            assertThat(census(joined("2014-01-01", "2026-05-25")).entryAssumed())
                    .isFalse();
        }

        @Test
        void is_taken_from_the_first_mark_where_no_date_is_known_and_that_is_told() {
            PopulationRules rules = PopulationRules.of(CENSUS, FRAME, YEAR);
            Membership early = rules.membership(register("2026-05-22", "/\\"), born("2014-01-01"));
            assertThat(early.isIn()).isTrue();
            assertThat(early.entryAssumed()).isTrue();
            Membership late = rules.membership(register("2026-06-01", "/\\"), born("2014-01-01"));
            assertThat(late.population()).isEqualTo(Population.JOINED_TOO_LATE);
            assertThat(late.entryAssumed()).isTrue();
            assertThat(rules.membership(register("2025-06-02", "/\\"), born("2014-01-01"))
                            .isIn())
                    .as("a mark of the year before")
                    .isTrue();
        }

        @Test
        void of_a_register_without_a_mark_is_taken_from_the_window() {
            Register none = Register.empty(Given.PUPIL, Optional.empty());
            assertThat(PopulationRules.of(CENSUS, FRAME, YEAR)
                            .membership(none, born("2014-01-01"))
                            .isIn())
                    .isTrue();
            assertThat(PopulationRules.of(CENSUS, FRAME, window("2026-06-01..2026-07-31"))
                            .membership(none, born("2014-01-01"))
                            .population())
                    .isEqualTo(Population.JOINED_TOO_LATE);
        }

        @Test
        void is_not_asked_by_the_daily_statistics() {
            Membership membership = PopulationRules.of(DAILY, FRAME, YEAR)
                    .membership(register("2026-06-01", "/\\"), born("2014-01-01"));
            assertThat(membership.isIn()).isTrue();
            assertThat(membership.entryAssumed()).isFalse();
        }

        /** A definition of a caller: who joined after the autumn half term is out, whatever the age. */
        @Test
        void alone_can_decide() {
            SchoolFrame own = new SchoolFrame(Optional.of(SchoolFrameTest.SIX_HALF_TERMS), FRAME.windows());
            PopulationRules rules =
                    PopulationRules.of(rules(rule(OURS, "..", Kind.JOINED_BEFORE, "HALF_TERM_TWO")), own, YEAR);
            assertThat(rules.membership(register("2025-10-31", "/\\"), Optional.empty())
                            .isIn())
                    .isTrue();
            assertThat(rules.membership(register("2025-11-03", "/\\"), Optional.empty())
                            .population())
                    .isEqualTo(Population.JOINED_TOO_LATE);
        }
    }

    @Nested
    class Boarders {

        private final Optional<PupilDetails> boarder = boards(Optional.of(true));

        private Optional<PupilDetails> boards(Optional<Boolean> yes) {
            PupilDetails details = joined("2014-01-01", "2025-09-01").orElseThrow();
            Enrolment at = details.enrolment();
            return Optional.of(details.with(new Enrolment(at.pupil(), at.school(), at.days(), at.status(), yes)));
        }

        @Test
        void are_not_in_the_census() {
            assertThat(census(boarder).population()).isEqualTo(Population.BOARDER);
            assertThat(census(boards(Optional.of(false))).isIn()).isTrue();
            assertThat(census(boards(Optional.empty())).isIn()).isTrue();
        }

        @Test
        void are_in_where_no_rule_leaves_them_out() {
            assertThat(PopulationRules.of(DAILY, FRAME, YEAR)
                            .membership(MARKED, boarder)
                            .isIn())
                    .isTrue();
            PopulationRules off = PopulationRules.of(rules(rule(OURS, "..", Kind.NO_BOARDERS, "no")), FRAME, YEAR);
            assertThat(off.membership(MARKED, boarder).isIn()).isTrue();
            PopulationRules on = PopulationRules.of(rules(rule(OURS, "..", Kind.NO_BOARDERS, "yes")), FRAME, YEAR);
            assertThat(on.membership(MARKED, boarder).population()).isEqualTo(Population.BOARDER);
            assertThat(on.membership(MARKED, Optional.empty()).isIn()).isTrue();
        }
    }

    @Nested
    class The_row_that_leaves_a_day_out {

        private final PopulationRules rules = PopulationRules.of(CENSUS, FRAME, YEAR);

        private Optional<Kind> kind(Membership membership, String day) {
            return rules.findLeavingOut(membership, day(day)).map(DefinitionRule::kind);
        }

        @Test
        void is_that_of_the_population_for_an_enrolment_that_is_not_in() {
            Membership in = census(born("2014-01-01"));
            assertThat(kind(in.as(Population.OUT_OF_AGE), "2025-09-03")).contains(Kind.AGES_ON_31_AUGUST);
            assertThat(kind(in.as(Population.AGE_NOT_KNOWN), "2025-09-03")).contains(Kind.AGES_ON_31_AUGUST);
            assertThat(kind(in.as(Population.JOINED_TOO_LATE), "2025-09-03")).contains(Kind.JOINED_BEFORE);
            assertThat(kind(in.as(Population.BOARDER), "2025-09-03")).contains(Kind.NO_BOARDERS);
            assertThat(kind(in.as(Population.BAD_TERM), "2025-09-03")).contains(Kind.TERM_CHECK);
        }

        @Test
        void is_none_for_a_day_that_counts_or_lies_outside_the_window() {
            Membership in = census(born("2014-01-01"));
            assertThat(kind(in, "2025-09-03")).isEmpty();
            assertThat(kind(in, "2025-07-31")).isEmpty();
            assertThat(kind(in, "2026-08-01")).isEmpty();
        }

        @Test
        void tells_the_half_term_from_a_term_that_the_check_dropped() {
            Membership fifteen = census(born("2010-03-01"));
            assertThat(kind(fifteen, "2026-05-24")).isEmpty();
            assertThat(kind(fifteen, "2026-05-25")).contains(Kind.DROP_HALF_TERM_SIX_AT_AGE);
            Membership springOnly = new Membership(
                    Population.IN, List.of(DateSpan.parse("2026-01-01..2026-04-05")), fifteen.age(), false);
            assertThat(kind(springOnly, "2025-09-03")).contains(Kind.TERM_CHECK);
            assertThat(kind(springOnly, "2026-05-25")).contains(Kind.DROP_HALF_TERM_SIX_AT_AGE);
        }
    }

    /** Day by day, by the words of the rule and nothing else. */
    @Property(tries = 300)
    void the_days_that_count_are_those_that_a_look_at_each_day_finds(
            @ForAll @IntRange(min = 0, max = 1800) int from,
            @ForAll @IntRange(min = 0, max = 900) int length,
            @ForAll @IntRange(min = 0, max = 7500) int born) {
        LocalDate first = day("2013-08-20").plusDays(from);
        Window window = Window.ofClosed(first, first.plusDays(length));
        LocalDate birth = day("1996-07-01").plusDays(born);
        PopulationRules rules = PopulationRules.of(DAILY, FRAME, window);
        Membership membership = rules.membership(MARKED, born(birth.toString()));
        Set<LocalDate> slow = new TreeSet<>();
        for (LocalDate day = first; !day.isAfter(window.last()); day = day.plusDays(1)) {
            Optional<Kind> out = leavesOut(birth, day);
            if (out.isEmpty()) {
                slow.add(day);
            }
            if (membership.isIn()) {
                assertThat(rules.findLeavingOut(membership, day).map(DefinitionRule::kind))
                        .isEqualTo(out);
            }
        }
        boolean old = age(birth, window.last()) < 5 || age(birth, window.last()) > 15;
        assertThat(membership.population()).isEqualTo(slow.isEmpty() && old ? Population.OUT_OF_AGE : Population.IN);
        assertThat(membership.age()).contains(age(birth, window.last()));
        if (membership.isIn()) {
            assertThat(days(membership.counted())).isEqualTo(slow);
        }
    }

    private static Optional<Kind> leavesOut(LocalDate birth, LocalDate day) {
        int age = age(birth, day);
        if (age < 5 || age > 15) {
            return Optional.of(Kind.AGES_ON_31_AUGUST);
        }
        LocalDate bankHoliday = LocalDate.of(day.getYear(), 5, 31);
        while (bankHoliday.getDayOfWeek() != DayOfWeek.MONDAY) {
            bankHoliday = bankHoliday.minusDays(1);
        }
        boolean sixth = day.getMonthValue() < 8 && !day.isBefore(bankHoliday);
        return age == 15 && sixth ? Optional.of(Kind.DROP_HALF_TERM_SIX_AT_AGE) : Optional.empty();
    }

    /** Birthdays up to 31 August before the school year of a day. */
    private static int age(LocalDate birth, LocalDate day) {
        LocalDate august = LocalDate.of(day.getMonthValue() < 8 ? day.getYear() - 1 : day.getYear(), 8, 31);
        int age = 0;
        while (!birth.plusYears(age + 1L).isAfter(august)) {
            age++;
        }
        return age;
    }

    private static Set<LocalDate> days(List<DateSpan> spans) {
        Set<LocalDate> days = new TreeSet<>();
        for (DateSpan span : spans) {
            LocalDate last = span.last().orElseThrow();
            for (LocalDate day = span.first().orElseThrow(); !day.isAfter(last); day = day.plusDays(1)) {
                assertThat(days.add(day)).as("once").isTrue();
            }
        }
        return days;
    }
}
