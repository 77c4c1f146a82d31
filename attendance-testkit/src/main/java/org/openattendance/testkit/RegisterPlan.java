package org.openattendance.testkit;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.SchoolYear;
import org.openattendance.pupil.SchoolRef;

/**
 * What one invented school should be. The same plan always gives the same school, on every JVM.
 *
 * <p>Immutable and thread-safe.
 *
 * @param phase which kind of school
 * @param pupils enrolments of the year, from 1 to 100,000, joiners and leavers among them
 * @param year from 2006/07, when the codes begin, to 2099/00
 * @param seed any number; another one gives another school
 * @param school names the school in every file and register; empty for the only school of its files
 * @param reasonsLater whether some absences stand first without a reason and are amended later; without, the last entry stands at once
 */
public record RegisterPlan(
        Phase phase, int pupils, SchoolYear year, long seed, Optional<SchoolRef> school, boolean reasonsLater) {

    private static final int MOST_PUPILS = 100_000;

    /**
     * @param phase which kind of school
     * @param pupils enrolments, from 1 to 100,000
     * @param year from 2006/07 to 2099/00
     * @param seed any number
     * @param school names the school
     * @param reasonsLater whether some reasons come later
     * @throws InvalidValueException if the number of pupils or the year is outside
     */
    public RegisterPlan {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(school, "school");
        if (pupils < 1 || pupils > MOST_PUPILS) {
            throw new InvalidValueException(
                    "A school has from 1 to " + MOST_PUPILS + " pupils, and not " + pupils + ".",
                    "an authority was meant: see AuthorityPlan.");
        }
        if (year.firstCalendarYear() < 2006 || year.firstCalendarYear() > 2099) {
            throw new InvalidValueException(
                    "Registers are made for 2006/07 to 2099/00, and not for " + year + ".",
                    "the codes of England are not known before September 2006.");
        }
    }

    /** A school that its files do not name, with reasons that come later. */
    public static RegisterPlan of(Phase phase, int pupils, SchoolYear year, long seed) {
        return new RegisterPlan(phase, pupils, year, seed, Optional.empty(), true);
    }

    /** The same, named in its files. */
    public RegisterPlan at(SchoolRef ref) {
        return new RegisterPlan(phase, pupils, year, seed, Optional.of(ref), reasonsLater);
    }

    /** The same without amendments: the last entry of each session stands from the first. */
    public RegisterPlan withReasonsAtOnce() {
        return new RegisterPlan(phase, pupils, year, seed, school, false);
    }
}
