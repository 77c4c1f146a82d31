package org.openattendance.statistics;

import java.util.List;
import java.util.Objects;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Source;
import org.openattendance.measure.Definition;

/**
 * How a publisher makes the row for all schools, and when it did: a row of {@code <nation>/all-schools.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param definition whose series it is
 * @param span days on which it was made so
 * @param method how
 * @param confidence how sure
 * @param notes what a reader should know; may be empty
 * @param sources where it is written or was found
 */
public record AllSchoolsRule(
        Definition definition,
        DateSpan span,
        Method method,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /**
     * @param definition whose series it is
     * @param span days on which it was made so
     * @param method how
     * @param confidence how sure
     * @param notes may be empty
     * @param sources where it is written
     */
    public AllSchoolsRule {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        sources = List.copyOf(sources);
    }

    /** How rates of phases become one. */
    public enum Method {
        /** The mean of the phases' rates, each weighing as many enrolments as the school census counted in it. */
        WEIGHTED_BY_CENSUS_ENROLMENTS,
        /** Sum over sum. */
        PLAIN
    }
}
