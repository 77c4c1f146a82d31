package org.openattendance.pupil;

import org.openattendance.base.InvalidValueException;
import org.openattendance.internal.CodePointOrder;

/**
 * Stands for a pupil without saying who it is: whatever text the caller's file uses.
 *
 * <p>{@link #toString()} shows nothing of it, so that a reference cannot slip into a log or a message; {@link #value()} is for results that
 * are meant to name the pupil. Ordered by Unicode code points. Immutable and thread-safe.
 *
 * @param value not blank, without spaces round it
 */
public record PupilRef(String value) implements Comparable<PupilRef> {

    /**
     * @param value not blank, without spaces round it
     * @throws InvalidValueException if it is blank or has spaces round it
     */
    public PupilRef {
        if (value.isEmpty() || !value.strip().equals(value)) {
            throw new InvalidValueException(
                    "The reference of a pupil is blank, or has a space before or after it.",
                    "the cell was not trimmed.");
        }
    }

    /** Same as the constructor. */
    public static PupilRef of(String value) {
        return new PupilRef(value);
    }

    @Override
    public int compareTo(PupilRef other) {
        return CodePointOrder.INSTANCE.compare(value, other.value);
    }

    /** The same for every pupil: nothing that identifies. */
    @Override
    public String toString() {
        return "PupilRef";
    }
}
