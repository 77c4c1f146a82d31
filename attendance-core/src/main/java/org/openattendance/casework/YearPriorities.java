package org.openattendance.casework;

import java.util.List;
import java.util.Objects;
import org.openattendance.base.SchoolYear;

/**
 * Priorities of one school year. Immutable and thread-safe.
 *
 * @param year which
 * @param rationale why these, not blank
 * @param priorities in order, none twice
 */
public record YearPriorities(SchoolYear year, String rationale, List<String> priorities) {

    public YearPriorities {
        Objects.requireNonNull(year, "year");
        Say.required("rationale", rationale);
        priorities = priorities.stream().distinct().toList();
    }

    /**
     * Beside those of an earlier year.
     *
     * @param kept in both, in this order
     * @param added new in this year
     * @param dropped of the earlier year and not of this
     */
    public record Change(List<String> kept, List<String> added, List<String> dropped) {

        /**
         * @param kept in both years
         * @param added new in this year
         * @param dropped of the earlier year and not of this
         */
        public Change {
            kept = List.copyOf(kept);
            added = List.copyOf(added);
            dropped = List.copyOf(dropped);
        }
    }

    /** What is kept, new and dropped since an earlier year; compared by their words. */
    public Change since(YearPriorities earlier) {
        return new Change(
                priorities.stream().filter(earlier.priorities::contains).toList(),
                priorities.stream()
                        .filter(one -> !earlier.priorities.contains(one))
                        .toList(),
                earlier.priorities.stream()
                        .filter(one -> !priorities.contains(one))
                        .toList());
    }
}
