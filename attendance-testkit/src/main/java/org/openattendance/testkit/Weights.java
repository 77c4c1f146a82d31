package org.openattendance.testkit;

import java.util.List;

/** Draws an index as often as its weight says. Immutable. */
final class Weights {

    private final int[] sums;

    private Weights(int[] sums) {
        this.sums = sums;
    }

    /** From weights that are not negative and not all zero. */
    static Weights of(List<Integer> weights) {
        int[] sums = new int[weights.size()];
        int sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weights.get(i);
            sums[i] = sum;
        }
        return new Weights(sums);
    }

    int pick(Dice dice) {
        int drawn = dice.below(total());
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > drawn) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** All weights together. */
    int total() {
        return sums[sums.length - 1];
    }

    /** One weight. */
    int weight(int index) {
        return sums[index] - (index == 0 ? 0 : sums[index - 1]);
    }

    /** How many there are. */
    int size() {
        return sums.length;
    }
}
