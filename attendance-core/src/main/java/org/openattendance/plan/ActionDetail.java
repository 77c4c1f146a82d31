package org.openattendance.plan;

import java.util.List;
import java.util.Objects;

/**
 * What makes an action more than a wish. Every part may be left empty; {@link ActionItem#missingParts()} says which are.
 *
 * <p>Immutable and thread-safe.
 *
 * @param successMeasure how one will know that it worked
 * @param resources time, money or training that it needs, or the word "none"
 * @param evidenceExpected what will show that it was done
 * @param partners who else takes part, as ids or roles, in the order given
 */
public record ActionDetail(String successMeasure, String resources, String evidenceExpected, List<String> partners) {

    private static final ActionDetail NONE = new ActionDetail("", "", "", List.of());

    public ActionDetail {
        Objects.requireNonNull(successMeasure, "successMeasure");
        Objects.requireNonNull(resources, "resources");
        Objects.requireNonNull(evidenceExpected, "evidenceExpected");
        partners = List.copyOf(partners);
    }

    /** Nothing said yet. */
    public static ActionDetail none() {
        return NONE;
    }

    /** A copy with another success measure. */
    public ActionDetail withSuccessMeasure(String text) {
        return new ActionDetail(text, resources, evidenceExpected, partners);
    }

    /** A copy with other resources. */
    public ActionDetail withResources(String text) {
        return new ActionDetail(successMeasure, text, evidenceExpected, partners);
    }

    /** A copy with other evidence. */
    public ActionDetail withEvidenceExpected(String text) {
        return new ActionDetail(successMeasure, resources, text, partners);
    }

    /** A copy with other partners. */
    public ActionDetail withPartners(List<String> others) {
        return new ActionDetail(successMeasure, resources, evidenceExpected, others);
    }

    /** How many partners; never a text, which may be about a person. */
    @Override
    public String toString() {
        return "detail with " + partners.size() + " partners";
    }
}
