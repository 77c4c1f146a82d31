package org.openattendance.testkit;

import java.time.LocalDate;
import java.util.List;
import org.openattendance.pupil.PupilRef;

/**
 * One invented pupil.
 *
 * @param number from 0, within the school
 * @param year year group; 0 for reception
 * @param form which class of the year group, from 0; about thirty pupils go to the same visits
 * @param family number of the first pupil of the family
 * @param level how often the pupil is away
 * @param own by all groups that the pupil is in
 * @param home by what the children of a family share
 * @param from first position on the roll
 * @param to position after the last on the roll
 * @param values of {@link Roll#CHARACTERISTICS}
 */
record Profile(
        int number,
        PupilRef ref,
        int year,
        int form,
        int family,
        LocalDate born,
        Chances.Level level,
        Leaning own,
        Leaning home,
        int from,
        int to,
        List<String> values) {

    /** Absence as it goes with groups of pupils, in permille of the mean of the phase. */
    record Leaning(int authorised, int unauthorised) {

        int of(ReasonTable.Driver driver) {
            return switch (driver) {
                case AUTHORISED -> authorised;
                case UNAUTHORISED -> unauthorised;
                case LATE, EVEN -> Chances.MILLE;
            };
        }
    }

    /** How often a reason comes to this pupil, in permille of the mean, its groups and level together. */
    long share(ReasonTable.Driver driver) {
        return (long) level.of(driver) * own.of(driver) / Chances.MILLE;
    }
}
