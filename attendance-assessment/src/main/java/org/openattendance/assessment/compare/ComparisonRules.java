package org.openattendance.assessment.compare;

import java.util.Objects;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;

/**
 * Under which conditions settings may be put side by side. Immutable and thread-safe.
 *
 * @param minimum fewer settings with a level than this, and a criterion's figures are withheld; 2 or more
 * @param window the days on which a round must lie to be of the same time
 * @param groupChosenBy how the group came about, printed with every result; not blank
 */
public record ComparisonRules(int minimum, DateSpan window, String groupChosenBy) {

    /** What is withheld below, unless the caller says otherwise: our choice, no rule. */
    public static final int USUAL_MINIMUM = 5;

    public ComparisonRules {
        Objects.requireNonNull(window, "window");
        if (minimum < 2 || groupChosenBy.isBlank()) {
            throw new InvalidValueException(
                    "A comparison needs a minimum of 2 or more, and a word on how the group was chosen.",
                    "a single setting was to be shown as a group.");
        }
    }

    /** The usual minimum. */
    public static ComparisonRules of(DateSpan window, String groupChosenBy) {
        return new ComparisonRules(USUAL_MINIMUM, window, groupChosenBy);
    }
}
