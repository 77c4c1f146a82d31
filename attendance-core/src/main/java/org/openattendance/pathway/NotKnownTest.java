package org.openattendance.pathway;

import org.openattendance.base.InvalidValueException;

/**
 * Something that the pathway's source leaves open, or that nobody has read: neither met nor failed, ever.
 * Immutable and thread-safe.
 *
 * @param what it is, in a few words
 */
public record NotKnownTest(String what) implements SingleTest {

    /** How "not known" is written wherever something was found out or not. */
    static final String TEXT = "not known";

    public NotKnownTest {
        if (what.isBlank()) {
            throw new InvalidValueException("Something is not known, but not what.", "the text was left out.");
        }
    }

    @Override
    public String name() {
        return "notKnown";
    }

    @Override
    public Truth truth(Known known) {
        return Truth.UNKNOWN;
    }

    @Override
    public String asked() {
        return what;
    }

    @Override
    public String describe() {
        return TEXT + ": " + what;
    }

    @Override
    public String found(Known known) {
        return TEXT;
    }

    @Override
    public String shortfall(Known known) {
        return TEXT + ": " + what;
    }
}
