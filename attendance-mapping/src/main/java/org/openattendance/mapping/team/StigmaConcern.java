package org.openattendance.mapping.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * That a family worries what others may think of support, or what it may do between child and parents; and what is done about it.
 * Immutable and thread-safe.
 *
 * @param id unique among concerns
 * @param concern in words
 * @param raisedOn the day
 * @param mitigation what is done about it; empty until something is
 * @param reviews how it stood later, oldest first
 */
public record StigmaConcern(
        String id, String concern, LocalDate raisedOn, Optional<String> mitigation, List<Review> reviews) {

    /**
     * A look at it later.
     *
     * @param on the day
     * @param by role of the one who asked
     * @param eased whether the family says that it is easier
     */
    public record Review(LocalDate on, Role by, boolean eased) {}

    public StigmaConcern {
        Require.id(id, "The id of a concern");
        concern = Require.text(concern, "The concern " + id);
        Objects.requireNonNull(raisedOn, "raisedOn");
        Objects.requireNonNull(mitigation, "mitigation");
        reviews = reviews.stream().sorted(Comparator.comparing(Review::on)).toList();
    }

    /** As it was raised. */
    public static StigmaConcern raised(String id, String concern, LocalDate on) {
        return new StigmaConcern(id, concern, on, Optional.empty(), List.of());
    }

    /** A copy about which something is done. */
    public StigmaConcern withMitigation(String what) {
        return new StigmaConcern(id, concern, raisedOn, Optional.of(what), reviews);
    }

    /** A copy that was looked at again. */
    public StigmaConcern with(Review review) {
        List<Review> more = new ArrayList<>(reviews);
        more.add(review);
        return new StigmaConcern(id, concern, raisedOn, mitigation, more);
    }

    /** Whether the family said last that it is easier; empty if nobody asked. */
    public Optional<Boolean> eased() {
        return reviews.isEmpty()
                ? Optional.empty()
                : Optional.of(reviews.get(reviews.size() - 1).eased());
    }

    /** The id. */
    @Override
    public String toString() {
        return "concern " + id;
    }
}
