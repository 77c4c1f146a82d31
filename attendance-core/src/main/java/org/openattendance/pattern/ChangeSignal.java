package org.openattendance.pattern;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Messages;
import org.openattendance.base.Rate;

/**
 * The weeks in which something may have changed. It is a reason to ask early, not a finding: {@link ChangeDetector} says how often it comes
 * where nothing has changed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the row that asked
 * @param since the Monday of the week in which the rise begins
 * @param noticedIn the Monday of the week in which it was first noticed
 * @param weeks of these weeks, those with a day missed
 * @param before days missed of possible days in the weeks before
 * @param after the same in the weeks from {@code since} to {@code noticedIn}
 */
public record ChangeSignal(
        PatternRule rule, LocalDate since, LocalDate noticedIn, Rate weeks, Rate before, Rate after) {

    /**
     * @param rule the row that asked
     * @param since the Monday of the first week of the rise
     * @param noticedIn the Monday of the week of the signal
     * @param weeks of these weeks, those with a day missed
     * @param before days missed of possible days before
     * @param after days missed of possible days since
     * @throws InvalidValueException if it was noticed before it began
     */
    public ChangeSignal {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(weeks, "weeks");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (noticedIn.isBefore(since)) {
            throw new InvalidValueException("Noticed before it began.", "the two days were swapped.");
        }
    }

    /** For staff: what was seen from which week to which, and a question. It may be over since: {@link #noticedIn()} tells. */
    public String sentence(Messages messages, Locale locale) {
        return messages.text(
                locale,
                "pattern." + rule.id(),
                "since",
                messages.day(locale, since),
                "noticedIn",
                messages.day(locale, noticedIn),
                "weeks",
                weeks.numerator(),
                "ofWeeks",
                weeks.denominator(),
                "missed",
                after.numerator(),
                "of",
                after.denominator(),
                "beforeMissed",
                before.numerator(),
                "beforeOf",
                before.denominator());
    }
}
