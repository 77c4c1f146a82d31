package org.openattendance.casework;

/**
 * A number as it was published: exact, or "over 800", which is at least that many and no more is known.
 * Immutable and thread-safe.
 *
 * @param number 0 or more
 * @param atLeast whether there may be more
 */
public record CountSaid(int number, boolean atLeast) {

    public CountSaid {
        Say.that(number >= 0, "A number of responses is below 0.", "a minus sign slipped in.");
    }

    /** Exactly so many. */
    public static CountSaid exactly(int number) {
        return new CountSaid(number, false);
    }

    /** So many or more. */
    public static CountSaid atLeast(int number) {
        return new CountSaid(number, true);
    }

    /** For example {@code at least 800}. */
    @Override
    public String toString() {
        return (atLeast ? "at least " : "") + number;
    }
}
