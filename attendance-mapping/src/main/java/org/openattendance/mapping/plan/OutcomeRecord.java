package org.openattendance.mapping.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.openattendance.mapping.internal.Require;

/**
 * What came of it, and where it is told. Immutable and thread-safe.
 *
 * @param id unique in its plan
 * @param text in words
 * @param on the day
 * @param links where it is told, in order
 * @param policies codes of policies that it cites, in order
 */
public record OutcomeRecord(String id, String text, LocalDate on, Set<Link> links, Set<String> policies) {

    /** Where an outcome is told. */
    public enum Link {
        /** A stretch aim of the authority. */
        STRETCH_AIM,
        /** The school improvement plan. */
        SCHOOL_IMPROVEMENT_PLAN,
        /** The standards and quality report of the school. */
        STANDARDS_QUALITY_REPORT,
        /** The evaluation of the Scottish Attainment Challenge. */
        SAC_EVALUATION
    }

    public OutcomeRecord {
        Require.id(id, "The id of an outcome");
        text = Require.text(text, "The outcome " + id);
        Objects.requireNonNull(on, "on");
        EnumSet<Link> ordered = EnumSet.noneOf(Link.class);
        ordered.addAll(links);
        links = Collections.unmodifiableSet(ordered);
        policies = Require.ids(policies, "A policy");
    }

    /** Id and links; not the text. */
    @Override
    public String toString() {
        return "outcome " + id + " " + links;
    }
}
