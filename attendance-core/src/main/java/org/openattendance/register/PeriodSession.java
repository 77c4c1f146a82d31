package org.openattendance.register;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Rate;
import org.openattendance.base.Session;

/**
 * The half day that lessons made, and why.
 *
 * <p>Immutable and thread-safe; no pupil is in it.
 *
 * @param session the half day
 * @param code what stands for it; {@code -} where nothing is marked
 * @param why which step of the rule decided
 * @param periods the marks that were looked at, in the order of the day
 * @param isProvisional whether a period that counts has no mark yet, so that the answer may change
 * @param absent periods that say absent
 * @param counted periods that count and have a mark of a possible session
 * @param rule by which it was made
 */
public record PeriodSession(
        Session session,
        String code,
        Why why,
        List<PeriodMark> periods,
        boolean isProvisional,
        int absent,
        int counted,
        PeriodRule rule) {

    /** Which step of the rule decided. */
    public enum Why {
        /** No period has a mark. */
        NOTHING_MARKED,
        /** The register was taken in a period. */
        REGISTRATION,
        /** A period says excluded. */
        EXCLUSION,
        /** A period says that the pupil arrived in the second half. */
        VERY_LATE,
        /** Every period with a mark is one that is not counted. */
        NOT_COUNTED,
        /** Every period marked so far says absent, and one is still to come. */
        STILL_OPEN,
        /** Every period that counts says absent. */
        ABSENT,
        /** The first period attended says that the pupil arrived late. */
        LATE,
        /** A period says present. */
        PRESENT
    }

    /**
     * @param session the half day
     * @param code what stands for it
     * @param why which step of the rule decided
     * @param periods the marks that were looked at
     * @param isProvisional whether it may change
     * @param absent periods that say absent
     * @param counted periods that count
     * @param rule by which it was made
     */
    public PeriodSession {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(rule, "rule");
        periods = List.copyOf(periods);
    }

    /** Whether the pupil was in school for the half day and missed a lesson of it. */
    public boolean isLessonMissedInSchool() {
        return isInSchool() && absent > 0;
    }

    /** Whether somebody was in school by the lessons: some are attended. */
    public boolean isInSchool() {
        return (why == Why.PRESENT || why == Why.LATE || why == Why.REGISTRATION) && absent < counted;
    }

    /**
     * Lessons missed inside school, as a share of the lessons of half days on which the pupil was in school. A measure of its own: such a lesson is
     * no absence from school, and is in no other rate.
     *
     * @return empty where there was no such lesson
     */
    public static Optional<Rate> lessonAbsence(List<PeriodSession> sessions) {
        long absent = 0;
        long counted = 0;
        for (PeriodSession one : sessions) {
            absent += one.isInSchool() ? one.absent() : 0;
            counted += one.isInSchool() ? one.counted() : 0;
        }
        return counted == 0 ? Optional.empty() : Optional.of(Rate.of(absent, counted));
    }
}
