package org.openattendance.pattern;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Session;

/**
 * Sessions missed one after another. Weekends, closures and sessions at which the pupil could not have attended lie inside without
 * counting and without ending it; so do entries without a usable mark, which are told apart.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first session missed
 * @param last session missed
 * @param sessions missed from the first to the last; 1 or more
 * @param notResolved entries in between that have no usable mark; 0 or more
 */
public record Spell(Session first, Session last, int sessions, int notResolved) {

    /**
     * @param first session missed
     * @param last session missed
     * @param sessions missed; 1 or more
     * @param notResolved entries in between without a usable mark
     * @throws InvalidValueException if the last is before the first, or nothing was missed
     */
    public Spell {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        if (last.compareTo(first) < 0 || sessions < 1 || notResolved < 0) {
            throw new InvalidValueException("Not a spell: " + sessions + " sessions.", "first and last were swapped.");
        }
    }
}
