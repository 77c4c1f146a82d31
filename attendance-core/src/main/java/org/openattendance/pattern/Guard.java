package org.openattendance.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
        List<Integer> bySize = IntStream.range(0, chances.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> chances.get(at)))
                .toList();
        List<Boolean> noticed =
                new ArrayList<>(chances.stream().map(any -> false).toList());
        for (int step = 0; step < bySize.size(); step++) {
            int left = this == HOLM ? bySize.size() - step : bySize.size();
            if (!chances.get(bySize.get(step)).isAtMost(share, left)) {
                break;
            }
            noticed.set(bySize.get(step), true);
        }
        return List.copyOf(noticed);
    }
}
