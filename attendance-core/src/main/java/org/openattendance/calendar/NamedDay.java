package org.openattendance.calendar;

import java.util.List;
import java.util.Objects;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Source;

/**
 * A day that a rule file names because no formula holds for every year: a bank holiday that was moved once. A row of
 * {@code <nation>/windows.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name as other rows refer to it
 * @param day which day it is
 * @param span the years in which that is so
 * @param confidence how well it is known
 * @param notes why; may be empty
 * @param sources where it is written
 */
public record NamedDay(
        String name, YearlyDay day, DateSpan span, Confidence confidence, String notes, List<Source> sources) {

    /**
     * @param name as other rows refer to it
     * @param day which day it is
     * @param span the years in which that is so
     * @param confidence how well it is known
     * @param notes why
     * @param sources where it is written
     */
    public NamedDay {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        sources = List.copyOf(sources);
    }
}
