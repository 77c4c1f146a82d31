package org.openattendance.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openattendance.base.SessionPart;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;

/** The questions against marks walked one by one: a day is a list of its marks, and nothing is counted by weekday beforehand. */
class DayTestsTest {

    private static final int WEEKS = 30;

    /** A day with its marks. */
    private record Day(LocalDate date, List<Mark> marks) {

        boolean any(SessionPart part, Predicate<Mark> property) {
            return marks.stream().filter(mark -> mark.session().part() == part).anyMatch(property);
        }

        boolean any(Predicate<Mark> property) {
            return marks.stream().anyMatch(property);
        }

        boolean isOnly(SessionPart missed) {
            SessionPart other = missed == SessionPart.AM ? SessionPart.PM : SessionPart.AM;
            return bothPossible() && any(missed, DayTestsTest::missed) && !any(other, DayTestsTest::missed);
        }

        boolean bothPossible() {
            return any(SessionPart.AM, DayTestsTest::possible) && any(SessionPart.PM, DayTestsTest::possible);
        }
    }

    private static boolean possible(Mark mark) {
        return mark.meaning().filter(row -> row.category().isPossible()).isPresent();
    }

    private static boolean missed(Mark mark) {
        return mark.meaning()
                .filter(row -> row.category().isAbsence() && !row.arrivesLate())
                .isPresent();
    }

    private static boolean late(Mark mark) {
        return mark.meaning().filter(row -> row.arrivesLate()).isPresent();
    }

    @Property(tries = 150)
    void every_question_of_weekdays_and_halves_has_the_counts_of_walking_the_marks(@ForAll Random dice) {
        Register register = Given.register(Given.draw(dice, WEEKS));
        List<Day> days = days(register);
        SessionCalendar calendar =
                SessionCalendar.of(register.marks().stream().map(Mark::session).toList());
        Patterns patterns =
                Patterns.of(Given.RULES, calendar, Window.ofClosed(Given.MONDAY, Given.MONDAY.plusWeeks(WEEKS)));
        for (PatternFinding finding : patterns.look(register).tests()) {
            int[] counts = counts(finding, days);
            if (counts.length > 0) {
                assertThat(finding.inside().numerator())
                        .as("%s", finding.rule().id())
                        .isEqualTo(counts[1]);
                assertThat(finding.inside().denominator()).isEqualTo(counts[0]);
                assertThat(finding.chance()).isEqualTo(chance(finding, counts));
            }
        }
    }

    /** Inside, missed inside, missed, whole; nothing for a kind that needs the calendar. */
    private static int[] counts(PatternFinding finding, List<Day> days) {
        DayOfWeek weekday = finding.cell().day().orElse(null);
        SessionPart part = finding.cell().part().orElse(null);
        return switch (finding.rule().kind()) {
            case WEEKDAY -> of(days, day -> day.date().getDayOfWeek() == weekday, day -> day.any(DayTestsTest::missed));
            case LATE_WEEKDAY ->
                of(days, day -> day.date().getDayOfWeek() == weekday, day -> day.any(DayTestsTest::late));
            case LATE_RECENT ->
                of(days, recent(days, finding.rule().number("weeks")), day -> day.any(DayTestsTest::late));
            case HALF -> {
                int only = count(days, day -> day.isOnly(part));
                int all =
                        only + count(days, day -> day.isOnly(part == SessionPart.AM ? SessionPart.PM : SessionPart.AM));
                yield new int[] {all, only, all, all};
            }
            case WEEKDAY_HALF ->
                new int[] {
                    count(days, day -> day.bothPossible() && day.date().getDayOfWeek() == weekday),
                    count(days, day -> day.isOnly(part) && day.date().getDayOfWeek() == weekday),
                    count(days, day -> day.isOnly(SessionPart.AM)) + count(days, day -> day.isOnly(SessionPart.PM)),
                    2 * count(days, Day::bothPossible)
                };
            default -> new int[0];
        };
    }

    private static int[] of(List<Day> days, Predicate<Day> inside, Predicate<Day> missed) {
        return new int[] {count(days, inside), count(days, inside.and(missed)), count(days, missed), days.size()};
    }

    private static Predicate<Day> recent(List<Day> days, int weeks) {
        LocalDate last = days.get(days.size() - 1).date();
        LocalDate from = last.with(DayOfWeek.MONDAY).minusWeeks(weeks - 1L);
        return day -> !day.date().isBefore(from);
    }

    private static int count(List<Day> days, Predicate<Day> property) {
        return (int) days.stream().filter(property).count();
    }

    private static Chance chance(PatternFinding finding, int[] counts) {
        return finding.rule().kind() == PatternKind.HALF
                ? ExactTail.evenTosses(counts[2], counts[1])
                : ExactTail.hypergeometric(counts[3], counts[0], counts[2], counts[1]);
    }

    /** Days on which the pupil could have attended, without the sessions that somebody agreed on. */
    private static List<Day> days(Register register) {
        Set<String> arranged = Given.RULES.arranged(Given.MONDAY);
        List<Mark> marks = register.marks().stream()
                .filter(mark -> mark.meaning()
                        .map(row -> !arranged.contains(row.code()))
                        .orElse(true))
                .toList();
        Set<LocalDate> dates =
                new TreeSet<>(marks.stream().map(mark -> mark.session().date()).collect(Collectors.toSet()));
        List<Day> days = new ArrayList<>();
        for (LocalDate date : dates) {
            List<Mark> own = marks.stream()
                    .filter(mark -> mark.session().date().equals(date))
                    .toList();
            if (own.stream().anyMatch(DayTestsTest::possible)) {
                days.add(new Day(date, own));
            }
        }
        return days;
    }
}
