package org.openattendance.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.SchoolYear;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.register.Register;

/**
 * Looks for patterns in registers: spells, weekdays and halves of the day, the days round closures, lateness, the start of the year, a
 * change.
 *
 * <p>Plain statistics, by the rows of rules in force on the last day of the window: each question needs least evidence, has an interval and an exact
 * chance, and has to stand out among all questions asked of the pupil. Immutable and thread-safe; make one for many pupils.
 */
public final class Patterns {

    private final List<PatternRule> rules;
    private final Set<String> arranged;
    private final PatternRule guardRule;
    private final Rate z;
    private final Optional<PatternRule> firstDays;
    private final Optional<ChangeDetector> change;
    private final List<Integer> startOfYear;
    private final Closures closures;
    private final Window window;
    private final TailTables tails =
            new TailTables(); // all pupils of a school share it: their years are of about as many days

    private Patterns(PatternRules all, SessionCalendar calendar, Window window) {
        LocalDate on = window.last();
        this.rules = all.on(on);
        this.arranged = all.arranged(on);
        this.guardRule =
                all.find(PatternKind.GUARD_HOLM, on).orElseGet(() -> all.require(PatternKind.GUARD_BONFERRONI, on));
        this.z = all.require(PatternKind.INTERVAL, on).share("z");
        this.firstDays = all.find(PatternKind.FIRST_DAYS, on);
        this.change = all.find(PatternKind.CHANGE, on).map(ChangeDetector::of);
        this.startOfYear =
                firstDays.map(rule -> startOfYear(rule, calendar, window)).orElse(List.of());
        this.closures = new Closures(calendar, window.span());
        this.window = window;
    }

    /**
     * By the rows in force on the last day of a window.
     *
     * @param rules all rows
     * @param calendar when the school was open
     * @param window the days looked at
     * @throws RuleNotKnownException if no row says how to guard or how wide intervals are
     */
    public static Patterns of(PatternRules rules, SessionCalendar calendar, Window window) {
        return new Patterns(rules, calendar, window);
    }

    /** The rows in force, in order. */
    public List<PatternRule> rules() {
        return rules;
    }

    /** How the number of questions is guarded against. */
    public Guard guard() {
        return guardRule.kind() == PatternKind.GUARD_HOLM ? Guard.HOLM : Guard.BONFERRONI;
    }

    /** The most that chance alone notices, over all questions of one pupil. */
    public Rate guardShare() {
        return guardRule.share("share");
    }

    /**
     * What one register shows. Give it as it was known on a day: {@link Register#knownOn(LocalDate)}.
     */
    public PupilPatterns look(Register register) {
        AbsenceWalk walk = new AbsenceWalk(arranged).read(register, window.span());
        PupilDays days = walk.days().possible();
        return new PupilPatterns(
                register.pupil(),
                register.school(),
                walk.counts(),
                walk.spells(),
                findings(new DayTests(days, closures).of(rules)),
                firstDays.flatMap(rule -> firstDays(rule, days)),
                change.map(detector -> detector.look(days)).orElse(List.of()));
    }

    private List<PatternFinding> findings(List<DayTest> tests) {
        List<Chance> chances = tests.stream().map(test -> test.chance(tails)).toList();
        List<Boolean> noticed = guard().noticed(chances, guardShare());
        List<PatternFinding> findings = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            DayTest test = tests.get(i);
            findings.add(new PatternFinding(
                    test.rule(),
                    test.cell(),
                    test.seenInside(),
                    test.seenElsewhere(),
                    ShareInterval.wilson(test.seenInside(), z),
                    chances.get(i),
                    tests.size(),
                    noticed.get(i)));
        }
        return findings;
    }

    private Optional<FirstDays> firstDays(PatternRule rule, PupilDays days) {
        int possible = 0;
        int missed = 0;
        for (int day : startOfYear) {
            int at = days.find(day);
            possible += at >= 0 ? 1 : 0;
            missed += at >= 0 && days.isMissed(at) ? 1 : 0;
        }
        if (possible == 0) {
            return Optional.empty();
        }
        Rate share = Rate.of(missed, possible);
        return Optional.of(
                new FirstDays(rule, share, ShareInterval.wilson(share, z), missed >= rule.number("least_missed")));
    }

    /**
     * The first school days of the school year in which the window ends, since the epoch, as far as the window holds them; none where the
     * window or the calendar begins later.
     */
    private static List<Integer> startOfYear(PatternRule rule, SessionCalendar calendar, Window window) {
        DateSpan year = SchoolYear.of(window.last()).span();
        List<LocalDate> days = calendar.schoolDays(year);
        LocalDate within = year.first().orElseThrow().plusDays(rule.number("begins_within"));
        if (days.isEmpty() || days.get(0).isAfter(within) || !window.contains(days.get(0))) {
            return List.of();
        }
        return days.stream()
                .limit(rule.number("days"))
                .filter(window::contains)
                .map(day -> Math.toIntExact(day.toEpochDay()))
                .toList();
    }

    /** The window, and by how many rows. */
    @Override
    public String toString() {
        return "Patterns in " + window + " by " + rules.size() + " rows";
    }
}
