package org.openattendance.penalty;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;

/**
 * What a local code of conduct adds: a trigger, or a filter. A row of {@code <nation>/notice-local-codes.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id short and stable
 * @param authority whose it is
 * @param kind what it does when it holds
 * @param codes of the sessions counted; empty for every unauthorised absence
 * @param sessions how many; empty where none are counted
 * @param period within which they are counted
 * @param consecutive whether they must follow one another, with no other possible session between
 * @param attendanceBelow whole per cent of the year to date below which it holds too; empty where that is not asked
 * @param mostNotices of one parent in the look-back; empty where it was not read
 * @param span the days on which it holds
 * @param confidence how well it is known
 * @param notes what is unsure; may be empty
 * @param sources where it is written; at least one
 */
public record LocalCode(
        String id,
        String authority,
        Kind kind,
        List<String> codes,
        OptionalInt sessions,
        Period period,
        boolean consecutive,
        OptionalInt attendanceBelow,
        OptionalInt mostNotices,
        DateSpan span,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /** What a row does when it holds. */
    public enum Kind {
        /** Enough for a notice to be asked for. */
        TRIGGER,
        /** Enough for one to be declined. */
        FILTER
    }

    /** Within which days sessions are counted. */
    public enum Period {
        CURRENT_TERM,
        ANY
    }

    /** @throws InvalidValueException if it asks for nothing, or has no source */
    public LocalCode {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
        if (sessions.isEmpty() && attendanceBelow.isEmpty() || sources.isEmpty()) {
            throw new InvalidValueException(
                    "Local code " + id + " needs sessions or an attendance to ask for, and a source.",
                    "the row was not finished.");
        }
    }
}
