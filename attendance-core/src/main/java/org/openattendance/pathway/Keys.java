package org.openattendance.pathway;

import org.openattendance.base.InvalidValueException;

/** Keys of facts are words; keys of stages, actions and evidence are in capitals. */
final class Keys {

    private static final String WORD = "[A-Za-z][A-Za-z0-9]*";
    private static final String CAPITALS = "[A-Z][A-Z0-9_]*";

    private Keys() {}

    static boolean isWord(String key) {
        return key.matches(WORD);
    }

    static boolean isCapitals(String key) {
        return key.matches(CAPITALS);
    }

    static void require(String what, String key) {
        if (!isWord(key)) {
            throw new InvalidValueException(
                    "The key of a " + what + " is one word of letters and digits.",
                    "a sentence stands where the key should.");
        }
    }

    static void requireCapitals(String what, String key) {
        if (!isCapitals(key)) {
            throw new InvalidValueException(
                    "The key of " + what + " is written in upper-case letters, digits and underscores.",
                    "its title stands where its key should.");
        }
    }
}
