package org.openattendance.pathway;

import java.util.Objects;
import org.openattendance.base.Rate;

/**
 * Attendance falls in the band of a stage. Immutable and thread-safe.
 *
 * @param stage whose band it is
 * @param band its edges
 */
public record BandTest(String stage, Band band) implements SingleTest {

    public BandTest {
        Keys.requireCapitals("a stage", stage);
        Objects.requireNonNull(band, "band");
    }

    /** For example {@code band_T2}. */
    @Override
    public String name() {
        return "band_" + stage;
    }

    @Override
    public Truth truth(Known known) {
        return known.measure(PathwayMeasure.ATTENDANCE, 0)
                .map(rate -> Truth.of(band.contains(rate)))
                .orElse(Truth.UNKNOWN);
    }

    /** For example {@code >= 80% and < 93%}. */
    @Override
    public String asked() {
        return band.toString();
    }

    @Override
    public String describe() {
        return PathwayMeasure.ATTENDANCE.id() + " " + asked();
    }

    @Override
    public String found(Known known) {
        return known.measure(PathwayMeasure.ATTENDANCE, 0).map(Rate::toString).orElse(NotKnownTest.TEXT);
    }

    @Override
    public String shortfall(Known known) {
        return PathwayMeasure.ATTENDANCE.id() + " " + found(known) + ", asked " + asked();
    }
}
