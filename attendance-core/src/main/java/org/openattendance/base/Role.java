package org.openattendance.base;

/**
 * What a person does, never who the person is. An open value: rule files and callers add their own.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id upper-case letters, digits and underscores, for example {@code HEAD_TEACHER}
 */
public record Role(String id) implements Comparable<Role> {

    /**
     * @param id upper-case letters, digits and underscores
     * @throws InvalidValueException if it has another form
     */
    public Role {
        if (!id.matches("[A-Z][A-Z0-9_]*")) {
            throw new InvalidValueException(
                    "A role is written in upper-case letters, digits and underscores.",
                    "a person's name stands where a role should.");
        }
    }

    /** Same as the constructor. */
    public static Role of(String id) {
        return new Role(id);
    }

    @Override
    public int compareTo(Role other) {
        return id.compareTo(other.id);
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
