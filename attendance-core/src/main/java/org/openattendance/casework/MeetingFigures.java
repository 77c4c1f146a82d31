package org.openattendance.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Rate;

/**
 * The figures that a termly meeting begins with, as plain numbers: whoever counted them says by which rules.
 * Immutable and thread-safe.
 *
 * @param enrolments pupils with a possible session
 * @param attendance of all; empty if nothing was possible
 * @param persistent how many are persistently absent
 * @param severe how many of those are severely absent
 * @param unresolved sessions that are unmarked, unknown or in conflict
 * @param cohorts figures of groups, in the order given
 */
public record MeetingFigures(
        long enrolments,
        Optional<Rate> attendance,
        long persistent,
        long severe,
        long unresolved,
        List<CohortFigure> cohorts) {

    /**
     * One group.
     *
     * @param cohort its code or label, not blank
     * @param enrolments pupils with a possible session
     * @param attendance of the group; empty if nothing was possible
     * @param persistent how many are persistently absent
     */
    public record CohortFigure(String cohort, long enrolments, Optional<Rate> attendance, long persistent) {

        public CohortFigure {
            Say.required("cohort", cohort);
            Objects.requireNonNull(attendance, "attendance");
            Say.that(enrolments >= 0 && persistent >= 0, "A count is below 0.", "two figures were subtracted.");
        }

        /** Whether so few pupils are in it that its figures could point to one of them. */
        public boolean isSmall(int least) {
            return enrolments < least;
        }
    }

    public MeetingFigures {
        Objects.requireNonNull(attendance, "attendance");
        cohorts = List.copyOf(cohorts);
        Say.that(
                enrolments >= 0 && severe >= 0 && unresolved >= 0 && severe <= persistent,
                "Severe absence is part of persistent absence.",
                "the two counts are swapped.");
    }
}
