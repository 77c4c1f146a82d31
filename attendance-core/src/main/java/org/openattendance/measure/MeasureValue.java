package org.openattendance.measure;

import org.openattendance.base.Rate;

/**
 * What a measure came to. Never a zero that means "nothing was possible", and never a guess where no rule is known.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface MeasureValue {

    /**
     * A number of sessions.
     *
     * @param count 0 or more
     */
    record Sessions(long count) implements MeasureValue {}

    /**
     * Sessions as a share of others.
     *
     * @param rate exact, from 0 to 1
     */
    record Share(Rate rate) implements MeasureValue {}

    /**
     * Whether a threshold is met, and what was held against what.
     *
     * @param isMet exactly on the threshold counts as met, except for {@link MeasureKind#ABOVE}
     * @param found what was found: a share, or a number of sessions over 1
     * @param atLeast what it was held against, in the same form
     */
    record Flag(boolean isMet, Rate found, Rate atLeast) implements MeasureValue {}

    /** There was no possible session, so the measure does not apply. */
    record NotApplicable() implements MeasureValue {}

    /**
     * No rule is known.
     *
     * @param rule what would have been needed
     */
    record NotKnown(String rule) implements MeasureValue {}
}
