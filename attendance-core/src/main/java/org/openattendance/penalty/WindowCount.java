package org.openattendance.penalty;

import java.util.Arrays;
import org.openattendance.calendar.SchoolWeeks;

/**
 * Counts sessions within a number of school weeks in a row, whichever weeks those are.
 *
 * <p>Works on {@code Session.index()}es in order and walks them once: a window holds enough sessions exactly when some session and the one
 * that came so many before it lie within it. A session of a week in which the school was not open is in no window.
 */
final class WindowCount {

    private final int[] sessions; // only those of school weeks
    private final int[] weeks; // the number of the week of each
    private final int width;

    private WindowCount(int[] sessions, int[] weeks, int width) {
        this.sessions = sessions;
        this.weeks = weeks;
        this.width = width;
    }

    /**
     * @param sessions {@code Session.index()}es in order, each once
     * @param width school weeks in a row, 1 or more
     */
    static WindowCount of(int[] sessions, SchoolWeeks schoolWeeks, int width) {
        int[] kept = Arrays.stream(sessions)
                .filter(index -> schoolWeeks.numberOf(index) >= 0)
                .toArray();
        return new WindowCount(
                kept, Arrays.stream(kept).map(schoolWeeks::numberOf).toArray(), width);
    }

    /**
     * Where a count was first reached.
     *
     * @param need 1 or more
     * @return the position, in {@link #sessions()}, of the session that made it up; -1 if it never was
     */
    int firstReached(int need) {
        for (int last = need - 1; last < sessions.length; last++) {
            if (weeks[last] - weeks[last - need + 1] < width) {
                return last;
            }
        }
        return -1;
    }

    /** The position of the last session of the fullest window, the earliest of several; -1 if there is no session. */
    int fullest() {
        int best = -1;
        int most = 0;
        for (int last = 0; last < sessions.length; last++) {
            int count = last - firstWithin(last) + 1;
            if (count > most) {
                most = count;
                best = last;
            }
        }
        return best;
    }

    /** The position of the first session that shares a window with the one at a position. */
    int firstWithin(int last) {
        int first = Arrays.binarySearch(weeks, weeks[last] - width + 1);
        if (first < 0) {
            return -first - 1;
        }
        while (first > 0 && weeks[first - 1] == weeks[first]) {
            first--;
        }
        return first;
    }

    /** Number of the first school week of the window that ends with the session at a position; 0 or more. */
    int firstWeek(int last) {
        return Math.max(0, weeks[last] - width + 1);
    }

    /** The sessions that can be counted, in order. */
    int[] sessions() {
        return sessions;
    }
}
