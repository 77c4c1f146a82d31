package org.openattendance.register;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Lets pupils with the same sessions share one grid. Looks only at the few grids used last, which in a school are nearly always enough. */
final class GridCache {

    private static final int KEPT = 8;

    private final Deque<SessionGrid> recent = new ArrayDeque<>();

    /** Lets a grid be found that others use already. */
    void add(SessionGrid grid) {
        recent.addLast(grid);
    }

    /** A grid that holds the sessions and is at most an eighth longer than they are. */
    SessionGrid gridFor(int[] sessions, int count) {
        for (SessionGrid grid : recent) {
            if (grid.size() >= count && grid.size() - count <= grid.size() / 8 && grid.holds(sessions, count)) {
                return grid;
            }
        }
        SessionGrid made = new SessionGrid(Arrays.copyOf(sessions, count));
        recent.addFirst(made);
        if (recent.size() > KEPT) {
            recent.removeLast();
        }
        return made;
    }
}
