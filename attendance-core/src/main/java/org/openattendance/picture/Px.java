package org.openattendance.picture;

import java.math.BigDecimal;
import org.openattendance.base.InvalidValueException;

/**
 * A length or a coordinate, in hundredths of a unit of the picture.
 *
 * <p>Whole numbers inside, so that sums are exact and the same input gives the same bytes on every machine. Divisions round half up
 * (away from zero), once, where they are written. Immutable and thread-safe.
 *
 * @param hundredths may be negative
 */
public record Px(long hundredths) implements Comparable<Px> {

    private static final int SCALE = 100;

    /** No length. */
    public static final Px ZERO = new Px(0);

    /** Whole units. */
    public static Px of(long units) {
        return new Px(Math.multiplyExact(units, (long) SCALE));
    }

    /** Hundredths of a unit. */
    public static Px ofHundredths(long hundredths) {
        return new Px(hundredths);
    }

    /** The sum. */
    public Px plus(Px other) {
        return new Px(Math.addExact(hundredths, other.hundredths));
    }

    /** The sum with whole units. */
    public Px plus(long units) {
        return plus(of(units));
    }

    /** The difference. */
    public Px minus(Px other) {
        return new Px(Math.subtractExact(hundredths, other.hundredths));
    }

    /** The difference with whole units. */
    public Px minus(long units) {
        return minus(of(units));
    }

    /** So many times this. */
    public Px times(long factor) {
        return new Px(Math.multiplyExact(hundredths, factor));
    }

    /**
     * A share of this, rounded half up to a hundredth.
     *
     * @param part may be negative, or larger than the whole
     * @param whole 1 or more
     * @throws InvalidValueException if {@code whole} is below 1
     */
    public Px share(long part, long whole) {
        if (whole < 1) {
            throw new InvalidValueException(
                    "Not a share: " + part + "/" + whole + ".", "there was nothing to divide by.");
        }
        BigDecimal product = BigDecimal.valueOf(hundredths).multiply(BigDecimal.valueOf(part));
        return new Px(product.divide(BigDecimal.valueOf(whole), 0, java.math.RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** Half of this. */
    public Px half() {
        return share(1, 2);
    }

    /** The larger of the two. */
    public Px max(Px other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The smaller of the two. */
    public Px min(Px other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Px other) {
        return Long.compare(hundredths, other.hundredths);
    }

    /** As SVG writes it: {@code 12}, {@code 12.5}, {@code -0.25}; never an exponent or a trailing zero. */
    @Override
    public String toString() {
        long size = Math.abs(hundredths);
        long rest = size % SCALE;
        String fraction = rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : (rest < 10 ? ".0" : ".") + rest;
        return (hundredths < 0 ? "-" : "") + size / SCALE + fraction;
    }
}
