package org.openattendance.penalty;

import java.util.Arrays;

/**
 * Counts sessions within a number of school weeks in a row, whichever weeks those are.
 *
 * <p>Works on the numbers of their weeks, in order, and walks those once: a window holds enough sessions exactly when some session and the
 * one that came so many before it lie within it. Sessions of other weeks are in no window and are left out
 * beforehand.
 */
final class WindowCount {

    private final int[] weeks; // the number of the week of each session, in order
    private final int width;

    /**
     * @param weeks the numbers of the school weeks of the sessions, in order
     * @param width school weeks in a row, 1 or more
     */
    WindowCount(int[] weeks, int width) {
        this.weeks = weeks;
        this.width = width;
    }

    /**
     * Where a count was first reached.
     *
     * @param need 1 or more
     * @return the position of the session that made it up; -1 if it never was
     */
    int firstReached(int need) {
        for (int last = need - 1; last < weeks.length; last++) {
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
        for (int last = 0; last < weeks.length; last++) {
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

    /** How many school weeks lie between two positions, both weeks included. */
    int spanned(int first, int last) {
        return weeks[last] - weeks[first] + 1;
    }
}
