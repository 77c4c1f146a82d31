package org.openattendance.pathway;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * At least a number of sessions, or of days, within a window. Immutable and thread-safe.
 *
 * @param label name of the flag that it comes from; empty if it was written in place
 * @param measure whose count: the upper number of the fraction
 * @param atLeast 1 or more
 * @param schoolWeeks length of a rolling window; 0 for the window of the reading
 */
public record CountTest(String label, PathwayMeasure measure, int atLeast, int schoolWeeks) implements SingleTest {

    public CountTest {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(measure, "measure");
        Window.require(schoolWeeks);
        if (atLeast < 1) {
            throw new InvalidValueException(
                    "A count must ask for 1 or more, not " + atLeast + ".", "the test should be left out.");
        }
    }

    /** The same test under the name of a flag. */
    public CountTest labelled(String name) {
        return new CountTest(name, measure, atLeast, schoolWeeks);
    }

    @Override
    public String name() {
        return label.isEmpty() ? measure.id() : label;
    }

    @Override
    public Truth truth(Known known) {
        return count(known).map(rate -> Truth.of(rate.numerator() >= atLeast)).orElse(Truth.UNKNOWN);
    }

    /**
     * The count of the window; where the caller gave only one for the whole period, that one. A window holds no more than the whole, so
     * a count that is short in the whole is short in the window; one that is not is shown as what it is.
     */
    private Optional<Rate> count(Known known) {
        return known.measure(measure, schoolWeeks).or(() -> known.measure(measure, 0));
    }

    /** For example {@code >= 10 in 10 school weeks}. */
    @Override
    public String asked() {
        return ">= " + atLeast + Window.suffix(schoolWeeks);
    }

    /** The count alone, for example {@code 12}; with the words "in the period given" where the window itself was not counted. */
    @Override
    public String describe() {
        return (label.isEmpty() ? "" : label + ": ") + measure.id() + " " + asked();
    }

    @Override
    public String found(Known known) {
        boolean windowed = known.measure(measure, schoolWeeks).isPresent();
        return count(known)
                .map(rate -> rate.numerator() + (windowed ? "" : " in the period given"))
                .orElse(NotKnownTest.TEXT);
    }

    @Override
    public String shortfall(Known known) {
        return measure.id() + " " + found(known) + ", asked " + asked();
    }
}
