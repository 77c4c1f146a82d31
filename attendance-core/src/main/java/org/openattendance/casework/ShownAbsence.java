package org.openattendance.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many are severely absent and how many more are persistently absent, as far as that may be shown: severe absence is a part of
 * persistent absence, so that of the two parts and their sum none may give a small one away.
 *
 * @param persistent all who are persistently absent; empty where it is withheld
 * @param severe those of them who are severely absent; empty where it is withheld
 * @param more the others; empty where it is withheld
 */
record ShownAbsence(Optional<Long> persistent, Optional<Long> severe, Optional<Long> more) {

    static ShownAbsence of(MeetingFigures figures, int smallest) {
        long more = figures.persistent() - figures.severe();
        long rest = figures.enrolments() - figures.persistent();
        Set<Integer> withheld = SmallCounts.withheld(List.of(figures.severe(), more, rest), smallest, Set.of());
        boolean sum = withheld.contains(0) != withheld.contains(1) || withheld.contains(2);
        return new ShownAbsence(
                shown(figures.persistent(), sum || SmallCounts.isSmall(figures.persistent(), smallest)),
                shown(figures.severe(), withheld.contains(0)),
                shown(more, withheld.contains(1)));
    }

    private static Optional<Long> shown(long count, boolean withheld) {
        return withheld ? Optional.empty() : Optional.of(count);
    }
}
