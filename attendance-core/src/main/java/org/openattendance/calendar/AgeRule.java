package org.openattendance.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;

/**
 * From when, or until when, a child is of compulsory school age: a row of {@code <nation>/ages.csv}.
 *
 * <p>It is for those whose birthday of a certain age falls within a part of the year. Immutable and thread-safe.
 *
 * @param id names the row within its nation
 * @param edge whether it begins or ends compulsory school age
 * @param age the birthday meant, in years
 * @param birthdayFrom first day of the part of the year
 * @param birthdayTo last day of it, included; not before the first
 * @param day the first day of compulsory school age, or the last, included
 * @param yearsLater in the calendar year of the birthday (0) or in a later one
 * @param span the days on which the rule is in force
 * @param confidence how well it is known
 * @param notes what is unsure; may be empty
 * @param sources where it is written; at least one
 */
public record AgeRule(
        String id,
        Edge edge,
        int age,
        MonthDay birthdayFrom,
        MonthDay birthdayTo,
        YearlyDay day,
        int yearsLater,
        DateSpan span,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /** Which end of compulsory school age a rule gives. */
    public enum Edge {
        START,
        END
    }

    /** @throws InvalidValueException if the part of the year is turned round, a number is negative, or there is no source */
    public AgeRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(edge, "edge");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        sources = List.copyOf(sources);
        if (birthdayTo.isBefore(birthdayFrom) || age < 0 || yearsLater < 0 || sources.isEmpty()) {
            throw new InvalidValueException(
                    "Not a rule of age: " + id + ".",
                    "the two birthdays are the wrong way round, or the source is blank.");
        }
    }

    /** Whether the rule is for those born on a day. */
    public boolean isFor(LocalDate dateOfBirth) {
        MonthDay birthday = MonthDay.from(dateOfBirth.plusYears(age));
        return !birthday.isBefore(birthdayFrom) && !birthday.isAfter(birthdayTo);
    }

    /** The first or last day of compulsory school age of one born on a day. */
    public LocalDate dayFor(LocalDate dateOfBirth) {
        return day.in(dateOfBirth.plusYears(age).getYear() + yearsLater);
    }

    boolean overlaps(AgeRule other) {
        return edge == other.edge
                && span.overlaps(other.span)
                && !birthdayTo.isBefore(other.birthdayFrom)
                && !other.birthdayTo.isBefore(birthdayFrom);
    }
}
