package org.openattendance.mapping.plan;

import java.util.Objects;
import org.openattendance.base.Confidence;
import org.openattendance.mapping.internal.Require;

/**
 * Something to be seen to at a step. Immutable and thread-safe.
 *
 * @param id unique in its set
 * @param step at which step
 * @param text what is to be seen to, in our words
 * @param rule what must be on record before it is done
 * @param source id of {@code sources.csv}
 * @param confidence how well it is known that the source asks it
 */
public record StepCheck(
        String id, PartnershipStep step, String text, EvidenceRule rule, String source, Confidence confidence) {

    public StepCheck {
        Require.id(id, "The id of a check");
        Objects.requireNonNull(step, "step");
        text = Require.text(text, "The check " + id);
        Objects.requireNonNull(rule, "rule");
        Require.id(source, "The source of check " + id);
        Objects.requireNonNull(confidence, "confidence");
    }
}
