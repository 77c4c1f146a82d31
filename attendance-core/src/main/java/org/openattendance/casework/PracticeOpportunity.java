package org.openattendance.casework;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openattendance.calendar.TermSpan;

/**
 * A chance to learn from each other. Immutable and thread-safe.
 *
 * @param kind which
 * @param on the day
 * @param audience for whom
 */
public record PracticeOpportunity(Kind kind, LocalDate on, Audience audience) {

    /** Which chance. */
    public enum Kind {
        PROBLEM_SOLVING,
        REFLECTION,
        COACHING,
        SHADOWING
    }

    public PracticeOpportunity {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(audience, "audience");
    }

    /** How many of each kind in each term, terms in the order given, every kind named. */
    public static Map<TermSpan, Map<Kind, Long>> perTerm(List<PracticeOpportunity> all, List<TermSpan> terms) {
        Map<TermSpan, Map<Kind, Long>> counts = new LinkedHashMap<>();
        for (TermSpan term : terms) {
            Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                kinds.put(
                        kind,
                        all.stream()
                                .filter(one -> one.kind == kind && term.span().contains(one.on))
                                .count());
            }
            counts.put(term, kinds);
        }
        return counts;
    }
}
