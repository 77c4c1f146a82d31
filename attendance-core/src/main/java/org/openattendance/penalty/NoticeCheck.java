package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;

/**
 * Something that must have been looked at before a notice is proposed: a row of {@code <nation>/notice-checks.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id short and stable
 * @param subject whose answers it looks at
 * @param facts which answers, by name; at least one
 * @param needs what they must be
 * @param when {@code ALWAYS}, {@code fact=yes}, {@code fact=no}, or {@code threshold=not_met}
 * @param span the days of proposed notices for which it holds
 * @param confidence how well it is known
 * @param notes what is unsure; may be empty
 * @param sources where it is written; at least one
 */
public record NoticeCheck(
        String id,
        Subject subject,
        List<String> facts,
        Needs needs,
        String when,
        DateSpan span,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    private static final String THRESHOLD_NOT_MET = "threshold=not_met";

    /** Whose answers a check looks at. */
    public enum Subject {
        PUPIL,
        PARENT
    }

    /** What the answers must be. */
    public enum Needs {
        /** Each yes. */
        YES,
        /** One of them yes, and none blank. */
        ANY_YES,
        /** Each known, whichever it is. */
        KNOWN
    }

    /** @throws InvalidValueException if it names no fact or source, or {@code when} has another form */
    public NoticeCheck {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(needs, "needs");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
        if (facts.isEmpty() || sources.isEmpty() || !when.matches("ALWAYS|threshold=not_met|[a-z_]+=(yes|no)")) {
            throw new InvalidValueException(
                    "Check " + id + " needs a fact, a source, and a condition like support_appropriate=yes: " + when
                            + ".",
                    "the condition names an answer other than yes or no.");
        }
    }

    /** Whether it applies: a condition on an answer that is blank does not, because the blank itself blocks. */
    boolean applies(Answers answers, boolean thresholdMet, LocalDate day) {
        if (!span.contains(day)) {
            return false;
        }
        if (when.equals(THRESHOLD_NOT_MET)) {
            return !thresholdMet;
        }
        int equals = when.indexOf('=');
        return equals < 0
                || answers.find(when.substring(0, equals))
                        .map(answer -> answer == when.endsWith("=yes"))
                        .orElse(false);
    }

    /** The facts that block, in order; empty if the check is passed. */
    List<String> blockedBy(Answers answers) {
        List<String> blank =
                facts.stream().filter(fact -> answers.find(fact).isEmpty()).toList();
        return switch (needs) {
            case KNOWN -> blank;
            case YES ->
                facts.stream().filter(fact -> !answers.find(fact).orElse(false)).toList();
            case ANY_YES ->
                !blank.isEmpty()
                        ? blank
                        : facts.stream().anyMatch(fact -> answers.find(fact).orElse(false)) ? List.of() : facts;
        };
    }
}
