package org.openattendance.timer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Session;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;

/**
 * Something about a pupil that somebody looks into on the day. It says what stands in the register, and never why.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface TodayEntry {

    /** Who. */
    PupilRef pupil();

    /** The school that keeps the register, where it is known. */
    Optional<SchoolRef> school();

    /** Why a session has no mark that can be used. */
    enum Why {
        /** The register has no row for the session. */
        NO_ENTRY,
        /** There is a row without a mark. */
        NO_MARK,
        /** A code stands there that is not known. */
        UNKNOWN_CODE,
        /** The register holds two codes; the first stands, and nobody knows which is right. */
        CONFLICTING_MARKS
    }

    /**
     * An open session of the day that tells nothing of the pupil.
     *
     * @param pupil who
     * @param school the school that keeps the register
     * @param session which
     * @param why what is wrong
     * @param lastMarked the last day before it with a mark that can be used; empty if there is none: long ago, the pupil may have left
     */
    record Unmarked(
            PupilRef pupil, Optional<SchoolRef> school, Session session, Why why, Optional<LocalDate> lastMarked)
            implements TodayEntry {

        /**
         * @param pupil who
         * @param school the school that keeps the register
         * @param session which
         * @param why what is wrong
         * @param lastMarked the last day before it with a mark that can be used
         */
        public Unmarked {
            Objects.requireNonNull(pupil, "pupil");
            Objects.requireNonNull(school, "school");
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(lastMarked, "lastMarked");
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "unmarked on " + session + ": " + why;
        }
    }

    /**
     * A pupil who was absent on the day, and nobody knows yet why.
     *
     * @param pupil who
     * @param school the school that keeps the register
     * @param sessions of the day with such a code, in order; at least one
     * @param codes as written at these sessions, in order
     * @param daysInARow whole school days up to this one with such codes only: 0 where a part of this day was attended or explained
     * @param since the first of these days; empty where there is none
     * @param daysAbsentInARow whole school days up to this one with absence of any kind; never fewer than {@code daysInARow}
     * @param notResolved whether an open session since the first of all these days is unmarked, unknown, in conflict or has no entry: the
     *     true number of days may be another
     */
    record WithoutReason(
            PupilRef pupil,
            Optional<SchoolRef> school,
            List<Session> sessions,
            List<String> codes,
            int daysInARow,
            Optional<LocalDate> since,
            int daysAbsentInARow,
            boolean notResolved)
            implements TodayEntry {

        /**
         * @param pupil who
         * @param school the school that keeps the register
         * @param sessions of the day with such a code
         * @param codes as written at these sessions
         * @param daysInARow whole school days with such codes only
         * @param since the first of these days
         * @param daysAbsentInARow whole school days with absence of any kind
         * @param notResolved whether a session among them is not known
         */
        public WithoutReason {
            Objects.requireNonNull(pupil, "pupil");
            Objects.requireNonNull(school, "school");
            Objects.requireNonNull(since, "since");
            sessions = List.copyOf(sessions);
            codes = List.copyOf(codes);
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "absent without a reason at " + sessions + ", " + daysInARow + " days in a row";
        }
    }
}
