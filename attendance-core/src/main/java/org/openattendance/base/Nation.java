package org.openattendance.base;

import java.util.Objects;

/**
 * A nation whose attendance rules are known to a rule book.
 *
 * <p>An open value: a rule book may hold nations that this class does not name. The id is the folder of its rules in upper case.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id two to eight upper-case letters, as in {@code nations.csv}
 */
public record Nation(String id) implements Comparable<Nation> {

    public static final Nation ENGLAND = new Nation("ENG");
    public static final Nation SCOTLAND = new Nation("SCO");
    public static final Nation WALES = new Nation("WAL");
    public static final Nation NORTHERN_IRELAND = new Nation("NIR");

    /**
     * @param id two to eight upper-case letters
     * @throws InvalidValueException if the id has another form
     */
    public Nation {
        Objects.requireNonNull(id, "id");
        if (!id.matches("[A-Z]{2,8}")) {
            throw new InvalidValueException(
                    "A nation is written as two to eight upper-case letters.",
                    "the name stands where its id should, for example ENG.");
        }
    }

    /** Same as the constructor, for symmetry with the other values. */
    public static Nation of(String id) {
        return new Nation(id);
    }

    @Override
    public int compareTo(Nation other) {
        return id.compareTo(other.id);
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
