package org.openattendance.register;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;

/**
 * How the marks of lessons become the mark of a half day: a row of {@code periods.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id short and stable
 * @param decides which periods are asked
 * @param exclusionStands whether one exclusion makes the half day one
 * @param veryLateStands whether one mark of arriving in the second half of the half day makes it an absence
 * @param openPeriod the code that stands while every marked period says absent and one is still to come; empty: the absence stands
 * @param reason which code an absence gets whose lessons have several
 * @param span the days on which it holds
 * @param confidence how well it is known
 * @param notes what is unsure; may be empty
 * @param sources where it is written; at least one
 */
public record PeriodRule(
        String id,
        Decides decides,
        boolean exclusionStands,
        boolean veryLateStands,
        Optional<String> openPeriod,
        Reason reason,
        DateSpan span,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /** Which periods are asked. */
    public enum Decides {
        /** Absent only if every period that counts is; periods still to come are taken as present. */
        EVERY_PERIOD,
        /** The period in which the register is taken speaks for the half day. */
        REGISTRATION_PERIOD
    }

    /** Which of several absence codes stands for the half day. */
    public enum Reason {
        /** That of most periods; of equally many the one that comes first. */
        COMMONEST,
        /** That of the first period. */
        FIRST
    }

    /** @throws InvalidValueException if there is no source */
    public PeriodRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(decides, "decides");
        Objects.requireNonNull(openPeriod, "openPeriod");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new InvalidValueException("Row " + id + " needs a source.", "the row was not finished.");
        }
    }
}
