package org.openattendance.pattern;

import java.util.Locale;
import java.util.Objects;
import org.openattendance.base.Messages;
import org.openattendance.base.Rate;

/**
 * One question asked of a pupil's days, with its answer: what was seen, between which shares it may lie, how often chance alone shows as
 * much, and whether it stands out among all the questions asked. Something to be curious about, and nothing more.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the row that asked
 * @param cell the part of the week that it is about
 * @param inside days missed (or late) of those that it is about; for {@link PatternKind#HALF}, half days of this half of all half days
 * @param elsewhere the same of all other days
 * @param interval of {@code inside}
 * @param chance how often chance alone shows as much
 * @param tests how many questions were asked of the pupil at once
 * @param noticed whether it stands out among them
 */
public record PatternFinding(
        PatternRule rule,
        PatternCell cell,
        Rate inside,
        Rate elsewhere,
        ShareInterval interval,
        Chance chance,
        int tests,
        boolean noticed) {

    /**
     * @param rule the row that asked
     * @param cell the part of the week
     * @param inside days missed of those that it is about
     * @param elsewhere the same of all other days
     * @param interval of {@code inside}
     * @param chance how often chance alone shows as much
     * @param tests questions asked at once
     * @param noticed whether it stands out
     */
    public PatternFinding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(inside, "inside");
        Objects.requireNonNull(elsewhere, "elsewhere");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(chance, "chance");
    }

    /** For staff: what was seen, and a question. Says no name, no code and no reason. */
    public String sentence(Messages messages, Locale locale) {
        return messages.text(
                locale,
                "pattern." + rule.id(),
                "day",
                cell.day().map(day -> messages.text(locale, "weekday." + day)).orElse(""),
                "weekdays",
                cell.day().map(day -> messages.text(locale, "weekdays." + day)).orElse(""),
                "half",
                cell.part().map(part -> messages.text(locale, "half." + part)).orElse(""),
                "missed",
                inside.numerator(),
                "of",
                inside.denominator(),
                "elseMissed",
                elsewhere.numerator(),
                "elseOf",
                elsewhere.denominator(),
                "halves",
                inside.numerator() + elsewhere.numerator(),
                "days",
                (inside.denominator() + elsewhere.denominator()) / 2); // where halves of days are counted, two of each
    }
}
