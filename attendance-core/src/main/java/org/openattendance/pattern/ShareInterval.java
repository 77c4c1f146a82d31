package org.openattendance.pattern;

import java.math.BigInteger;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * Between which shares the true one may lie, by Wilson's score interval, in ten-thousandths rounded outwards.
 *
 * <p>A share {@code p} lies inside when {@code (k/n - p)^2 <= z^2 p (1 - p) / n}; that is asked of whole numbers, so no root is taken and
 * nothing is approximated. Immutable and thread-safe.
 *
 * @param lower in ten-thousandths, from 0
 * @param upper in ten-thousandths, up to 10,000
 */
public record ShareInterval(int lower, int upper) {

    private static final int PARTS = 10_000;
    private static final int FITS = 500; // in compareShort; a school year has fewer days

    /**
     * @param lower in ten-thousandths
     * @param upper in ten-thousandths
     * @throws InvalidValueException if they are out of order or range
     */
    public ShareInterval {
        if (lower < 0 || upper > PARTS || lower > upper) {
            throw new InvalidValueException(
                    "Not an interval: " + lower + " to " + upper + ".", "the two were swapped.");
        }
    }

    /**
     * The interval of a share that was seen.
     *
     * @param seen from 0 to 1
     * @param z how wide: 196/100 for 95 in 100
     * @throws InvalidValueException if the share is above 1
     */
    public static ShareInterval wilson(Rate seen, Rate z) {
        if (seen.numerator() > seen.denominator()) {
            throw new InvalidValueException("A share above 1: " + seen + ".", "the two numbers were swapped.");
        }
        int below = (int) (seen.numerator() * PARTS / seen.denominator());
        return new ShareInterval(lower(seen, z, below), upper(seen, z, Math.min(PARTS, below + 1)));
    }

    /** Grid points from the lower end up to the share seen lie inside; the first of them is found by halving. */
    private static int lower(Rate seen, Rate z, int below) {
        int low = 0;
        int high = below;
        while (low < high) {
            int middle = (low + high) / 2;
            if (compare(seen, z, middle) <= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high > 0 && compare(seen, z, high) < 0 ? high - 1 : high;
    }

    private static int upper(Rate seen, Rate z, int above) {
        int low = above;
        int high = PARTS;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (compare(seen, z, middle) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low < PARTS && compare(seen, z, low) < 0 ? low + 1 : low;
    }

    /** The distance squared against the width squared, both as whole numbers. */
    private static int compare(Rate seen, Rate z, int share) {
        boolean fits = seen.denominator() <= FITS && z.denominator() <= FITS && z.numerator() <= FITS;
        return fits ? compareShort(seen, z, share) : compareLong(seen, z, share);
    }

    /** Neither side reaches 7 times 10 to the 18: all three numbers are at most 500, and a share lies within 10,000 parts. */
    static int compareShort(Rate seen, Rate z, int share) {
        long n = seen.denominator();
        long away = (seen.numerator() * PARTS - n * share) * z.denominator();
        return Long.compare(away * away, z.numerator() * z.numerator() * n * share * (PARTS - share));
    }

    static int compareLong(Rate seen, Rate z, int share) {
        BigInteger n = BigInteger.valueOf(seen.denominator());
        BigInteger away = BigInteger.valueOf(seen.numerator())
                .multiply(BigInteger.valueOf(PARTS))
                .subtract(n.multiply(BigInteger.valueOf(share)));
        BigInteger left = away.multiply(BigInteger.valueOf(z.denominator())).pow(2);
        BigInteger right = BigInteger.valueOf(z.numerator())
                .pow(2)
                .multiply(n)
                .multiply(BigInteger.valueOf((long) share * (PARTS - share)));
        return left.compareTo(right);
    }

    /** Whether a share lies inside. */
    public boolean contains(Rate share) {
        return share.isAtLeast(Rate.of(lower, PARTS)) && Rate.of(upper, PARTS).isAtLeast(share);
    }

    /** The lower end in per cent, with two places. */
    public String lowerPercent() {
        return percent(lower);
    }

    /** The upper end in per cent, with two places. */
    public String upperPercent() {
        return percent(upper);
    }

    private static String percent(int parts) {
        return parts / 100 + "." + parts % 100 / 10 + parts % 10;
    }

    /** For example {@code 7.63..34.21}, in per cent. */
    @Override
    public String toString() {
        return lowerPercent() + ".." + upperPercent();
    }
}
