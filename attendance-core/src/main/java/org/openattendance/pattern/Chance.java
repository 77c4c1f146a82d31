package org.openattendance.pattern;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * How often chance alone would show as much as was seen, as an exact fraction from 0 to 1. Says nothing about a child: only how
 * surprising a count would be if there were nothing to it.
 *
 * <p>Not reduced; compared by cross-multiplication. Immutable and thread-safe.
 *
 * @param ways in which at least as much is seen; 0 or more
 * @param all ways there are; 1 or more, and no less than {@code ways}
 */
public record Chance(BigInteger ways, BigInteger all) implements Comparable<Chance> {

    /**
     * @param ways in which at least as much is seen
     * @param all ways there are
     * @throws InvalidValueException if it is not from 0 to 1
     */
    public Chance {
        Objects.requireNonNull(all, "all");
        if (ways.signum() < 0 || all.signum() < 1 || ways.compareTo(all) > 0) {
            throw new InvalidValueException("Not a chance: " + ways + "/" + all + ".", "the two were swapped.");
        }
    }

    /** From small numbers. */
    public static Chance of(long ways, long all) {
        return new Chance(BigInteger.valueOf(ways), BigInteger.valueOf(all));
    }

    /** Whether this many times the chance is still no more than a share; exact. */
    public boolean isAtMost(Rate share, int times) {
        BigInteger left = ways.multiply(BigInteger.valueOf(times)).multiply(BigInteger.valueOf(share.denominator()));
        return left.compareTo(all.multiply(BigInteger.valueOf(share.numerator()))) <= 0;
    }

    /** By size, exact: 1/2 and 2/4 compare as 0. */
    @Override
    public int compareTo(Chance other) {
        if (all.equals(other.all)) {
            return ways.compareTo(other.ways);
        }
        int apart = halvings() - other.halvings();
        if (Math.abs(apart) > 1 && ways.signum() > 0 && other.ways.signum() > 0) {
            return -apart;
        }
        return ways.multiply(other.all).compareTo(other.ways.multiply(all));
    }

    /** A chance with so many halvings lies between that power of one half and either neighbour of it. */
    private int halvings() {
        return all.bitLength() - ways.bitLength();
    }

    /**
     * As a decimal, rounded up, so that what is shown is never smaller than what is.
     *
     * @param digits after the point; 0 or more
     */
    public String decimal(int digits) {
        return new BigDecimal(ways)
                .divide(new BigDecimal(all), digits, RoundingMode.CEILING)
                .toPlainString();
    }

    /** For example {@code 0.0013}, rounded up. */
    @Override
    public String toString() {
        return decimal(4);
    }
}
