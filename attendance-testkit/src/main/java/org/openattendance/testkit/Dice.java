package org.openattendance.testkit;

import java.util.SplittableRandom;

/**
 * Chance from a seed, in whole numbers, so that every JVM draws the same. For one thread.
 *
 * <p>Only 64-bit words are taken from the generator: how it narrows them to a range has changed between releases of the JDK.
 */
final class Dice {

    /** Parts of a whole, in the small: chances and expectations are counted in these. */
    static final long BILLION = 1_000_000_000L;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SplittableRandom words;

    private Dice(long seed) {
        this.words = new SplittableRandom(seed);
    }

    /** For one purpose: the same numbers in the same order always give the same dice, others give unrelated ones. */
    static Dice of(long seed, long... purpose) {
        long mixed = seed;
        for (long part : purpose) {
            mixed = scatter(mixed * SPREAD + part);
        }
        return new Dice(mixed);
    }

    private static long scatter(long word) {
        long mixed = (word ^ word >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) ((words.nextLong() >>> 32) * bound >>> 32);
    }

    /** True so many times in a thousand. */
    boolean chance(int permille) {
        return below(1000) < permille;
    }

    /** True so many times in a billion. */
    boolean chanceOfBillion(long parts) {
        return (words.nextLong() >>> 34) * BILLION >>> 30 < parts;
    }

    /** How often something happens that is expected so many billionths of a time: sometimes not at all, sometimes more often. */
    int times(long billionths) {
        int draws = (int) (4 + 4 * (billionths / BILLION));
        int times = 0;
        for (int i = 0; i < draws; i++) {
            times += chanceOfBillion(billionths / draws) ? 1 : 0;
        }
        return times;
    }
}
