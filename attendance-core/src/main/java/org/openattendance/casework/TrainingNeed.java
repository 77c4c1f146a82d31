package org.openattendance.casework;

import java.util.List;
import java.util.Objects;

/**
 * What people need to learn, and how that was found out. Immutable and thread-safe.
 *
 * @param id not blank
 * @param text not blank
 * @param source how it was found out
 * @param jointWith partners with whom it is learnt together; empty if it is the school's own
 */
public record TrainingNeed(String id, String text, Source source, List<String> jointWith) {

    /** How a need was found out. */
    public enum Source {
        CONSULTATION,
        AUDIT_LEARNING,
        NEEDS_ANALYSIS
    }

    public TrainingNeed {
        Say.required("id of a need", id);
        Say.required("need", text);
        Objects.requireNonNull(source, "source");
        jointWith = List.copyOf(jointWith);
        jointWith.forEach(partner -> Say.required("partner", partner));
    }

    /** Whether partners learn it together. */
    public boolean isJoint() {
        return !jointWith.isEmpty();
    }
}
