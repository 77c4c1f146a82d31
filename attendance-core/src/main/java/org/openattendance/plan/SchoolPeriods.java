package org.openattendance.plan;

import java.util.List;
import org.openattendance.base.DateSpan;

/**
 * The periods of a school by which some work is due: terms, half terms and years.
 *
 * <p>Immutable and thread-safe.
 *
 * @param terms closed spans, in any order; may be empty
 * @param halfTerms closed spans, in any order; may be empty
 * @param years from the first to the last day of each year at school; may be empty
 */
public record SchoolPeriods(List<DateSpan> terms, List<DateSpan> halfTerms, List<DateSpan> years) {

    public SchoolPeriods {
        terms = List.copyOf(terms);
        halfTerms = List.copyOf(halfTerms);
        years = List.copyOf(years);
    }

    /** None is known. */
    public static SchoolPeriods none() {
        return new SchoolPeriods(List.of(), List.of(), List.of());
    }

    /** The periods that a frequency follows; none for one that follows none, or where they are not known. */
    public List<DateSpan> of(Frequency frequency) {
        return switch (frequency.kind()) {
            case PERIOD_START_AND_END -> years;
            case PERIOD_END -> frequency.equals(Frequency.HALF_TERMLY) ? halfTerms : terms;
            case STEP, UNDATED -> List.of();
        };
    }
}
