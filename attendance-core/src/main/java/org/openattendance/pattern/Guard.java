package org.openattendance.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openattendance.base.Rate;

/**
 * Keeps many tests from finding something by their number alone: over all tests together, the chance that anything is noticed where there
 * is nothing is at most the share given, whatever depends on what.
 */
public enum Guard {
    /** Holm's steps: the smallest chance against the share over all tests, the next against the share over one test fewer. */
    HOLM,
    /** Every chance against the share over all tests. */
    BONFERRONI;

    /**
     * Which of the tests stand out.
     *
     * @param chances of all tests made, in any order
     * @param share the most that chance alone may notice, over all of them
     * @return for each, in the same order
     */
    public List<Boolean> noticed(List<Chance> chances, Rate share) {
        List<Boolean> noticed = new ArrayList<>(Collections.nCopies(chances.size(), false));
        for (int step = 0; step < chances.size(); step++) {
            int left = this == HOLM ? chances.size() - step : chances.size();
            int next = smallest(chances, noticed);
            if (!chances.get(next).isAtMost(share, left)) {
                break;
            }
            noticed.set(next, true);
        }
        return List.copyOf(noticed);
    }

    /** Position of the smallest chance that is not noticed yet, the first of equal ones; few pupils have one that is noticed at all. */
    private static int smallest(List<Chance> chances, List<Boolean> noticed) {
        int smallest = noticed.indexOf(false);
        for (int i = smallest + 1; i < chances.size(); i++) {
            if (!noticed.get(i) && chances.get(i).compareTo(chances.get(smallest)) < 0) {
                smallest = i;
            }
        }
        return smallest;
    }
}
