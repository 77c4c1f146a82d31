package org.openattendance.mapping.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.InvalidValueException;

/** Argument checks with messages that help. No message shows the value of a text, which may be about a person. */
public final class Require {

    private Require() {}

    /** The text without spaces round it; refused when nothing is left. */
    public static String text(String value, String what) {
        String stripped = value.strip();
        if (stripped.isEmpty()) {
            throw new InvalidValueException(what + " is blank.", "a column was left empty or shifted.");
        }
        return stripped;
    }

    /** An id: letters, digits, dots, hyphens and underscores, beginning with a letter or digit. */
    public static String id(String value, String what) {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new InvalidValueException(
                    what + " is not an id of letters, digits, dots, hyphens and underscores.",
                    "a name or a sentence stands where the id should.");
        }
        return value;
    }

    /** Ids without repeats, in Unicode code point order. */
    public static Set<String> ids(Collection<String> values, String what) {
        TreeSet<String> sorted = new TreeSet<>();
        values.forEach(value -> sorted.add(id(value, what)));
        return Collections.unmodifiableSortedSet(sorted);
    }

    /** Refuses two of one id. */
    public static void unique(List<String> ids, String what) {
        Set<String> seen = new TreeSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new InvalidValueException(
                        what + " has the id " + id + " twice.", "a row was copied and its id not changed.");
            }
        }
    }

    /** Refuses numbers outside a closed range. */
    public static int between(int value, int least, int most, String what) {
        if (value < least || value > most) {
            throw new InvalidValueException(
                    what + " is " + value + ", and must be from " + least + " to " + most + ".",
                    "two columns are swapped.");
        }
        return value;
    }
}
