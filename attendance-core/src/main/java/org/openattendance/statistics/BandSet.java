package org.openattendance.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Source;

/**
 * Bands of equal width on a rate from 0 to 1: a row of {@code <nation>/bands.csv}.
 *
 * <p>Bands are half-open: a rate exactly on a lower bound is in the band above it. The last band takes everything from {@link #top()} on.
 * The exact rate is held against them, never a rounded one. Immutable and thread-safe.
 *
 * @param id lower-case words with hyphens, for example {@code five-per-cent}
 * @param measure id of the share that is held against the bands
 * @param width of each band in per cent, 1 to 100
 * @param top lower bound of the last band in per cent, a multiple of the width
 * @param zeroApart whether a rate of exactly 0 has a band of its own
 * @param confidence how sure the bounds are
 * @param notes what a reader should know; may be empty
 * @param sources where it is written
 */
public record BandSet(
        String id,
        String measure,
        int width,
        int top,
        boolean zeroApart,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    private static final int WHOLE = 100;

    /**
     * @param id lower-case words with hyphens
     * @param measure id of the share
     * @param width in per cent
     * @param top in per cent
     * @param zeroApart whether exactly 0 stands apart
     * @param confidence how sure
     * @param notes may be empty
     * @param sources where it is written
     * @throws InvalidValueException if the width or the top is outside, or the top is no multiple of the width
     */
    public BandSet {
        Objects.requireNonNull(confidence, "confidence");
        sources = List.copyOf(sources);
        if (width < 1 || top < width || top > WHOLE || top % width != 0) {
            throw new InvalidValueException(
                    "Bands of " + width + " per cent cannot end with one from " + top + " per cent on.",
                    "the two numbers were swapped.");
        }
    }

    /**
     * One band.
     *
     * @param label for people, for example {@code 5 to under 10}
     * @param from lower bound in per cent, included unless it is the band above an exact 0
     * @param below upper bound in per cent, not included; 101 for the last band and 0 for the band of exactly 0
     */
    public record Band(String label, int from, int below) {}

    /** All bands, from the lowest rate to the highest. */
    public List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        if (zeroApart) {
            bands.add(new Band("0", 0, 0));
        }
        for (int from = 0; from < top; from += width) {
            String label = (zeroApart && from == 0 ? "above 0" : String.valueOf(from)) + " to under " + (from + width);
            bands.add(new Band(label, from, from + width));
        }
        bands.add(new Band(top + " or more", top, WHOLE + 1));
        return List.copyOf(bands);
    }

    /** Number of bands. */
    public int size() {
        return top / width + (zeroApart ? 2 : 1);
    }

    /**
     * The band of a rate, by its position in {@link #bands()}: a higher rate is never in a lower band.
     */
    public int bandOf(Rate rate) {
        int apart = zeroApart ? 1 : 0;
        if (zeroApart && rate.numerator() == 0) {
            return 0;
        }
        if (rate.isAtLeast(Rate.of(top, WHOLE))) {
            return top / width + apart;
        }
        return BigInteger.valueOf(rate.numerator())
                        .multiply(BigInteger.valueOf(WHOLE))
                        .divide(BigInteger.valueOf(rate.denominator()).multiply(BigInteger.valueOf(width)))
                        .intValueExact()
                + apart;
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
