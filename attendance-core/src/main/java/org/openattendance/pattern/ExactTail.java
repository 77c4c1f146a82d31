package org.openattendance.pattern;

import java.math.BigInteger;
import org.openattendance.base.InvalidValueException;

/**
 * How often chance alone gives at least so many, by counting all ways with whole numbers: no approximation and no floating point.
 * It holds nothing, and is thread-safe.
 */
public final class ExactTail {

    private ExactTail() {}

    /**
     * Of {@code whole} days {@code inside} are marked and {@code missed} are drawn, each set of days as likely as any other: how often are
     * {@code both} or more of those drawn marked? The upper tail of the hypergeometric distribution, Fisher's exact test on one side.
     *
     * @param whole 0 or more
     * @param inside from 0 to {@code whole}
     * @param missed from 0 to {@code whole}
     * @param both from 0 to the smaller of {@code inside} and {@code missed}
     * @throws InvalidValueException if a number is out of range, or so few outside that the four cannot be
     */
    public static Chance hypergeometric(int whole, int inside, int missed, int both) {
        int outside = whole - inside;
        if (inside < 0
                || outside < 0
                || missed < 0
                || missed > whole
                || both < 0
                || both > Math.min(inside, missed)
                || missed - both > outside) {
            throw new InvalidValueException(
                    "These cannot be: " + both + " of " + missed + " among " + inside + " of " + whole + ".",
                    "the numbers are in another order.");
        }
        BigInteger term = choose(inside, both).multiply(choose(outside, missed - both));
        BigInteger ways = term;
        for (int i = both; i < Math.min(inside, missed); i++) {
            term = term.multiply(BigInteger.valueOf((long) (inside - i) * (missed - i)))
                    .divide(BigInteger.valueOf((long) (i + 1) * (outside - missed + i + 1)));
            ways = ways.add(term);
        }
        return new Chance(ways, choose(whole, missed));
    }

    /**
     * How often {@code heads} or more of {@code tosses} even tosses are heads: the upper tail of the binomial distribution at one half.
     *
     * @param tosses 0 or more
     * @param heads from 0 to {@code tosses}
     * @throws InvalidValueException if a number is out of range
     */
    public static Chance evenTosses(int tosses, int heads) {
        if (heads < 0 || heads > tosses) {
            throw new InvalidValueException(
                    heads + " of " + tosses + " tosses cannot be.", "the numbers are in another order.");
        }
        BigInteger ways = BigInteger.ZERO;
        for (int i = heads; i <= tosses; i++) {
            ways = ways.add(choose(tosses, i));
        }
        return new Chance(ways, BigInteger.ONE.shiftLeft(tosses));
    }

    /** Ways to choose; each step divides without a rest. */
    private static BigInteger choose(int of, int chosen) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < Math.min(chosen, of - chosen); i++) {
            ways = ways.multiply(BigInteger.valueOf(of - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }
}
