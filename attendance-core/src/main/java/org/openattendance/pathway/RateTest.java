package org.openattendance.pathway;

import java.util.Objects;
import org.openattendance.base.Rate;

/**
 * A rate against a threshold, compared exactly. Immutable and thread-safe.
 *
 * @param label name of the flag or band that it comes from; empty if it was written in place
 * @param measure what is measured
 * @param comparison how it must stand
 * @param threshold to what
 * @param schoolWeeks length of a rolling window; 0 for the window of the reading, for example the year to date
 */
public record RateTest(String label, PathwayMeasure measure, Comparison comparison, Percent threshold, int schoolWeeks)
        implements SingleTest {

    public RateTest {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(threshold, "threshold");
        Window.require(schoolWeeks);
    }

    /** A test over the window of the reading. */
    public static RateTest of(PathwayMeasure measure, Comparison comparison, Percent threshold) {
        return new RateTest("", measure, comparison, threshold, 0);
    }

    /** The same test under the name of a flag or band. */
    public RateTest labelled(String name) {
        return new RateTest(name, measure, comparison, threshold, schoolWeeks);
    }

    /** Whether more presence can only bring it about, never undo it. */
    boolean rewardsPresence() {
        return measure.growsWithPresence() != comparison.asksForLess();
    }

    @Override
    public String name() {
        return label.isEmpty() ? measure.id() : label;
    }

    @Override
    public Truth truth(Known known) {
        return known.measure(measure, schoolWeeks)
                .map(rate -> Truth.of(comparison.holds(rate, threshold)))
                .orElse(Truth.UNKNOWN);
    }

    /** For example {@code < 90%}. */
    @Override
    public String asked() {
        return comparison.sign() + " " + threshold + Window.suffix(schoolWeeks);
    }

    @Override
    public String describe() {
        return (label.isEmpty() ? "" : label + ": ") + measure.id() + " " + asked();
    }

    @Override
    public String found(Known known) {
        return known.measure(measure, schoolWeeks).map(Rate::toString).orElse(NotKnownTest.TEXT);
    }

    @Override
    public String shortfall(Known known) {
        return measure.id() + " " + found(known) + ", asked " + asked();
    }
}
