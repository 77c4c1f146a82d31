package org.openattendance.timer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;

/**
 * A list that a school sends or looks at, by what stands in the register: a row of {@code <nation>/returns.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id short and stable within its nation
 * @param title what the list is
 * @param kind what is looked for
 * @param codes the marks looked for; at least one
 * @param days how many; empty for kinds that have no number
 * @param current whether only what still goes on is listed
 * @param timer the timer behind it; empty where there is none
 * @param asks what the register cannot tell and somebody must
 * @param span the days on which it holds
 * @param confidence how well it is known
 * @param notes what is unsure; may be empty
 * @param sources where it is written; at least one
 */
public record ReturnRule(
        String id,
        String title,
        Kind kind,
        List<String> codes,
        OptionalInt days,
        boolean current,
        Optional<String> timer,
        List<String> asks,
        DateSpan span,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /** What is looked for. */
    public enum Kind {
        /** School days in a row on which the pupil missed every session with one of the codes. */
        RUN_OF_DAYS,
        /** Sessions with the codes in the school year, two to a day: reached, or to be reached if it goes on. */
        TOTAL,
        /** Marks that have to be replaced in time. */
        REPLACED,
        /** Marks that somebody looks at again. */
        REVIEW
    }

    /** @throws InvalidValueException if it names no code or source, or lacks what its kind needs */
    public ReturnRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(timer, "timer");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        codes = List.copyOf(codes);
        asks = List.copyOf(asks);
        sources = List.copyOf(sources);
        boolean counts = kind == Kind.RUN_OF_DAYS || kind == Kind.TOTAL;
        boolean incomplete = counts && days.orElse(0) < 1 || kind == Kind.REPLACED && timer.isEmpty();
        if (codes.isEmpty() || sources.isEmpty() || title.isBlank() || incomplete) {
            throw new InvalidValueException(
                    "List " + id + " needs a title, codes, a source, and days or a timer by its kind.",
                    "the row was not finished.");
        }
    }
}
