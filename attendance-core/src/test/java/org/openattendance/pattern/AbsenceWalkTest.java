package org.openattendance.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.SchoolYear;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;

class AbsenceWalkTest {

    private static final LocalDate W21 = LocalDate.of(2021, 11, 8);

    private static List<String> spells(Register register) {
        return Given.walk(register).spells().stream()
                .map(spell -> spell.first() + " to " + spell.last() + " " + spell.sessions()
                        + (spell.notResolved() > 0 ? " with " + spell.notResolved() + " open" : ""))
                .toList();
    }

    /** W21 of the notes on England's statistics, by the definition of FFT: without D one spell of 14 sessions. */
    @Test
    void W21_a_week_and_two_days_are_one_spell_over_the_weekend() {
        Register register = Given.register(W21, "II II II II II II II /\\");
        assertThat(spells(register)).containsExactly("2021-11-08 AM to 2021-11-16 PM 14");
        assertThat(Given.walk(register).longestRun()).isEqualTo(14);
    }

    /** W21: D on Thursday and Friday is skipped and not counted, so it is still one spell, of 10 sessions. */
    @Test
    void W21_sessions_at_the_other_school_are_skipped_inside_a_spell() {
        Register register = Given.register(W21, "II II II DD DD II II /\\");
        assertThat(spells(register)).containsExactly("2021-11-08 AM to 2021-11-16 PM 10");
        assertThat(Given.walk(register).longestRun()).isEqualTo(10);
    }

    /** Late twice, of which once counted as absence; D is not possible, and a dash is an entry without a mark. */
    @Test
    void sessions_are_counted_by_sort() {
        assertThat(Given.walk(Given.register("/I L\\ -\\ UO DD --")).counts()).isEqualTo(new SessionCounts(7, 2, 2, 3));
    }

    @Test
    void a_session_attended_ends_a_spell_and_what_comes_after_is_another() {
        assertThat(spells(Given.register("/I I\\ II I\\ /\\ //")))
                .containsExactly("2025-09-01 PM to 2025-09-02 AM 2", "2025-09-03 AM to 2025-09-04 AM 3");
    }

    @Test
    void coming_late_ends_a_spell_also_where_the_mark_counts_as_absence() {
        assertThat(spells(Given.register("OO UO LO /\\ /\\")))
                .containsExactly(
                        "2025-09-01 AM to 2025-09-01 PM 2",
                        "2025-09-02 PM to 2025-09-02 PM 1",
                        "2025-09-03 PM to 2025-09-03 PM 1");
    }

    @Test
    void entries_without_a_mark_are_told_inside_a_spell_and_not_at_its_ends() {
        assertThat(spells(Given.register("-I -- I- /\\ /\\")))
                .containsExactly("2025-09-01 PM to 2025-09-03 AM 2 with 2 open");
        assertThat(spells(Given.register("I- /- I/ -- -I")))
                .containsExactly(
                        "2025-09-01 AM to 2025-09-01 AM 1",
                        "2025-09-03 AM to 2025-09-03 AM 1",
                        "2025-09-05 PM to 2025-09-05 PM 1");
    }

    @Test
    void a_new_school_year_ends_a_spell() {
        Register register = Given.register(LocalDate.of(2026, 7, 30), "OO OO OO OO");
        assertThat(spells(register))
                .containsExactly("2026-07-30 AM to 2026-07-31 PM 4", "2026-08-03 AM to 2026-08-04 PM 4");
        assertThat(Given.walk(register).longestRun()).isEqualTo(4);
    }

    @Test
    void nothing_missed_is_no_spell() {
        AbsenceWalk walk = Given.walk(Given.register("/\\ DD LL"));
        assertThat(walk.spells()).isEmpty();
        assertThat(walk.longestRun()).isZero();
        assertThat(walk.counts()).isEqualTo(new SessionCounts(4, 0, 2, 0));
        assertThat(walk).hasToString("Walk over 6 entries");
    }

    @Test
    void only_the_days_of_the_span_are_read_and_the_register_before_is_forgotten() {
        AbsenceWalk walk = new AbsenceWalk();
        Register register = Given.register("OO OO /\\ OO OO");
        assertThat(walk.read(register, DateSpan.always()).longestRun()).isEqualTo(4);
        DateSpan second = DateSpan.ofDay(LocalDate.of(2025, 9, 2));
        assertThat(walk.read(register, second).spells())
                .containsExactly(new Spell(Session.parse("2025-09-02 AM"), Session.parse("2025-09-02 PM"), 2, 0));
    }

    @Test
    void sessions_that_were_agreed_on_stay_in_spells_and_are_in_no_day() {
        AbsenceWalk walk = new AbsenceWalk(Set.of("C2")).read(tokens("C2 C2 O O / \\"), DateSpan.always());
        assertThat(walk.longestRun()).isEqualTo(4);
        PupilDays days = walk.days();
        assertThat(days.size()).isEqualTo(3);
        assertThat(days.isPossible(0)).isFalse();
        assertThat(days.isMissed(0)).isFalse();
        assertThat(days.isMissed(1)).isTrue();
        assertThat(days.possible().size()).isEqualTo(2);
        assertThat(walk.counts()).isEqualTo(new SessionCounts(6, 4, 0, 0));
    }

