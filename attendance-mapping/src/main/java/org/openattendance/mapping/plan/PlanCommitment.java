package org.openattendance.mapping.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openattendance.mapping.internal.Require;

/**
 * Who does what for whom, how and when. Each part may still be open; {@link #missing()} names those that are.
 * Immutable and thread-safe.
 *
 * @param id unique in its plan
 * @param partner id of the partner that it is with
 * @param direction who does it for whom
 * @param who role or team; may be empty
 * @param how may be empty
 * @param when may be empty
 * @param what may be empty
 */
public record PlanCommitment(
        String id, String partner, Direction direction, String who, String how, String when, String what) {

    /** Who does it for whom. Joint working goes both ways. */
    public enum Direction {
        SCHOOL_TO_PARTNER,
        PARTNER_TO_SCHOOL
    }

    public PlanCommitment {
        Require.id(id, "The id of a commitment");
        Require.id(partner, "The partner of commitment " + id);
        Objects.requireNonNull(direction, "direction");
        who = Objects.requireNonNull(who, "who").strip();
        how = Objects.requireNonNull(how, "how").strip();
        when = Objects.requireNonNull(when, "when").strip();
        what = Objects.requireNonNull(what, "what").strip();
    }

    /** The parts that are still open, of {@code who}, {@code how}, {@code when}, {@code what}, in that order. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        addIf(missing, who, "who");
        addIf(missing, how, "how");
        addIf(missing, when, "when");
        addIf(missing, what, "what");
        return List.copyOf(missing);
    }

    private static void addIf(List<String> missing, String text, String part) {
        if (text.isEmpty()) {
            missing.add(part);
        }
    }
}
