package org.openattendance.pathway;

import org.openattendance.base.InvalidValueException;

/**
 * What must be on record before a stage is left upwards. Immutable and thread-safe.
 *
 * @param key unique in its stage
 * @param title for people, not blank
 * @param min how often, 1 or more
 */
public record EvidenceNeed(String key, String title, int min) {

    public EvidenceNeed {
        Keys.requireCapitals("a piece of evidence", key);
        Texts.require("evidence " + key, title);
        if (min < 1) {
            throw new InvalidValueException(
                    "Evidence " + key + " is needed " + min + " times.", "it should be left out.");
        }
    }

    /** The test that it is there. */
    public EvidenceTest test() {
        return new EvidenceTest(key, min);
    }
}
