package org.openattendance.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openattendance.base.Role;

/**
 * A practice model or guidance, with every revision and the day of the next review. Immutable and thread-safe.
 *
 * @param title not blank
 * @param revisions oldest first, at least one
 * @param nextReview when it is looked at again
 */
public record GuidanceDocument(String title, List<Revision> revisions, LocalDate nextReview) {

    /**
     * One revision.
     *
     * @param on the day
     * @param summary what changed, not blank
     * @param approver who approved
     */
    public record Revision(LocalDate on, String summary, Role approver) {

        public Revision {
            Objects.requireNonNull(on, "on");
            Say.required("summary of a revision", summary);
            Objects.requireNonNull(approver, "approver");
        }
    }

    public GuidanceDocument {
        Say.required("title of guidance", title);
        Objects.requireNonNull(nextReview, "nextReview");
        revisions = revisions.stream()
                .sorted(java.util.Comparator.comparing(Revision::on))
                .toList();
        Say.that(!revisions.isEmpty(), "Guidance has no revision.", "the first version is one too.");
    }

    /** A copy with one more revision and another day of review. */
    public GuidanceDocument revised(Revision revision, LocalDate next) {
        List<Revision> more = new ArrayList<>(revisions);
        more.add(revision);
        return new GuidanceDocument(title, more, next);
    }

    /** Whether its review has come by a day. */
    public boolean isDueOn(LocalDate day) {
        return !day.isBefore(nextReview);
    }
}
