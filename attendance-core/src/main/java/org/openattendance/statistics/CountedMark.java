package org.openattendance.statistics;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openattendance.tally.Count;

/**
 * An entry of a register, and what one counting makes of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code as it stands in the register
 * @param statutory the code that it means; empty if it has no usable meaning
 * @param as what it is counted as; empty if the counting leaves it out
 * @param late whether it means arriving late, and is counted
 * @param rule the row of the definition by which it is left out or counted otherwise than its code says; empty if there is none
 */
public record CountedMark(
        String code, Optional<String> statutory, Optional<Count> as, boolean late, Optional<String> rule) {

    /** The counts to which it adds one. */
    Set<Count> adds() {
        EnumSet<Count> adds = EnumSet.noneOf(Count.class);
        as.ifPresent(count -> {
            adds.add(count);
            if (Count.partsOfPossible().contains(count)) {
                adds.add(Count.POSSIBLE);
            }
        });
        if (late) {
            adds.add(Count.LATE);
        }
        return adds;
    }
}
