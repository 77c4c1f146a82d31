package org.openattendance.assessment.framework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Confidence;

/**
 * Where a criterion comes from. Immutable and thread-safe.
 *
 * @param shared its id in a set that several frameworks use, such as {@code do-1}; empty if it is this framework's own
 * @param practice whether it speaks of the whole school or of the classroom; empty if that is not said
 * @param tags words by which it can be found, in the order given
 * @param confidence how well its wording is known
 * @param note what is not sure, or why it is kept; may be empty
 */
public record CriterionOrigin(
        Optional<String> shared,
        Optional<PracticeLevel> practice,
        List<String> tags,
        Confidence confidence,
        String note) {

    private static final CriterionOrigin OWN =
            new CriterionOrigin(Optional.empty(), Optional.empty(), List.of(), Confidence.CONFIRMED, "");

    public CriterionOrigin {
        Objects.requireNonNull(shared, "shared");
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(note, "note");
        tags = List.copyOf(tags);
    }

    /** This framework's own words. */
    public static CriterionOrigin own() {
        return OWN;
    }

    /** The same, of the whole school or of the classroom. */
    public CriterionOrigin withPractice(PracticeLevel level) {
        return new CriterionOrigin(shared, Optional.of(level), tags, confidence, note);
    }
}
