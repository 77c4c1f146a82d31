package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.TermSpan;
import org.openattendance.code.CodeCategory;
import org.openattendance.register.CodeUse;
import org.openattendance.register.Register;

/**
 * Whether a row of a local code holds for a pupil. A trigger that holds lets a notice be asked for; a filter that holds lets one be declined.
 * Neither decides.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the row
 * @param holds whether it does; empty when something it asks for is not known
 * @param sessions the sessions counted: of the longest run where they must follow one another
 * @param notResolved whether sessions without a usable mark touch the result
 */
public record LocalCodeResult(LocalCode rule, Optional<Boolean> holds, List<Session> sessions, boolean notResolved) {

    /**
     * @param rule the row
     * @param holds whether it does
     * @param sessions the sessions counted
     * @param notResolved whether sessions without a usable mark touch the result
     */
    public LocalCodeResult {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(holds, "holds");
        sessions = List.copyOf(sessions);
    }

    /**
     * Tests one pupil at one school.
     *
     * @param attendance of the year to date; empty if not known
     * @param asOf what was known at the end of this day counts; a current term is the one of this day
     * @throws RuleNotKnownException if the rule is not in force on the day, or the calendar has no term of it
     */
    public static LocalCodeResult test(
            LocalCode rule, Register register, SessionCalendar calendar, Optional<Rate> attendance, LocalDate asOf) {
        if (!rule.span().contains(asOf)) {
            throw new RuleNotKnownException("local code " + rule.id() + " on " + asOf, List.of(rule.span()));
        }
        Register known = register.knownOn(asOf);
        DateSpan days = days(rule, calendar, asOf);
        int[] counted = known.sessionIndexes(days, counts(rule));
        int[] best = rule.consecutive() ? longestRun(counted, possible(known, days)) : counted;
        boolean enough =
                rule.sessions().isEmpty() || best.length >= rule.sessions().getAsInt();
        Optional<Boolean> low = rule.attendanceBelow().isEmpty()
                ? Optional.of(true)
                : attendance.map(
                        rate -> !rate.isAtLeast(Rate.of(rule.attendanceBelow().getAsInt(), 100)));
        Optional<Boolean> holds = enough ? low : Optional.of(false);
        return new LocalCodeResult(
                rule,
                holds,
                Arrays.stream(best).mapToObj(Session::ofIndex).toList(),
                known.unresolvedIndexes(days).length > 0);
    }

    private static DateSpan days(LocalCode rule, SessionCalendar calendar, LocalDate asOf) {
        if (rule.period() == LocalCode.Period.ANY) {
            return DateSpan.upTo(asOf);
        }
        TermSpan term = calendar.findTerm(asOf)
                .orElseThrow(() -> new RuleNotKnownException(
                        "the current term on " + asOf,
                        calendar.terms().stream().map(TermSpan::span).toList()));
        return DateSpan.ofClosed(term.first(), asOf);
    }

    private static Predicate<CodeUse> counts(LocalCode rule) {
        return use -> use.meaning().category() == CodeCategory.UNAUTHORISED_ABSENCE
                && (rule.codes().isEmpty()
                        || rule.codes().contains(use.meaning().code()));
    }

    private static int[] possible(Register register, DateSpan days) {
        return register.sessionIndexes(days, use -> use.meaning().category() != CodeCategory.NOT_A_POSSIBLE_ATTENDANCE);
    }

    /** The longest run of counted sessions without another possible session between, the earliest of several. */
    private static int[] longestRun(int[] counted, int[] possible) {
        int bestFrom = 0;
        int bestTo = 0;
        int from = 0;
        for (int i = 0; i < counted.length; i++) {
            boolean follows = i > 0
                    && Arrays.binarySearch(possible, counted[i]) == Arrays.binarySearch(possible, counted[i - 1]) + 1;
            from = follows ? from : i;
            if (i + 1 - from > bestTo - bestFrom) {
                bestFrom = from;
                bestTo = i + 1;
            }
        }
        return Arrays.copyOfRange(counted, bestFrom, bestTo);
    }
}
