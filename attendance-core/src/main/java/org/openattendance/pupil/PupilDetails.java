package org.openattendance.pupil;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One enrolment with what is known of the pupil.
 *
 * <p>Immutable and thread-safe.
 *
 * @param enrolment who, where and when
 * @param dateOfBirth empty if not known
 * @param characteristics everything else, as written
 */
public record PupilDetails(Enrolment enrolment, Optional<LocalDate> dateOfBirth, Characteristics characteristics) {

    /**
     * @param enrolment who, where and when
     * @param dateOfBirth empty if not known
     * @param characteristics everything else, as written
     */
    public PupilDetails {
        Objects.requireNonNull(enrolment, "enrolment");
        Objects.requireNonNull(dateOfBirth, "dateOfBirth");
        Objects.requireNonNull(characteristics, "characteristics");
    }

    /** Nothing known but the reference. */
    public static PupilDetails of(PupilRef pupil) {
        return new PupilDetails(Enrolment.of(pupil), Optional.empty(), Characteristics.none());
    }

    /** The same born on a day. */
    public PupilDetails born(LocalDate day) {
        return new PupilDetails(enrolment, Optional.of(day), characteristics);
    }

    /** The same with another enrolment. */
    public PupilDetails with(Enrolment other) {
        return new PupilDetails(other, dateOfBirth, characteristics);
    }

    /** The same with other characteristics. */
    public PupilDetails with(Characteristics other) {
        return new PupilDetails(enrolment, dateOfBirth, other);
    }

    /** Who. */
    public PupilRef pupil() {
        return enrolment.pupil();
    }

    /** Where, or empty when the input is of one school that it does not name. */
    public Optional<SchoolRef> school() {
        return enrolment.school();
    }

    /**
     * Age in completed years.
     *
     * @return 0 or more; empty if the date of birth is not known, or is after the day
     */
    public Optional<Integer> findAgeOn(LocalDate day) {
        return dateOfBirth
                .filter(birth -> !birth.isAfter(day))
                .map(birth -> birth.until(day).getYears());
    }

    /** Nothing that identifies the pupil. */
    @Override
    public String toString() {
        return "PupilDetails";
    }
}
