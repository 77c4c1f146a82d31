package org.openattendance.assessment.framework;

import java.util.List;
import org.openattendance.base.InvalidValueException;

/**
 * What a school ordinarily provides: why, and how, in the whole school and in the classroom. Immutable and thread-safe.
 *
 * @param id lower-case letters, digits and hyphens
 * @param text the expectation, not blank
 * @param why reasons, in order
 * @param practices how it is met, in order
 */
public record Expectation(String id, String text, List<EvidenceStatement> why, List<Practice> practices) {

    /**
     * One way of meeting it.
     *
     * @param id lower-case letters, digits and hyphens; becomes the short id of a criterion
     * @param level where it lives
     * @param text the practice, not blank
     * @param prompts where to look
     * @param actions what often helps
     */
    public record Practice(
            String id, PracticeLevel level, String text, List<EvidencePrompt> prompts, List<SuggestedAction> actions) {

        public Practice {
            prompts = List.copyOf(prompts);
            actions = List.copyOf(actions);
        }
    }

    public Expectation {
        why = List.copyOf(why);
        practices = List.copyOf(practices);
        if (!id.matches("[a-z0-9][a-z0-9-]*") || text.isBlank() || practices.isEmpty()) {
            throw new InvalidValueException(
                    "An expectation needs an id, a text and at least one practice.", "one of them was left out.");
        }
    }

    /** Its practices at a level, in order. */
    public List<Practice> at(PracticeLevel level) {
        return practices.stream().filter(practice -> practice.level() == level).toList();
    }

    /** All its reasons as one text, a sentence each. */
    public String rationale() {
        return String.join(
                " ", why.stream().map(statement -> statement.text() + ".").toList());
    }
}
