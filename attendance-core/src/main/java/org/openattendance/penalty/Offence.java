package org.openattendance.penalty;

import org.openattendance.base.InvalidValueException;

/**
 * What a notice is for, by the section of the law: {@code s444}, a child of school age does not attend; {@code s103}, an excluded pupil in a
 * public place. An open value: rule files name those they price.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id {@code s} and a number
 */
public record Offence(String id) implements Comparable<Offence> {

    /**
     * @param id {@code s} and a number
     * @throws InvalidValueException if it has another form
     */
    public Offence {
        if (!id.matches("s\\d+[A-Z]*")) {
            throw new InvalidValueException("Not an offence: " + id + ".", "it should look like s444 or s103.");
        }
    }

    /** Same as the constructor. */
    public static Offence of(String id) {
        return new Offence(id);
    }

    @Override
    public int compareTo(Offence other) {
        return id.compareTo(other.id);
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
