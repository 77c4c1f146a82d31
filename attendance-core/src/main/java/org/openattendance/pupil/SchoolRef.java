package org.openattendance.pupil;

import org.openattendance.base.InvalidValueException;
import org.openattendance.internal.CodePointOrder;

/**
 * Stands for a school, or another setting where a pupil is on the roll: whatever text the caller's file uses.
 *
 * <p>Ordered by Unicode code points. Immutable and thread-safe.
 *
 * @param value not blank, without spaces round it
 */
public record SchoolRef(String value) implements Comparable<SchoolRef> {

    /**
     * @param value not blank, without spaces round it
     * @throws InvalidValueException if it is blank or has spaces round it
     */
    public SchoolRef {
        if (value.isEmpty() || !value.strip().equals(value)) {
            throw new InvalidValueException(
                    "The reference of a school is blank, or has a space before or after it.",
                    "the cell was not trimmed.");
        }
    }

    /** Same as the constructor. */
    public static SchoolRef of(String value) {
        return new SchoolRef(value);
    }

    @Override
    public int compareTo(SchoolRef other) {
        return CodePointOrder.INSTANCE.compare(value, other.value);
    }

    /** The reference: a school is not a person. */
    @Override
    public String toString() {
        return value;
    }
}
