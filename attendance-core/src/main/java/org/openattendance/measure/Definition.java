package org.openattendance.measure;

import org.openattendance.base.InvalidValueException;

/**
 * The name of a way to count: which pupils are in, what a code counts as, which thresholds hold.
 *
 * <p>An open value: {@code definitions.csv} says what each means, and a rule book may hold others. {@link DefinitionRules} has the rules.
 * Immutable and thread-safe.
 *
 * @param id lower-case letters, digits and hyphens, for example {@code eng-register}
 */
public record Definition(String id) implements Comparable<Definition> {

    /** England, as the register says. */
    public static final Definition ENG_REGISTER = new Definition("eng-register");
    /** England, as the statistics from daily data count. */
    public static final Definition ENG_DAILY = new Definition("eng-daily");
    /** England, as the accredited statistics from the school census count. */
    public static final Definition ENG_CENSUS = new Definition("eng-census");
    /** Scotland, as the register says. */
    public static final Definition SCO_REGISTER = new Definition("sco-register");
    /** Wales, as the register says. */
    public static final Definition WAL_REGISTER = new Definition("wal-register");
    /** Northern Ireland, as the register says. */
    public static final Definition NIR_REGISTER = new Definition("nir-register");

    /** @throws InvalidValueException if the id has another form */
    public Definition {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new InvalidValueException(
                    "Not the id of a definition: " + id + ".",
                    "it has a space, an upper-case letter or an underscore.");
        }
    }

    /** Same as the constructor. */
    public static Definition of(String id) {
        return new Definition(id);
    }

    @Override
    public int compareTo(Definition other) {
        return id.compareTo(other.id);
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
