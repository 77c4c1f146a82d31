package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;

/**
 * One pupil as a proposal looks at it.
 *
 * <p>Immutable and thread-safe; {@link #toString()} names nobody.
 *
 * @param pupil who
 * @param registers the pupil's, at any number of schools
 * @param dateOfBirth empty if not known, which blocks
 * @param facts what somebody has recorded, by the names of {@code notice-checks.csv}
 */
public record NoticeCase(PupilRef pupil, List<Register> registers, Optional<LocalDate> dateOfBirth, Answers facts) {

    /**
     * @param pupil who
     * @param registers the pupil's
     * @param dateOfBirth empty if not known
     * @param facts what somebody has recorded
     */
    public NoticeCase {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(dateOfBirth, "dateOfBirth");
        Objects.requireNonNull(facts, "facts");
        registers = List.copyOf(registers);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "NoticeCase";
    }
}
