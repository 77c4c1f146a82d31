package org.openattendance.assessment.number;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openattendance.base.InvalidValueException;

/**
 * Draws that are the same on every JDK for the same seed: only {@link SplittableRandom#nextLong()} is used, whose sequence is specified by
 * its algorithm, and bounds are made here. Stateless; the random source is the caller's.
 */
public final class Draw {

    private Draw() {}

    /**
     * A whole number, each as likely as the others.
     *
     * @param bound 1 or more
     * @return from 0 to {@code bound - 1}
     * @throws InvalidValueException if the bound is below 1
     */
    public static int below(SplittableRandom random, int bound) {
        if (bound < 1) {
            throw new InvalidValueException("Nothing to draw from.", "the list is empty.");
        }
        long range = 1L << 62;
        long usable = range - range % bound;
        while (true) {
            long bits = random.nextLong() >>> 2;
            if (bits < usable) {
                return (int) (bits % bound);
            }
        }
    }

    /** As many numbers below {@code n} as {@code n}, each drawn from all. */
    public static List<Integer> withReplacement(SplittableRandom random, int n) {
        List<Integer> drawn = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            drawn.add(below(random, n));
        }
        return drawn;
    }

    /** The list in another order, each order as likely as the others (Fisher and Yates, from the end). */
    public static <T> List<T> shuffled(SplittableRandom random, List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = below(random, i + 1);
            T swapped = shuffled.get(i);
            shuffled.set(i, shuffled.get(j));
            shuffled.set(j, swapped);
        }
        return List.copyOf(shuffled);
    }
}
