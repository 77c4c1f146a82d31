package org.openattendance.assessment.judgement;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * One dated pass through a framework. Ordered by day, then id. Immutable and thread-safe.
 *
 * @param id for people, for example {@code 2025-26 autumn}; not blank
 * @param on the day that stands for the round, usually its last
 */
public record AssessmentRound(String id, LocalDate on) implements Comparable<AssessmentRound> {

    public AssessmentRound {
        Objects.requireNonNull(on, "on");
        if (id.isBlank()) {
            throw new InvalidValueException("A round has no id.", "its name was left out.");
        }
    }

    @Override
    public int compareTo(AssessmentRound other) {
        int byDay = on.compareTo(other.on);
        return byDay != 0 ? byDay : id.compareTo(other.id);
    }
}
