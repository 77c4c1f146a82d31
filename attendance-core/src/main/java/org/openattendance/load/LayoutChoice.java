package org.openattendance.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;

/**
 * Which sessions a string of marks stands for when the file does not say.
 *
 * <p>Each layout that the string can have at all is tried; with a calendar, none that has a possible session where it is closed. Where
 * several are left and stand for different sessions, the declared number of possible sessions decides: marks that say "closed" should lie on
 * the days that the layout itself leaves out, so that the rest comes to that number. A year's string also says "closed" of holidays, which no
 * number explains. Then the rhythm of the string decides: a day that is closed every seventh day shows that it runs over every day, also
 * where a school meets on Saturdays or from Sunday to Thursday; marks all through what would be weekends show that it leaves weekends out.
 * What is still undecided is not guessed: a wrong guess would move marks to other days without a trace.
 */
final class LayoutChoice {

    private static final int ENOUGH_RESTS = 2; // a day that is closed twice, a week apart, with school between
    private static final int WEEK = 14; // sessions
    private static final int WEEKEND = 4;
    private static final int ENOUGH_WEEKENDS = 3;

    private final List<String> tokens;
    private final LocalDate start;
    private final OptionalLong possible;
    private final ReadContext context;
    private final BiPredicate<String, Session> isPossible;

    /** A layout, and the sessions that it gives. */
    record Placed(StringLayout layout, List<Session> sessions) {}

    LayoutChoice(
            List<String> tokens,
            LocalDate start,
            OptionalLong possible,
            ReadContext context,
            BiPredicate<String, Session> isPossible) {
        this.isPossible = isPossible;
        this.tokens = tokens;
        this.start = start;
        this.possible = possible;
        this.context = context;
    }

    /** The only layout that is left, or empty if none or several are. */
    Optional<Placed> decide() {
        List<Placed> fitting = distinct(Arrays.stream(StringLayout.values())
                .flatMap(layout -> place(layout).stream())
                .filter(this::isNothingPossibleOnAClosedDay)
                .toList());
        if (fitting.size() <= 1) {
            return fitting.stream().findFirst();
        }
        List<Placed> told = fitting.stream()
                .filter(placed -> possible.isPresent()
                        ? expectedPossible(placed) == possible.getAsLong()
                        : closedMarksExplained(placed))
                .toList();
        if (told.size() == 1) {
            return Optional.of(told.get(0));
        }
        return context.calendar().isPresent() ? Optional.empty() : byRhythm(fitting);
    }

    private Optional<Placed> byRhythm(List<Placed> fitting) {
        Optional<Placed> everyDay = of(fitting, StringLayout.EVERY_DAY);
        Optional<Placed> weekdays = of(fitting, StringLayout.WEEKDAYS);
        if (everyDay.isEmpty() || weekdays.isEmpty()) {
            return Optional.empty();
        }
        if (hasWeeklyRest()) {
            return everyDay;
        }
        int[] weekends = IntStream.range(0, tokens.size())
                .filter(i -> isWeekend(everyDay.get(), i))
                .toArray();
        long open = Arrays.stream(weekends)
                .filter(i -> isPossible(i, everyDay.get()))
                .count();
        boolean all = weekends.length >= WEEKEND && open == weekends.length;
        boolean most = weekends.length >= WEEKEND * ENOUGH_WEEKENDS && open * 2 > weekends.length;
        return all || most ? weekdays : Optional.empty();
    }

    private static Optional<Placed> of(List<Placed> all, StringLayout layout) {
        return all.stream().filter(one -> one.layout() == layout).findFirst();
    }

    /** Whether some day of the week is closed every time, at least twice after days on which the pupil could attend. */
    private boolean hasWeeklyRest() {
        for (int day = 0; day < WEEK; day += 2) {
            int rests = 0;
            boolean always = true;
            for (int i = day; i + 1 < tokens.size(); i += WEEK) {
                always &= saysClosed(i) && saysClosed(i + 1);
                int from = Math.max(0, i - WEEK + 2);
                rests += IntStream.range(from, i).anyMatch(other -> !saysClosed(other)) ? 1 : 0;
            }
            if (always && rests >= ENOUGH_RESTS) {
                return true;
            }
        }
        return false;
    }

    /** The sessions of a layout, or empty if the string cannot have it. */
    Optional<Placed> place(StringLayout layout) {
        boolean two = layout.isTwoADay() && tokens.size() % 2 != 0;
        if (two || !layout.mayBegin(start, context.calendar())) {
            return Optional.empty();
        }
        List<Session> sessions = Arrays.stream(layout.sessions(start, tokens.size(), context.calendar()))
                .mapToObj(Session::ofIndex)
                .toList();
        return sessions.size() < tokens.size() ? Optional.empty() : Optional.of(new Placed(layout, sessions));
    }

    private static List<Placed> distinct(List<Placed> all) {
        List<Placed> kept = new ArrayList<>();
        for (Placed one : all) {
            if (kept.stream().noneMatch(other -> other.sessions().equals(one.sessions()))) {
                kept.add(one);
            }
        }
        return kept;
    }

    private boolean isNothingPossibleOnAClosedDay(Placed placed) {
        return context.calendar().isEmpty()
                || IntStream.range(0, tokens.size()).noneMatch(i -> isClosed(placed, i) && isPossible(i, placed));
    }

    /** Marks on the days that the layout itself has open, less those that say of a pupil that the session was not possible. */
    private long expectedPossible(Placed placed) {
        long expected = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!isClosed(placed, i) && (isPossible(i, placed) || saysClosed(i))) {
                expected++;
            }
        }
        return expected;
    }

    private boolean closedMarksExplained(Placed placed) {
        for (int i = 0; i < tokens.size(); i++) {
            if (saysClosed(i) && !isClosed(placed, i)) {
                return false;
            }
        }
        return true;
    }

    /** A session that the calendar has closed; without a calendar, a weekend that says so. */
    private boolean isClosed(Placed placed, int i) {
        Session session = placed.sessions().get(i);
        Optional<SessionCalendar> calendar = context.calendar();
        return calendar.isPresent() ? !calendar.get().isOpen(session) : saysClosed(i) && isWeekend(placed, i);
    }

    private static boolean isWeekend(Placed placed, int i) {
        return !MarkStrings.isWeekday(placed.sessions().get(i).date());
    }

    private boolean isPossible(int i, Placed placed) {
        return isPossible.test(tokens.get(i), placed.sessions().get(i));
    }

    private boolean saysClosed(int i) {
        return tokens.get(i).equals("#")
                || tokens.get(i).equals("-")
                || tokens.get(i).isBlank();
    }
}
