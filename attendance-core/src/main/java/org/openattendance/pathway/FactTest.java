package org.openattendance.pathway;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * A fact that a role gave, or that is read from recorded attempts. Immutable and thread-safe.
 *
 * @param fact its key
 * @param wanted yes or no; "unknown" cannot be asked for
 */
public record FactTest(String fact, Truth wanted) implements SingleTest {

    public FactTest {
        Keys.require("fact", fact);
        Objects.requireNonNull(wanted, "wanted");
        if (wanted == Truth.UNKNOWN) {
            throw new InvalidValueException(
                    "A test of " + fact + " asks for \"unknown\".",
                    "the answer was not known when the file was written.");
        }
    }

    @Override
    public String name() {
        return fact;
    }

    @Override
    public Truth truth(Known known) {
        return wanted == Truth.YES ? known.fact(fact) : known.fact(fact).not();
    }

    /** {@code yes} or {@code no}. */
    @Override
    public String asked() {
        return wanted.text();
    }

    @Override
    public String describe() {
        return fact + " is " + asked();
    }

    @Override
    public String found(Known known) {
        return known.fact(fact).text();
    }

    @Override
    public String shortfall(Known known) {
        return fact + " " + found(known);
    }
}
