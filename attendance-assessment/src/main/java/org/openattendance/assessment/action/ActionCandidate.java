package org.openattendance.assessment.action;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.scale.RatingLevel;

/**
 * A criterion that asks for an action, with its place among the others.
 *
 * <p>Ordered by five things, one after another: limiting criteria first; the larger gap; the larger weight, as long as the gap is known;
 * known gaps before what is not known, and that before old evidence; the order of the framework. Nothing is added up. Immutable and
 * thread-safe.
 *
 * @param criterion which
 * @param kind what asks for it
 * @param current the level as it stands, or empty
 * @param target the level to reach, or empty
 * @param position place in the framework, from 0
 */
public record ActionCandidate(
        Criterion criterion, Kind kind, Optional<RatingLevel> current, Optional<RatingLevel> target, int position)
        implements Comparable<ActionCandidate> {

    /** What asks for an action. */
    public enum Kind {
        /** The level is below the target. */
        GAP,
        /** Nobody knows: find out. */
        DONT_KNOW,
        /** The evidence is older than the previous round: look again. */
        STALE
    }

    private static final Comparator<ActionCandidate> ORDER = Comparator.comparing(
                    (ActionCandidate one) -> !one.criterion.isLimiting())
            .thenComparing(one -> -one.gap())
            .thenComparing(one -> one.kind == Kind.GAP ? -one.criterion.weight() : 0)
            .thenComparing(ActionCandidate::kind)
            .thenComparing(ActionCandidate::position);

    public ActionCandidate {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(target, "target");
    }

    /** Levels from the current to the target; 0 where either is not known. */
    public int gap() {
        return current.isPresent() && target.isPresent()
                ? target.get().rank() - current.get().rank()
                : 0;
    }

    /** Why it stands where it stands, in words. */
    public String reason() {
        String limiting = criterion.isLimiting() ? "limiting; " : "";
        String weight = criterion.weight() > 1 ? ", weight " + criterion.weight() : "";
        return limiting
                + switch (kind) {
                    case GAP ->
                        current.map(RatingLevel::display).orElse("") + ", target "
                                + target.map(RatingLevel::display).orElse("") + ": " + gap()
                                + (gap() == 1 ? " level" : " levels") + " below" + weight;
                    case DONT_KNOW -> "not known" + weight;
                    case STALE -> "evidence older than the previous round";
                };
    }

    @Override
    public int compareTo(ActionCandidate other) {
        return ORDER.compare(this, other);
    }
}
