package org.openattendance.assessment.sample;

import org.openattendance.base.InvalidValueException;

/**
 * The reference of a case, as its keeper writes it. Opaque: nothing is read from it, and {@link #toString()} does not show it.
 *
 * <p>Ordered by code points. Immutable and thread-safe.
 *
 * @param text not blank
 */
public record CaseRef(String text) implements Comparable<CaseRef> {

    public CaseRef {
        if (text.isBlank()) {
            throw new InvalidValueException("A case has a blank reference.", "a cell was left empty.");
        }
    }

    /** Same as the constructor. */
    public static CaseRef of(String text) {
        return new CaseRef(text);
    }

    @Override
    public int compareTo(CaseRef other) {
        return CodePoints.ORDER.compare(text, other.text);
    }

    /** Always {@code case}: a reference may be a pupil's. */
    @Override
    public String toString() {
        return "case";
    }
}
