package org.openattendance.casework;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One priority of a strategy: why, what is meant, what is promised, what was done. Immutable and thread-safe.
 *
 * @param number its place, from 1
 * @param title not blank
 * @param rationale why; may be empty
 * @param aims what is meant to be done
 * @param commitments how
 * @param achievements what was done so far
 */
public record StrategicPriority(
        int number,
        String title,
        String rationale,
        List<StrategicAim> aims,
        List<Commitment> commitments,
        List<Achievement> achievements) {

    public StrategicPriority {
        Say.that(number >= 1, "Priorities are numbered from 1.", "the number was left out.");
        Say.required("title of a priority", title);
        Objects.requireNonNull(rationale, "rationale");
        aims = List.copyOf(aims);
        commitments = List.copyOf(commitments);
        achievements = List.copyOf(achievements);
    }

    /** How many commitments are at each status; every status is named. Never one number: that would hide which. */
    public Map<CommitmentStatus, Long> progress() {
        Map<CommitmentStatus, Long> counts = new EnumMap<>(CommitmentStatus.class);
        for (CommitmentStatus status : CommitmentStatus.values()) {
            counts.put(
                    status,
                    commitments.stream().filter(one -> one.status() == status).count());
        }
        return Collections.unmodifiableMap(counts);
    }
}
