package org.openattendance.base;

/** Whom a code is for. Which group a pupil is in on a day is a dated rule of the nation. */
public enum AgeGroup {
    ANY,
    COMPULSORY_AGE,
    NON_COMPULSORY_AGE;

    /** Whether one pupil could be in both. */
    public boolean overlaps(AgeGroup other) {
        return this == ANY || other == ANY || this == other;
    }
}
