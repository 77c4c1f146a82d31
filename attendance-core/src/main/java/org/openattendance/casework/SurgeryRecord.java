package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;

/**
 * What was asked and advised in a surgery. It never changes the stage of a case: whoever leads the case does, if they choose to.
 * Immutable and thread-safe.
 *
 * @param on the day
 * @param askedBy who asked
 * @param question what was asked
 * @param advice what was advised
 * @param action what was agreed, with whose it is and by when; empty if nothing
 * @param followUp what came of it; empty if not known yet
 */
public record SurgeryRecord(
        LocalDate on,
        Role askedBy,
        KeptText question,
        KeptText advice,
        Optional<Agreed> action,
        Optional<String> followUp) {

    /**
     * What was agreed.
     *
     * @param what not blank
     * @param owner whose it is
     * @param due by when
     */
    public record Agreed(String what, Role owner, LocalDate due) {

        public Agreed {
            Say.required("action", what);
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(due, "due");
        }
    }

    public SurgeryRecord {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(askedBy, "askedBy");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(advice, "advice");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(followUp, "followUp");
    }

    /** Those whose action is past its day without word of what came of it, in the order given. */
    public static List<SurgeryRecord> waiting(List<SurgeryRecord> all, LocalDate asOf) {
        return all.stream()
                .filter(one -> one.followUp.isEmpty()
                        && one.action
                                .filter(agreed -> agreed.due().isBefore(asOf))
                                .isPresent())
                .toList();
    }
}
