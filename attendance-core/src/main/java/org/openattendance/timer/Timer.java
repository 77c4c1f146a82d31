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
 * One clock or threshold of the law, or of a local code: a row of {@code <nation>/timers.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id short and stable within its nation
 * @param event what starts it, for example {@code NOTICE_RECEIVED}; empty when nothing does
 * @param title what it is, in a few words
 * @param form what its end means
 * @param count how many; empty where there is no number
 * @param countMax the largest number where a range is given; empty otherwise
 * @param kind in what it counts
 * @param startCounts whether the day of the event is day 1 ("beginning with") or the day before it ("after")
 * @param onByDefault false for what is not confirmed, local, or not yet in force: shown only when asked for
 * @param span the days on which the rule is in force
 * @param confidence how well it is known
 * @param notes what is unsure, and whose it is when it is local; may be empty
 * @param sources where it is written; at least one
 */
public record Timer(
        String id,
        Optional<String> event,
        String title,
        Form form,
        OptionalInt count,
        OptionalInt countMax,
        DayKind kind,
        boolean startCounts,
        boolean onByDefault,
        DateSpan span,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /** What the end of a timer means. */
    public enum Form {
        /** Something is due by the last day, included. */
        DEADLINE,
        /** Nothing may be done until the last day is over. */
        NOT_BEFORE,
        /** Something holds up to the last day, included. */
        PERIOD,
        /** Something may be done only from so long before the event on. */
        WITHIN_BEFORE,
        /** What happened in so long a time, ending with the event, counts. */
        LOOK_BACK,
        /** A count is reached on the last day, if nothing interrupts it. */
        COUNT,
        /** A count is expected to be reached on the last day: due earlier, when that can be foreseen. */
        FORECAST,
        /** Something that holds, without a clock. */
        FACT
    }

    /**
     * @throws InvalidValueException if a clock has no number, a range is turned round, the title is blank or there is no source
     */
    public Timer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        sources = List.copyOf(sources);
        boolean numberMissing = form != Form.FACT && (count.isEmpty() || kind == DayKind.NONE);
        boolean rangeTurned = countMax.isPresent() && countMax.getAsInt() < count.orElse(Integer.MAX_VALUE);
        if (numberMissing || rangeTurned || title.isBlank() || sources.isEmpty()) {
            throw new InvalidValueException(
                    "Timer " + id + " needs a title, a source, and unless it is a fact a number and what it counts.",
                    "a cell is empty, or the two numbers are the wrong way round.");
        }
    }

    /** Whether days pass on a calendar until it ends. */
    public boolean isClock() {
        return form != Form.FACT && kind.compareTo(DayKind.YEAR) <= 0;
    }
}
