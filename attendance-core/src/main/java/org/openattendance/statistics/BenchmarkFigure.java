package org.openattendance.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * A figure to put beside another: a nation's, a region's, that of similar areas, or one's own.
 *
 * <p>Immutable and thread-safe.
 *
 * @param profile what it is of
 * @param area of whom, for example {@code England} or {@code North East}
 * @param percent as published, or one's own before it is rounded; 0 to 100
 * @param status whether it may still change
 * @param source where it stands
 */
public record BenchmarkFigure(FigureProfile profile, String area, BigDecimal percent, Status status, String source) {

    private static final int DIGITS = 12;

    /** Whether a figure may still change. */
    public enum Status {
        PUBLISHED,
        PROVISIONAL
    }

    /**
     * @param profile what it is of
     * @param area of whom
     * @param percent 0 to 100
     * @param status whether it may still change
     * @param source where it stands
     * @throws InvalidValueException if the per cent are outside, or no source is given
     */
    public BenchmarkFigure {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(status, "status");
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0 || source.isBlank()) {
            throw new InvalidValueException(
                    "A figure to compare with has from 0 to 100 per cent and a source: " + percent + ".",
                    "a rate was written as a fraction, or the source was left out.");
        }
    }

    /** One's own, from an exact rate; kept to twelve digits, so that a difference is rounded once. */
    public static BenchmarkFigure of(FigureProfile profile, String area, Rate rate, Status status, String source) {
        return new BenchmarkFigure(profile, area, rate.percent(DIGITS, RoundingMode.HALF_UP), status, source);
    }
}
