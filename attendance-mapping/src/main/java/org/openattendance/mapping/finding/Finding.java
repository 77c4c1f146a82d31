package org.openattendance.mapping.finding;

import java.util.Comparator;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * One thing that a check of practice found: a fact to look at, never a verdict on a person.
 *
 * <p>A finding is about practice (a list is out of date, nobody owns a protocol); what is wrong with input is an
 * {@link org.openattendance.base.Issue}. Ordered by reason, then by what it is about, then by sentence. Immutable and thread-safe.
 *
 * @param reason stable, upper-case words joined by underscores, for example {@code NO_KEY_CONTACT}
 * @param about id of what it is about, such as a partner or a protocol; empty when it is about the whole
 * @param sentence for a person; names no pupil
 */
public record Finding(String reason, String about, String sentence) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::reason).thenComparing(Finding::about).thenComparing(Finding::sentence);

    /**
     * @param reason upper-case words joined by underscores
     * @param about id of what it is about; may be empty
     * @param sentence for a person, not blank
     * @throws InvalidValueException if the reason has another form or the sentence is blank
     */
    public Finding {
        Objects.requireNonNull(about, "about");
        if (!reason.matches("[A-Z][A-Z0-9_]*")) {
            throw new InvalidValueException(
                    "Not a reason: " + reason + ".", "the sentence stands where the reason should.");
        }
        if (sentence.isBlank()) {
            throw new InvalidValueException("The finding " + reason + " says nothing.", "its sentence was left empty.");
        }
    }

    /** Same as the constructor. */
    public static Finding of(String reason, String about, String sentence) {
        return new Finding(reason, about, sentence);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
