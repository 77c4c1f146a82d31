package org.openattendance.pattern;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Source;

/**
 * How a pattern is looked for, over a span of days: a row of {@code patterns.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id lower-case words joined by hyphens; stable
 * @param kind what it is about
 * @param settings by name, exactly those of the kind
 * @param codes those that an {@link PatternKind#ARRANGED} names, else empty
 * @param span the days on which it holds; the last day looked at decides
 * @param confidence how well this is known; {@link Confidence#UNCONFIRMED} where it is our own choice
 * @param notes what is unsure or chosen; may be empty
 * @param sources where it is written; at least one
 */
public record PatternRule(
        String id,
        PatternKind kind,
        SortedMap<String, Rate> settings,
        List<String> codes,
        DateSpan span,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /** @throws InvalidValueException if the id has another form, or the settings or codes are not those of the kind */
    public PatternRule {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
        require(id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), id, "its id is not of lower-case words joined by hyphens");
        require(
                settings.keySet().equals(new java.util.TreeSet<>(kind.settings())),
                id,
                "its settings are " + settings.keySet() + ", and those of " + kind + " are " + kind.settings());
        require(
                codes.isEmpty() == (kind != PatternKind.ARRANGED),
                id,
                "codes are for ARRANGED only, and it needs them");
        require(!sources.isEmpty(), id, "it names no source");
    }

    private static void require(boolean holds, String id, String what) {
        if (!holds) {
            throw new InvalidValueException("Pattern " + id + " cannot be: " + what + ".", "a column was shifted.");
        }
    }

    /**
     * A setting.
     *
     * @throws InvalidValueException if the kind has none of that name
     */
    public Rate share(String name) {
        Rate value = settings.get(name);
        if (value == null) {
            throw new InvalidValueException("Pattern " + id + " has no setting " + name + ".", "the name is misspelt.");
        }
        return value;
    }

    /**
     * A setting that is a whole number.
     *
     * @throws InvalidValueException if it is none, or the kind has none of that name
     */
    public int number(String name) {
        Rate value = share(name);
        if (value.denominator() != 1 || value.numerator() > Integer.MAX_VALUE) {
            throw new InvalidValueException(
                    "Pattern " + id + " needs a whole number as " + name + ", not " + value + ".",
                    "a share was written there.");
        }
        return (int) value.numerator();
    }

    /** Id and settings, for proofs: for example {@code weekday least_days=12/1 least_missed=5/1}. */
    public String describe() {
        StringBuilder text = new StringBuilder(id);
        settings.forEach(
                (name, value) -> text.append(' ').append(name).append('=').append(value));
        return text.toString();
    }
}
