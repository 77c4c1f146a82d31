package org.openattendance.pathway;

import org.openattendance.base.InvalidValueException;

/**
 * Fewer than a number of notices are on record. Immutable and thread-safe.
 *
 * @param fewerThan 1 or more
 */
public record NoticesTest(int fewerThan) implements SingleTest {

    public NoticesTest {
        if (fewerThan < 1) {
            throw new InvalidValueException(
                    "Fewer than " + fewerThan + " notices can never be.", "the number is one too small.");
        }
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Truth truth(Known known) {
        return Truth.of(known.notices() < fewerThan);
    }

    /** For example {@code < 2}. */
    @Override
    public String asked() {
        return "< " + fewerThan;
    }

    @Override
    public String describe() {
        return "notices " + asked();
    }

    @Override
    public String found(Known known) {
        return Integer.toString(known.notices());
    }

    @Override
    public String shortfall(Known known) {
        return "notices " + found(known) + ", asked " + asked();
    }
}
