package org.openattendance.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;

/** Terms and half terms in order of time, no two of a kind on one day. */
record Terms(List<TermSpan> terms, List<TermSpan> halfTerms) {

    static final Terms NONE = new Terms(List.of(), List.of());

    static Terms of(List<TermSpan> terms, List<TermSpan> halfTerms) {
        return new Terms(sorted(terms), sorted(halfTerms));
    }

    private static List<TermSpan> sorted(List<TermSpan> spans) {
        List<TermSpan> sorted =
                spans.stream().sorted(Comparator.comparing(TermSpan::first)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).span().overlaps(sorted.get(i).span())) {
                throw new InvalidValueException(
                        "Two terms share a day: " + sorted.get(i - 1).span() + " and "
                                + sorted.get(i).span() + ".",
                        "a row of one term bears the name of the other.");
            }
        }
        return sorted;
    }

    static Optional<TermSpan> find(List<TermSpan> spans, LocalDate day) {
        return spans.stream().filter(term -> term.span().contains(day)).findFirst();
    }
}
