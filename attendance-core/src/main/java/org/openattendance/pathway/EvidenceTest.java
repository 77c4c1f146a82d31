package org.openattendance.pathway;

import org.openattendance.base.InvalidValueException;

/**
 * A piece of evidence is on record often enough. Immutable and thread-safe.
 *
 * @param key of the evidence
 * @param min how often, 1 or more
 */
public record EvidenceTest(String key, int min) implements SingleTest {

    public EvidenceTest {
        Keys.requireCapitals("a piece of evidence", key);
        if (min < 1) {
            throw new InvalidValueException(
                    "Evidence " + key + " is asked for " + min + " times.", "it should be left out.");
        }
    }

    @Override
    public String name() {
        return key;
    }

    @Override
    public Truth truth(Known known) {
        return Truth.of(known.evidence(key) >= min);
    }

    /** For example {@code >= 6}. */
    @Override
    public String asked() {
        return ">= " + min;
    }

    @Override
    public String describe() {
        return key + " on record" + (min == 1 ? "" : " " + min + " times");
    }

    @Override
    public String found(Known known) {
        return Integer.toString(known.evidence(key));
    }

    /** For example {@code PARENT_CONTACT 5 of 6}. */
    @Override
    public String shortfall(Known known) {
        return key + " " + known.evidence(key) + " of " + min;
    }
}
