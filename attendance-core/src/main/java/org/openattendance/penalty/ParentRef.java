package org.openattendance.penalty;

import org.openattendance.base.InvalidValueException;
import org.openattendance.internal.CodePointOrder;

/**
 * Stands for a parent without saying who it is: whatever text the caller's file uses.
 *
 * <p>{@link #toString()} shows nothing of it. Ordered by Unicode code points. Immutable and thread-safe.
 *
 * @param value not blank, without spaces round it
 */
public record ParentRef(String value) implements Comparable<ParentRef> {

    /**
     * @param value not blank, without spaces round it
     * @throws InvalidValueException if it is blank or has spaces round it
     */
    public ParentRef {
        if (value.isEmpty() || !value.strip().equals(value)) {
            throw new InvalidValueException(
                    "The reference of a parent is blank, or has a space before or after it.",
                    "the cell was not trimmed.");
        }
    }

    /** Same as the constructor. */
    public static ParentRef of(String value) {
        return new ParentRef(value);
    }

    @Override
    public int compareTo(ParentRef other) {
        return CodePointOrder.INSTANCE.compare(value, other.value);
    }

    /** The same for every parent: nothing that identifies. */
    @Override
    public String toString() {
        return "ParentRef";
    }
}
