package org.openattendance.assessment.number;

import org.openattendance.base.InvalidValueException;

/**
 * Wilson's score interval for a share (E. B. Wilson, Journal of the American Statistical Association 22, 1927).
 *
 * <p>Never leaves 0 to 1, and says something sensible when all or none of a small sample has a thing: 0 of 10 gives 0 to 0.277533.
 * Stateless.
 */
public final class Wilson {

    /** The 0.975 quantile of the normal distribution: 95 in 100 lie within it either way. */
    public static final double Z_95 = 1.959963984540054;

    private static final String METHOD = "WILSON_95";
    private static final String FINITE = "WILSON_95_FINITE";

    private Wilson() {}

    /**
     * The 95 per cent interval for a share seen in a sample from a population much larger than it.
     *
     * @param count how many had it, 0 or more
     * @param n how many were looked at, at least 1 and at least {@code count}
     * @throws InvalidValueException if the numbers cannot be
     */
    public static Interval interval(long count, long n) {
        check(count, n);
        return interval(share(count, n), (double) n, METHOD);
    }

    /**
     * The same for a sample that is a good part of its population: narrower, and of no width when everything was looked at. The sample
     * counts as {@code n (N - 1) / (N - n)} cases (the finite population correction).
     *
     * @param population all there are, at least {@code n}
     * @throws InvalidValueException if the numbers cannot be
     */
    public static Interval interval(long count, long n, long population) {
        check(count, n);
        if (population < n) {
            throw new InvalidValueException(
                    "A sample of " + n + " from a population of " + population + ".", "the two are swapped.");
        }
        double share = share(count, n);
        if (population == n) {
            return Interval.of(share, share, FINITE);
        }
        return interval(share, (double) n * (double) (population - 1) / (double) (population - n), FINITE);
    }

    private static Interval interval(double share, double n, String method) {
        double z2 = Z_95 * Z_95;
        double centre = share + z2 / (2 * n);
        double half = Z_95 * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
        double scale = 1 + z2 / n;
        return Interval.of(Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale), method);
    }

    private static double share(long count, long n) {
        return (double) count / (double) n;
    }

    private static void check(long count, long n) {
        if (n < 1 || count < 0 || count > n) {
            throw new InvalidValueException(
                    count + " of " + n + " is not a share of a sample.",
                    "nothing was looked at, or a case was counted twice.");
        }
    }
}
