package org.openattendance.statistics;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.InvalidValueException;
import org.openattendance.pupil.SchoolRef;

/**
 * The schools of a caller, and so from which of them registers are awaited.
 *
 * <p>Immutable and thread-safe.
 */
public final class Schools {

    private static final Schools NONE = new Schools(new TreeMap<>());

    private final NavigableMap<SchoolRef, SchoolDetails> bySchool;

    private Schools(NavigableMap<SchoolRef, SchoolDetails> bySchool) {
        this.bySchool = bySchool;
    }

    /** No school is known. */
    public static Schools none() {
        return NONE;
    }

    /**
     * From details in any order.
     *
     * @throws InvalidValueException if two are of one school
     */
    public static Schools of(Collection<SchoolDetails> details) {
        NavigableMap<SchoolRef, SchoolDetails> bySchool = new TreeMap<>();
        for (SchoolDetails one : details) {
            if (bySchool.put(one.school(), one) != null) {
                throw new InvalidValueException(
                        "The school " + one.school() + " is listed twice.", "a list was appended to itself.");
            }
        }
        return new Schools(bySchool);
    }

    /** What is known of a school, or empty if it is not listed. */
    public Optional<SchoolDetails> find(SchoolRef school) {
        return Optional.ofNullable(bySchool.get(school));
    }

    /** The value of a school's column, or empty where it is blank, the column is not there or the school is not listed. */
    public Optional<String> find(SchoolRef school, String column) {
        return find(school).flatMap(known -> known.columns().find(column));
    }

    /** All schools, in order. */
    public List<SchoolDetails> list() {
        return List.copyOf(bySchool.values());
    }

    /** Whether any school has the column. */
    public boolean hasColumn(String column) {
        return bySchool.values().stream().anyMatch(one -> one.columns().names().contains(column));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Schools that && bySchool.equals(that.bySchool);
    }

    @Override
    public int hashCode() {
        return bySchool.hashCode();
    }

    /** How many. */
    @Override
    public String toString() {
        return bySchool.size() + " schools";
    }
}
