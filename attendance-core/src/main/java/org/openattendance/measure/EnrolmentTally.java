package org.openattendance.measure;

import java.util.Objects;
import org.openattendance.register.Register;
import org.openattendance.tally.Tally;

/**
 * One enrolment as a definition counts it.
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows no pupil.
 *
 * @param register the marks, as they were known on the day that was asked for
 * @param membership whether the enrolment is in, and which days were counted
 * @param tally what was counted; also for an enrolment that is not in
 */
public record EnrolmentTally(Register register, Membership membership, Tally tally) {

    /**
     * @param register the marks
     * @param membership whether it is in
     * @param tally what was counted
     */
    public EnrolmentTally {
        Objects.requireNonNull(register, "register");
        Objects.requireNonNull(membership, "membership");
        Objects.requireNonNull(tally, "tally");
    }
}
