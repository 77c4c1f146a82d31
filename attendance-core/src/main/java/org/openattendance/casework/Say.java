package org.openattendance.casework;

import org.openattendance.base.InvalidValueException;

/** Checks that every value here shares. A message names the field, never what stood in it. */
final class Say {

    private Say() {}

    static void required(String what, String text) {
        if (text.isBlank()) {
            throw new InvalidValueException("A " + what + " is missing.", "a cell was left blank.");
        }
    }

    static void code(String what, String code) {
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw new InvalidValueException(
                    "A " + what + " is written in upper-case letters, digits and underscores.",
                    "its label stands where its code should.");
        }
    }

    static void that(boolean holds, String message, String maybe) {
        if (!holds) {
            throw new InvalidValueException(message, maybe);
        }
    }
}
