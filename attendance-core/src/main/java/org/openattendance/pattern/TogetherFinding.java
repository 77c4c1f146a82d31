package org.openattendance.pattern;

import java.util.Locale;
import java.util.Objects;
import org.openattendance.base.Messages;
import org.openattendance.base.Rate;

/**
 * How often a pupil was away on a day on which another child of the family was away too. Says how many, never who, and never why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the row that asked
 * @param together days away together, of the days on which this pupil was away
 * @param chance how many of all shifts of the days of the others against those of this pupil show as many, as a share: spells stay spells
 * @param noticed whether it stands out
 */
public record TogetherFinding(PatternRule rule, Rate together, Chance chance, boolean noticed) {

    /**
     * @param rule the row that asked
     * @param together days away together
     * @param chance share of shifts that show as many
     * @param noticed whether it stands out
     */
    public TogetherFinding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(together, "together");
        Objects.requireNonNull(chance, "chance");
    }

    /** For staff: what was seen, and a question. */
    public String sentence(Messages messages, Locale locale) {
        return messages.text(
                locale, "pattern." + rule.id(), "together", together.numerator(), "of", together.denominator());
    }
}
