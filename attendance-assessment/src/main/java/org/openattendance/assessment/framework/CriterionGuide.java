package org.openattendance.assessment.framework;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What helps a person to judge a criterion. Immutable and thread-safe.
 *
 * @param rationale why it matters; may be empty
 * @param descriptors code of a level to what it looks like; some levels, or all, may have none
 * @param parts the sub-statements of a criterion that has some, in order
 * @param prompts where to look
 * @param actions what often helps
 */
public record CriterionGuide(
        String rationale,
        Map<String, String> descriptors,
        List<String> parts,
        List<EvidencePrompt> prompts,
        List<SuggestedAction> actions) {

    private static final CriterionGuide NONE = new CriterionGuide("", Map.of(), List.of(), List.of(), List.of());

    public CriterionGuide {
        Objects.requireNonNull(rationale, "rationale");
        descriptors = Collections.unmodifiableMap(new TreeMap<>(descriptors));
        parts = List.copyOf(parts);
        prompts = List.copyOf(prompts);
        actions = List.copyOf(actions);
    }

    /** No help at all. */
    public static CriterionGuide none() {
        return NONE;
    }

    /** The same with a rationale. */
    public CriterionGuide withRationale(String text) {
        return new CriterionGuide(text, descriptors, parts, prompts, actions);
    }

    /** The same with suggested actions. */
    public CriterionGuide withActions(List<SuggestedAction> others) {
        return new CriterionGuide(rationale, descriptors, parts, prompts, others);
    }
}
