package org.openattendance.measure;

/** Whether an enrolment is one of those that a definition counts, and if not, why. */
public enum Population {
    /** It is counted. */
    IN,
    /** The pupil's age on 31 August before the school year is not one that the definition counts. */
    OUT_OF_AGE,
    /** The enrolment began too late in the school year. */
    JOINED_TOO_LATE,
    /** The pupil boards. */
    BOARDER,
    /** No term of the enrolment has data that the definition accepts. */
    BAD_TERM,
    /** The definition needs an age, and the date of birth is not known. */
    AGE_NOT_KNOWN
}
