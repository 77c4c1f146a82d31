package org.openattendance.penalty;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;
import org.openattendance.timer.DayKind;

/**
 * How long a notice to improve of one authority lasts and what makes it fail: a row of {@code <nation>/notices-to-improve.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id short and stable
 * @param authority whose it is; empty for a range that is not one authority's
 * @param weeks how many weeks, 1 or more
 * @param weeksMax the most weeks where it may be longer; empty otherwise
 * @param unit {@link DayKind#SCHOOL_WEEK} or {@link DayKind#CALENDAR_WEEK}
 * @param mostSchoolDays the longest it can last, in school days; empty where that is not said
 * @param onBreach what makes it fail, in a few words; may be empty
 * @param span the days on which one can begin
 * @param confidence how well it is known
 * @param notes what is unsure; may be empty
 * @param sources where it is written; at least one
 */
public record ImprovementRule(
        String id,
        String authority,
        int weeks,
        OptionalInt weeksMax,
        DayKind unit,
        OptionalInt mostSchoolDays,
        String onBreach,
        DateSpan span,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /** @throws InvalidValueException if it has no week or source, its range is turned round, or its unit is not weeks */
    public ImprovementRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(onBreach, "onBreach");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        sources = List.copyOf(sources);
        boolean weekly = unit == DayKind.SCHOOL_WEEK || unit == DayKind.CALENDAR_WEEK;
        if (weeks < 1 || weeksMax.orElse(weeks) < weeks || !weekly || sources.isEmpty()) {
            throw new InvalidValueException(
                    "Notice to improve " + id + " needs weeks, which they are, and a source.",
                    "the two numbers of weeks are the wrong way round.");
        }
    }
}
