package org.openattendance.calendar;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Source;

/**
 * The days of a year that a national collection takes for a term or half term: a row of {@code <nation>/windows.csv}.
 *
 * <p>It lies within one calendar year. Immutable and thread-safe.
 *
 * @param id names the row
 * @param term the term, for example {@code autumn}
 * @param halfTerm the half term, for example {@code 6}; empty where the collection takes the term as a whole
 * @param first its first day
 * @param last its last day, included
 * @param span the days on which the rule is in force
 * @param confidence how well it is known
 * @param notes what is unsure; may be empty
 * @param sources where it is written
 */
public record CollectionWindow(
        String id,
        String term,
        Optional<String> halfTerm,
        YearlyDay first,
        YearlyDay last,
        DateSpan span,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /**
     * @param id names the row
     * @param term the term
     * @param halfTerm the half term
     * @param first its first day
     * @param last its last day, included
     * @param span the days on which the rule is in force
     * @param confidence how well it is known
     * @param notes what is unsure
     * @param sources where it is written
     */
    public CollectionWindow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(halfTerm, "halfTerm");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        sources = List.copyOf(sources);
    }
}
