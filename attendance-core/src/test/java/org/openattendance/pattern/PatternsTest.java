package org.openattendance.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;

class PatternsTest {

    private static final SessionCalendar CALENDAR = Given.calendar();
    private static final Window YEAR = Window.ofClosed(Given.MONDAY, LocalDate.of(2026, 7, 17));
    private static final Patterns PATTERNS = Patterns.of(Given.RULES, CALENDAR, YEAR);

    private static PupilPatterns look(java.util.function.Function<Session, String> mark) {
        return PATTERNS.look(Given.marked(CALENDAR, YEAR, mark));
    }

    private static List<String> noticed(PupilPatterns found) {
        return found.noticed().stream()
                .map(one -> one.rule().id() + " " + one.cell() + " " + one.inside() + " " + one.elsewhere())
                .toList();
    }

    private static PatternFinding of(PupilPatterns found, String id, String cell) {
        return found.tests().stream()
                .filter(one ->
                        one.rule().id().equals(id) && one.cell().toString().equals(cell))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void days_away_on_one_weekday_stand_out() {
        List<LocalDate> mondays = CALENDAR.schoolDays(YEAR.span()).stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                .toList();
        PupilPatterns found = look(session -> mondays.indexOf(session.date()) % 4 == 1 ? "O" : "");
        assertThat(mondays).hasSize(43);
        assertThat(noticed(found)).containsExactly("weekday MONDAY 11/43 0/170");
        PatternFinding monday = of(found, "weekday", "MONDAY");
        assertThat(monday.chance()).isEqualTo(ExactTail.hypergeometric(213, 43, 11, 11));
        assertThat(monday.interval()).isEqualTo(ShareInterval.wilson(Rate.of(11, 43), Rate.of(196, 100)));
        assertThat(monday.tests()).isEqualTo(found.tests().size());
        assertThat(monday.sentence(Given.ENGLAND.messages(), Locale.UK))
                .isEqualTo("Away on 11 of 43 Mondays, and on 0 of 170 other days. What is different about Mondays?");
    }

    @Test
    void one_illness_of_two_weeks_stands_out_nowhere() {
        PupilPatterns found = look(session -> session.date().isAfter(LocalDate.of(2026, 3, 1))
                        && session.date().isBefore(LocalDate.of(2026, 3, 15))
                ? "I"
                : "");
        assertThat(found.noticed()).isEmpty();
        assertThat(found.tests()).hasSize(5); // the weekdays: there are too few closures
        assertThat(found.longest().orElseThrow().sessions()).isEqualTo(20);
        assertThat(found.lengths()).containsExactly(java.util.Map.entry(20, 1));
        assertThat(found.sessions()).isEqualTo(new SessionCounts(426, 20, 0, 0));
        assertThat(found).hasToString("1 spells, 0 of 5 questions noticed");
    }

    @Test
    void half_days_that_are_nearly_always_afternoons_stand_out_and_the_afternoons_of_one_weekday_too() {
        PupilPatterns found = look(session -> session.part() == SessionPart.PM
                        && session.date().getDayOfWeek() == DayOfWeek.FRIDAY
                        && session.date().getDayOfMonth() > 20
                ? "O"
                : "");
        PatternFinding afternoons = of(found, "half", "PM");
        assertThat(afternoons.inside()).isEqualTo(Rate.of(12, 12));
        assertThat(afternoons.elsewhere()).isEqualTo(Rate.of(0, 12));
        assertThat(afternoons.chance()).isEqualTo(ExactTail.evenTosses(12, 12));
        assertThat(afternoons.noticed()).isTrue();
        assertThat(afternoons.sentence(Given.ENGLAND.messages(), Locale.UK))
                .isEqualTo(
                        "Away for only half the day on 12 days; on 12 of these it was the afternoon. What is different about the"
                                + " afternoon?");
        assertThat(of(found, "half", "AM").noticed()).isFalse();
        PatternFinding fridays = of(found, "weekday-half", "FRIDAY PM");
        assertThat(fridays.inside()).isEqualTo(Rate.of(12, 42));
        assertThat(fridays.elsewhere()).isEqualTo(Rate.of(0, 2 * 213 - 42));
        assertThat(fridays.chance()).isEqualTo(ExactTail.hypergeometric(426, 42, 12, 12));
        assertThat(fridays.noticed()).isTrue();
        assertThat(fridays.sentence(Given.ENGLAND.messages(), Locale.UK))
                .isEqualTo(
                        "Away for only half the day on 12 of 213 days; on 12 of these it was the afternoon of a Friday, of which there"
                                + " were 42. What happens then?");
    }

    @Test
    void a_half_day_elsewhere_is_counted_among_the_same_days_and_never_as_a_number_of_times() {
        PatternFinding tuesdays = new PatternFinding(
                Given.ENGLAND.patterns().rows().stream()
                        .filter(row -> row.id().equals("weekday-half"))
                        .findFirst()
                        .orElseThrow(),
                PatternCell.of(DayOfWeek.TUESDAY, SessionPart.AM),
                Rate.of(6, 38),
                Rate.of(1, 342), // the other halves of 190 days
                ShareInterval.wilson(Rate.of(6, 38), Rate.of(196, 100)),
                ExactTail.hypergeometric(380, 38, 7, 6),
                12,
                true);
        assertThat(tuesdays.sentence(Given.ENGLAND.messages(), Locale.UK))
                .isEqualTo(
                        "Away for only half the day on 7 of 190 days; on 6 of these it was the morning of a Tuesday, of which"
                                + " there were 38. What happens then?");
    }

    @Test
    void the_days_before_and_after_holidays_and_single_closures_are_questions_of_their_own() {
        Set<LocalDate> before = new TreeSet<>(Given.days("2025-10-24", "2025-12-19"));
        Set<LocalDate> after = new TreeSet<>(Given.days("2025-11-03", "2026-01-05"));
        Set<LocalDate> beforeOne = new TreeSet<>(Given.days("2025-09-18", "2025-11-18"));
        PatternRules least = changed("least_days", Rate.of(2, 1));
        Patterns patterns = Patterns.of(least, CALENDAR, YEAR);
        Predicate<LocalDate> away = day -> before.contains(day) || after.contains(day) || beforeOne.contains(day);
        PupilPatterns found =
                patterns.look(Given.marked(CALENDAR, YEAR, session -> away.test(session.date()) ? "O" : ""));
        assertThat(of(found, "before-holiday", "").inside()).isEqualTo(Rate.of(2, 2));
        assertThat(of(found, "before-holiday", "").elsewhere()).isEqualTo(Rate.of(4, 211));
        assertThat(of(found, "after-holiday", "").inside()).isEqualTo(Rate.of(2, 2));
        assertThat(of(found, "before-closure", "").inside()).isEqualTo(Rate.of(2, 2));
        assertThat(of(found, "after-closure", "").inside()).isEqualTo(Rate.of(0, 2));
        assertThat(of(found, "before-holiday", "").chance()).isEqualTo(ExactTail.hypergeometric(213, 2, 6, 2));
    }

    /** The rules with one setting of every day test changed. */
    private static PatternRules changed(String name, Rate value) {
        List<PatternRule> rows = new ArrayList<>();
        for (PatternRule row : Given.RULES.rows()) {
            java.util.TreeMap<String, Rate> settings = new java.util.TreeMap<>(row.settings());
            settings.replace(name, value);
            rows.add(new PatternRule(
                    row.id(),
                    row.kind(),
                    settings,
                    row.codes(),
                    row.span(),
                    row.confidence(),
                    row.notes(),
                    row.sources()));
        }
        return PatternRules.of(rows);
    }

    @Test
    void lateness_is_asked_about_by_weekday_and_lately() {
        PupilPatterns byDay = look(session -> session.part() == SessionPart.AM
                        && session.date().getDayOfWeek() == DayOfWeek.TUESDAY
                        && session.date().getDayOfMonth() < 9
                ? "L"
                : "");
        assertThat(noticed(byDay)).containsExactly("late-weekday TUESDAY 11/43 0/170");
        assertThat(byDay.sessions()).isEqualTo(new SessionCounts(426, 0, 11, 0));
        PupilPatterns lately = look(session -> session.part() == SessionPart.AM
                        && session.date().isAfter(LocalDate.of(2026, 6, 21))
                        && session.date().getDayOfMonth() % 2 == 0
                ? "U"
                : "");
        assertThat(noticed(lately)).containsExactly("late-recent  10/20 0/193");
        assertThat(lately.spells()).isEmpty();
        assertThat(lately.noticed().get(0).sentence(Given.ENGLAND.messages(), Locale.UK))
                .isEqualTo(
                        "Arrived late on 10 of the latest 20 days, and on 0 of the 193 days before. Has something changed about"
                                + " the way to school?");
    }

    @Test
    void the_first_fortnight_is_a_count_from_the_row_on() {
        List<LocalDate> three = Given.days("2025-09-01", "2025-09-05", "2025-09-12");
        FirstDays first = look(session -> three.contains(session.date()) ? "O" : "")
                .firstDays()
                .orElseThrow();
        assertThat(first.missed()).isEqualTo(Rate.of(3, 10));
        assertThat(first.noticed()).isTrue();
        assertThat(first.interval()).isEqualTo(ShareInterval.wilson(Rate.of(3, 10), Rate.of(196, 100)));
        assertThat(first.sentence(Given.ENGLAND.messages(), Locale.UK))
                .isEqualTo(
                        "Away on 3 of the first 10 days of the school year. How has the start been, and what would help?");
        List<LocalDate> two = Given.days("2025-09-01", "2025-09-05", "2025-09-15");
        FirstDays less = look(session -> two.contains(session.date()) ? "O" : "")
                .firstDays()
                .orElseThrow();
        assertThat(less.missed()).isEqualTo(Rate.of(2, 10));
        assertThat(less.noticed()).isFalse();
    }

    @Test
    void a_window_that_begins_later_has_no_start_of_the_year() {
        Window spring = Window.ofClosed(LocalDate.of(2025, 9, 2), LocalDate.of(2026, 7, 17));
        Register register = Given.marked(CALENDAR, YEAR, session -> "O");
        assertThat(Patterns.of(Given.RULES, CALENDAR, spring).look(register).firstDays())
                .isEmpty();
        Window short3 = Window.ofClosed(Given.MONDAY, LocalDate.of(2025, 9, 3));
        assertThat(Patterns.of(Given.RULES, CALENDAR, short3)
                        .look(register)
                        .firstDays()
                        .orElseThrow()
                        .missed())
                .isEqualTo(Rate.of(3, 3));
    }

    @Test
    void a_calendar_that_begins_long_after_August_does_not_know_the_start_of_the_year() {
        SessionCalendar late =
                SessionCalendar.of(CALENDAR.sessions(org.openattendance.base.DateSpan.from(LocalDate.of(2025, 10, 1))));
        Register register = Given.marked(late, YEAR, session -> "O");
        assertThat(Patterns.of(Given.RULES, late, YEAR).look(register).firstDays())
                .isEmpty();
        SessionCalendar within =
                SessionCalendar.of(CALENDAR.sessions(org.openattendance.base.DateSpan.from(LocalDate.of(2025, 9, 30))));
        assertThat(Patterns.of(Given.RULES, within, YEAR)
                        .look(Given.marked(within, YEAR, session -> "O"))
                        .firstDays()
                        .orElseThrow()
                        .missed())
                .isEqualTo(Rate.of(10, 10));
    }

    @Test
    void a_pupil_who_was_never_due_has_nothing_to_ask_about() {
        PupilPatterns found = look(session -> "D");
        assertThat(found.tests()).isEmpty();
        assertThat(found.firstDays()).isEmpty();
        assertThat(found.changes()).isEmpty();
        assertThat(found.longest()).isEmpty();
        assertThat(found.sessions()).isEqualTo(new SessionCounts(0, 0, 0, 0));
    }

    @Test
    void sessions_that_were_agreed_on_are_no_pattern() {
        PupilPatterns found = look(session -> session.date().getDayOfWeek() == DayOfWeek.FRIDAY
                        && session.date().getDayOfMonth() > 10
                ? "C2"
                : "");
        assertThat(found.noticed()).isEmpty();
        assertThat(found.changes()).isEmpty();
        assertThat(found.spells()).isNotEmpty();
    }

    @Test
    void a_change_is_part_of_what_is_looked_at() {
        PupilPatterns found = look(session -> session.date().isAfter(LocalDate.of(2026, 1, 31))
                        && session.date().isBefore(LocalDate.of(2026, 3, 15))
                        && session.date().toEpochDay() % 3 == 0
                ? "O"
                : "");
        assertThat(found.changes()).hasSize(1);
        assertThat(found.changes().get(0).since()).isEqualTo(LocalDate.of(2026, 2, 2));
    }

    @Test
    void the_longest_spell_is_the_earliest_of_several() {
        Set<LocalDate> away =
                new TreeSet<>(Given.days("2025-09-03", "2025-10-01", "2025-10-02", "2025-11-05", "2025-11-06"));
        PupilPatterns found = look(session -> away.contains(session.date()) ? "O" : "");
        assertThat(found.longest().orElseThrow().first()).isEqualTo(Session.parse("2025-10-01 AM"));
        assertThat(found.lengths().toString()).isEqualTo("{2=1, 4=2}");
    }

    @Test
    void the_guard_and_its_share_come_from_the_rules() {
        assertThat(PATTERNS.guard()).isEqualTo(Guard.HOLM);
        assertThat(PATTERNS.guardShare()).isEqualTo(Rate.of(1, 20));
        assertThat(PATTERNS.rules()).isEqualTo(Given.RULES.on(YEAR.last()));
        assertThat(PATTERNS)
                .hasToString("Patterns in " + YEAR + " by " + Given.RULES.rows().size() + " rows");
        PatternRule holm = Given.RULES.require(PatternKind.GUARD_HOLM, YEAR.last());
        PatternRule bonferroni = new PatternRule(
                "guard",
                PatternKind.GUARD_BONFERRONI,
                holm.settings(),
                List.of(),
                holm.span(),
                holm.confidence(),
                "",
                holm.sources());
        PatternRules local = Given.RULES.combinedWith(PatternRules.of(List.of(bonferroni)));
        assertThat(Patterns.of(local, CALENDAR, YEAR).guard()).isEqualTo(Guard.BONFERRONI);
        PatternRules none = PatternRules.of(List.of());
        assertThatThrownBy(() -> Patterns.of(none, CALENDAR, YEAR)).isInstanceOf(RuleNotKnownException.class);
    }

    /** Every question counted again from lists of marks, with what its row needs. */
    @Property(tries = 60)
    void every_question_is_what_lists_of_days_say(@ForAll long seed) {
        Random dice = new Random(seed);
        String codes = "OOILUD//////////////////////////";
        Register register = Given.marked(CALENDAR, YEAR, session -> {
            char code = codes.charAt(dice.nextInt(codes.length()));
            return code == '/' ? "" : String.valueOf(code);
        });
        PupilPatterns found = PATTERNS.look(register);
        List<Slow.Day> days = Slow.days(register);
        List<String> expected = Slow.questions(days, Given.RULES.on(YEAR.last()), CALENDAR, YEAR);
        assertThat(found.tests().stream()
                        .map(one -> one.rule().id() + " " + one.cell() + " " + one.inside() + " " + one.elsewhere()))
                .containsExactlyElementsOf(expected);
        List<Chance> chances =
                found.tests().stream().map(PatternFinding::chance).toList();
        assertThat(found.tests().stream().map(PatternFinding::noticed).toList())
                .isEqualTo(Guard.HOLM.noticed(chances, Rate.of(1, 20)));
    }

    /** The obvious version: days as objects, filters and counts. */
    private static final class Slow {

        record Day(LocalDate date, Optional<Mark> am, Optional<Mark> pm) {

            boolean any(Predicate<Mark> property) {
                return am.filter(property).isPresent() || pm.filter(property).isPresent();
            }

            boolean both(Predicate<Mark> property) {
                return am.filter(property).isPresent() && pm.filter(property).isPresent();
            }

            boolean only(SessionPart part) {
                Optional<Mark> one = part == SessionPart.AM ? am : pm;
                Optional<Mark> other = part == SessionPart.AM ? pm : am;
                return both(Slow::possible)
                        && one.filter(Slow::missed).isPresent()
                        && other.filter(Slow::missed).isEmpty();
            }
        }

        static boolean possible(Mark mark) {
            return mark.meaning().orElseThrow().category().isPossible();
        }

        static boolean missed(Mark mark) {
            return mark.meaning().orElseThrow().category().isAbsence() && !late(mark);
        }

        static boolean late(Mark mark) {
            return mark.meaning().orElseThrow().arrivesLate();
        }

        static List<Day> days(Register register) {
            return register.marks().stream()
                    .map(mark -> mark.session().date())
                    .distinct()
                    .map(date -> new Day(date, register.find(Session.am(date)), register.find(Session.pm(date))))
                    .filter(day -> day.any(Slow::possible))
                    .toList();
        }

        static List<String> questions(
                List<Day> days, List<PatternRule> rules, SessionCalendar calendar, Window window) {
            List<String> all = new ArrayList<>();
            Predicate<Day> missed = day -> day.any(Slow::missed);
            Predicate<Day> late = day -> day.any(Slow::late);
            for (PatternRule rule : rules) {
                switch (rule.kind()) {
                    case WEEKDAY, LATE_WEEKDAY -> {
                        for (DayOfWeek weekday : DayOfWeek.values()) {
                            ask(
                                    rule,
                                    weekday.name(),
                                    days,
                                    day -> day.date().getDayOfWeek() == weekday,
                                    rule.kind() == PatternKind.WEEKDAY ? missed : late,
                                    all);
                        }
                    }
                    case BEFORE_CLOSURE, AFTER_CLOSURE -> {
                        Set<LocalDate> edges = edges(rule, calendar, window);
                        ask(rule, "", days, day -> edges.contains(day.date()), missed, all);
                    }
                    case LATE_RECENT -> {
                        LocalDate last = days.get(days.size() - 1).date();
                        LocalDate from = last.minusDays(last.getDayOfWeek().getValue() - 1L)
                                .minusWeeks(3);
                        ask(rule, "", days, day -> !day.date().isBefore(from), late, all);
                    }
                    case HALF -> halves(rule, days, all);
                    case WEEKDAY_HALF -> weekdayHalves(rule, days, all);
                    default -> {}
                }
            }
            return all;
        }

        private static void ask(
                PatternRule rule,
                String cell,
                List<Day> days,
                Predicate<Day> inside,
                Predicate<Day> missed,
                List<String> into) {
            long in = days.stream().filter(inside).count();
            long k = days.stream().filter(missed).count();
            long both = days.stream().filter(inside.and(missed)).count();
            if (k >= rule.number("least_missed") && in >= rule.number("least_days") && in < days.size()) {
                into.add(rule.id() + " " + cell + " " + both + "/" + in + " " + (k - both) + "/" + (days.size() - in));
            }
        }

        private static Set<LocalDate> edges(PatternRule rule, SessionCalendar calendar, Window window) {
            Set<LocalDate> edges = new TreeSet<>();
            List<LocalDate> open = calendar.schoolDays(window.span());
            for (int i = 1; i < open.size(); i++) {
                long shut = open.get(i - 1)
                        .datesUntil(open.get(i))
                        .skip(1)
                        .filter(day -> day.getDayOfWeek().getValue() <= 5)
                        .count();
                if (shut >= rule.number("from_weekdays") && shut <= rule.number("to_weekdays")) {
                    edges.add(open.get(rule.kind() == PatternKind.BEFORE_CLOSURE ? i - 1 : i));
                }
            }
            return edges;
        }

        private static void halves(PatternRule rule, List<Day> days, List<String> into) {
            long am = days.stream().filter(day -> day.only(SessionPart.AM)).count();
            long pm = days.stream().filter(day -> day.only(SessionPart.PM)).count();
            long both = am + pm;
            if (both >= rule.number("least_missed")) {
                into.add(rule.id() + " AM " + am + "/" + both + " " + pm + "/" + both);
                into.add(rule.id() + " PM " + pm + "/" + both + " " + am + "/" + both);
            }
        }

        private static void weekdayHalves(PatternRule rule, List<Day> days, List<String> into) {
            List<Day> whole =
                    days.stream().filter(day -> day.both(Slow::possible)).toList();
            long k = whole.stream()
                    .filter(day -> day.only(SessionPart.AM) || day.only(SessionPart.PM))
                    .count();
            for (DayOfWeek weekday : DayOfWeek.values()) {
                List<Day> of = whole.stream()
                        .filter(day -> day.date().getDayOfWeek() == weekday)
                        .toList();
                for (SessionPart part : SessionPart.values()) {
                    long both = of.stream().filter(day -> day.only(part)).count();
                    if (k >= rule.number("least_missed") && of.size() >= rule.number("least_days")) {
                        into.add(rule.id() + " " + weekday + " " + part + " " + both + "/" + of.size() + " "
                                + (k - both) + "/" + (2L * whole.size() - of.size()));
                    }
                }
            }
        }
    }
}