    private static Register tokens(String marks) {
        return Given.BY_ENGLAND.register(
                org.openattendance.pupil.PupilRef.of("SMITH"),
                Given.MONDAY,
                org.openattendance.load.StringLayout.WEEKDAYS,
                marks);
    }

    @Test
    void weekdays_and_halves_are_counted_apart() {
        WeekdayCounts counts = Given.walk(Given.register("/O DD O\\ L\\ UO /O")).weekdays();
        assertThat(counts.possible(DayOfWeek.MONDAY, SessionPart.AM)).isEqualTo(2);
        assertThat(counts.missed(DayOfWeek.MONDAY, SessionPart.AM)).isZero();
        assertThat(counts.missed(DayOfWeek.MONDAY, SessionPart.PM)).isEqualTo(2);
        assertThat(counts.possible(DayOfWeek.TUESDAY, SessionPart.AM)).isZero();
        assertThat(counts.missed(DayOfWeek.WEDNESDAY, SessionPart.AM)).isEqualTo(1);
        assertThat(counts.possible(DayOfWeek.FRIDAY, SessionPart.AM)).isEqualTo(1);
        assertThat(counts.missed(DayOfWeek.FRIDAY, SessionPart.AM)).isZero();
        assertThat(counts).hasToString("[0, 2, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0]");
        WeekdayCounts same = Given.walk(Given.register("/O DD O\\ L\\ UO /O")).weekdays();
        assertThat(counts).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo("counts");
        assertThat(counts).isNotEqualTo(Given.walk(Given.register("/O")).weekdays());
    }

    @Test
    void dates_before_1970_have_their_weekday_too() {
        int[] days = {
            (int) LocalDate.of(1969, 12, 28).toEpochDay(),
            (int) LocalDate.of(1969, 12, 29).toEpochDay()
        };
        PupilDays read = new PupilDays(days, new byte[2], new byte[2]);
        assertThat(read.weekday(0)).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(read.weekday(1)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(read.week(1)).isEqualTo(read.week(0) + 1);
    }

    @Test
    void a_spell_says_what_cannot_be() {
        Session first = Session.am(Given.MONDAY);
        assertThatThrownBy(() -> new Spell(Session.pm(Given.MONDAY), first, 1, 0))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> new Spell(first, first, 0, 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Spell(first, first, 1, -1)).isInstanceOf(InvalidValueException.class);
        assertThat(new Spell(first, first, 1, 0).sessions()).isEqualTo(1);
    }

    private static boolean isMissed(Mark mark) {
        return mark.meaning()
                .filter(code -> code.category().isAbsence() && !code.arrivesLate())
                .isPresent();
    }

    private static boolean isPossible(Mark mark) {
        return mark.meaning().filter(code -> code.category().isPossible()).isPresent();
    }

    /** The obvious way: possible marks in a list, cut where one was not missed or a school year begins. */
    private static List<List<Mark>> oracle(Register register) {
        List<List<Mark>> spells = new ArrayList<>();
        List<Mark> run = new ArrayList<>();
        List<Mark> possible =
                register.marks().stream().filter(AbsenceWalkTest::isPossible).toList();
        for (Mark mark : possible) {
            SchoolYear year = SchoolYear.of(mark.session().date());
            boolean goesOn =
                    run.isEmpty() || SchoolYear.of(run.get(0).session().date()).equals(year);
            if (!run.isEmpty() && (!isMissed(mark) || !goesOn)) {
                spells.add(run);
                run = new ArrayList<>();
            }
            if (isMissed(mark)) {
                run.add(mark);
            }
        }
        if (!run.isEmpty()) {
            spells.add(run);
        }
        return spells;
    }

    @Property(tries = 200)
    void spells_and_the_longest_run_are_what_a_list_of_marks_says(@ForAll long seed) {
        Register register = Given.register(LocalDate.of(2026, 6, 1), Given.draw(new java.util.Random(seed), 16));
        AbsenceWalk walk = Given.walk(register);
        List<List<Mark>> expected = oracle(register);
        assertThat(walk.spells())
                .extracting(Spell::first, Spell::last, Spell::sessions)
                .containsExactlyElementsOf(expected.stream()
                        .map(run -> org.assertj.core.groups.Tuple.tuple(
                                run.get(0).session(), run.get(run.size() - 1).session(), run.size()))
                        .toList());
        assertThat(walk.longestRun())
                .isEqualTo(expected.stream().mapToInt(List::size).max().orElse(0));
        assertThat(walk.counts().missed())
                .isEqualTo(walk.spells().stream().mapToInt(Spell::sessions).sum());
    }

    @Property(tries = 100)
    void weekday_counts_are_what_a_list_of_marks_says(@ForAll long seed) {
        Register register = Given.drawn(seed, 9);
        WeekdayCounts counts = Given.walk(register).weekdays();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (SessionPart part : SessionPart.values()) {
                List<Mark> of = register.marks().stream()
                        .filter(mark -> mark.session().part() == part
                                && mark.session().date().getDayOfWeek() == day)
                        .toList();
                assertThat(counts.possible(day, part)).isEqualTo((int)
                        of.stream().filter(AbsenceWalkTest::isPossible).count());
                assertThat(counts.missed(day, part)).isEqualTo((int)
                        of.stream().filter(AbsenceWalkTest::isMissed).count());
            }
        }
    }
}
