package org.openattendance.pathway;

import org.openattendance.base.InvalidValueException;

/** Texts for people must say something. */
final class Texts {

    private Texts() {}

    static void require(String what, String text) {
        if (text.isBlank()) {
            throw new InvalidValueException("The title of " + what + " is blank.", "the text was left out.");
        }
    }
}
