package org.openattendance.pupil;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;

/**
 * A pupil on the roll of a school. Statistics count enrolments, not pupils: one who changes school is counted at each.
 *
 * <p>The entry date is the first day on the roll and the leaving date is the last: <b>both are included</b>. Immutable and thread-safe.
 *
 * @param pupil who
 * @param school where; empty when the input is of one school that it does not name
 * @param days from the entry date to the leaving date, both included; an end is open when its date is not known
 * @param status what kind of enrolment; empty if not known
 * @param boarder whether the pupil boards; empty if not known
 */
public record Enrolment(
        PupilRef pupil,
        Optional<SchoolRef> school,
        DateSpan days,
        Optional<EnrolmentStatus> status,
        Optional<Boolean> boarder) {

    /**
     * @param pupil who
     * @param school where
     * @param days from the entry date to the leaving date, both included
     * @param status what kind of enrolment
     * @param boarder whether the pupil boards
     */
    public Enrolment {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(boarder, "boarder");
    }

    /** On the roll of an unnamed school, from and to days that are not known. */
    public static Enrolment of(PupilRef pupil) {
        return new Enrolment(pupil, Optional.empty(), DateSpan.always(), Optional.empty(), Optional.empty());
    }

    /** The same at a school. */
    public Enrolment at(SchoolRef other) {
        return new Enrolment(pupil, Optional.of(other), days, status, boarder);
    }

    /** The same on other days. */
    public Enrolment during(DateSpan other) {
        return new Enrolment(pupil, school, other, status, boarder);
    }

    /** First day on the roll, or empty if not known. */
    public Optional<LocalDate> entryDate() {
        return days.first();
    }

    /** Last day on the roll, or empty if the pupil has not left or it is not known. */
    public Optional<LocalDate> leavingDate() {
        return days.last();
    }

    /** Whether the pupil was on the roll, the leaving date included. */
    public boolean isOnRoll(LocalDate day) {
        return days.contains(day);
    }

    /** Nothing that identifies the pupil. */
    @Override
    public String toString() {
        return "Enrolment";
    }
}
