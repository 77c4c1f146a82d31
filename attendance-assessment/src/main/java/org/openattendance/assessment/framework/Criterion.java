package org.openattendance.assessment.framework;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * One statement that can be judged.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id full and lower-case, the framework's id first: {@code att-rag-c3}
 * @param shortId inside its framework: {@code c3}
 * @param text the statement, not blank
 * @param rules how it counts
 * @param guide what helps to judge it
 * @param origin where it comes from
 */
public record Criterion(
        String id, String shortId, String text, CriterionRules rules, CriterionGuide guide, CriterionOrigin origin) {

    public Criterion {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(guide, "guide");
        Objects.requireNonNull(origin, "origin");
        if (!shortId.matches("[a-z0-9][a-z0-9-]*") || !id.endsWith("-" + shortId)) {
            throw new InvalidValueException(
                    "A criterion's id is of lower-case letters, digits and hyphens, and its full id ends in it: " + id
                            + ".",
                    "the id is in upper case.");
        }
        if (text.isBlank()) {
            throw new InvalidValueException("The criterion " + id + " says nothing.", "its text was left out.");
        }
    }

    /** A statement with nothing else said. */
    public static Criterion of(String framework, String shortId, String text) {
        return new Criterion(
                framework + "-" + shortId,
                shortId,
                text,
                CriterionRules.plain(),
                CriterionGuide.none(),
                CriterionOrigin.own());
    }

    /** The same with other rules. */
    public Criterion with(CriterionRules other) {
        return new Criterion(id, shortId, text, other, guide, origin);
    }

    /** The same with another guide. */
    public Criterion with(CriterionGuide other) {
        return new Criterion(id, shortId, text, rules, other, origin);
    }

    /** The same with another origin. */
    public Criterion with(CriterionOrigin other) {
        return new Criterion(id, shortId, text, rules, guide, other);
    }

    /** Its weight, 1 or more. */
    public int weight() {
        return rules.weight();
    }

    /** Whether it can cap the overall level. */
    public boolean isLimiting() {
        return rules.limiting();
    }

    /** Whether it is given a level or, in a narrative framework, judged in words; a suggestions row is not. */
    public boolean isRated() {
        return !rules.text();
    }
}
