package org.openattendance.mapping.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Require;

/**
 * The spans from which due days come: the school year, its terms, and what is done with pupils and groups.
 * Immutable and thread-safe.
 *
 * @param year from its first day to its last
 * @param terms in order, each within the year
 * @param interventions by id; one that goes on has an open end, and then no day at its end yet
 */
public record SchoolPeriods(DateSpan year, List<DateSpan> terms, Map<String, DateSpan> interventions) {

    public SchoolPeriods {
        if (year.days().isEmpty()) {
            throw new InvalidValueException(
                    "A school year has a first and a last day.", "one of the two was left out.");
        }
        terms = List.copyOf(terms);
        for (DateSpan term : terms) {
            if (!year.contains(term)) {
                throw new InvalidValueException(
                        "The term " + term + " is not within the year " + year + ".", "it belongs to another year.");
            }
        }
        interventions.keySet().forEach(id -> Require.id(id, "The id of an intervention"));
        interventions = Collections.unmodifiableMap(new TreeMap<>(interventions));
    }

    /** A year and its terms. */
    public static SchoolPeriods of(DateSpan year, List<DateSpan> terms) {
        return new SchoolPeriods(year, terms, Map.of());
    }

    /** A copy with something that is done. */
    public SchoolPeriods withIntervention(String id, DateSpan span) {
        Map<String, DateSpan> more = new TreeMap<>(interventions);
        more.put(id, span);
        return new SchoolPeriods(year, terms, more);
    }
}
