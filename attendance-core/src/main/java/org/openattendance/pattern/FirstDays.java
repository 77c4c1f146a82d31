package org.openattendance.pattern;

import java.util.Locale;
import java.util.Objects;
import org.openattendance.base.Messages;
import org.openattendance.base.Rate;

/**
 * Days missed at the start of the school year: a count and no claim about chance, for one illness can fill it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the row that asked
 * @param missed days with a session missed, of those on which the pupil could have attended
 * @param interval of {@code missed}
 * @param noticed whether it is as many as the row says
 */
public record FirstDays(PatternRule rule, Rate missed, ShareInterval interval, boolean noticed) {

    /**
     * @param rule the row that asked
     * @param missed days with a session missed
     * @param interval of {@code missed}
     * @param noticed whether it is as many as the row says
     */
    public FirstDays {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(missed, "missed");
        Objects.requireNonNull(interval, "interval");
    }

    /** For staff: what was seen, and a question. */
    public String sentence(Messages messages, Locale locale) {
        return messages.text(locale, "pattern." + rule.id(), "missed", missed.numerator(), "of", missed.denominator());
    }
}
