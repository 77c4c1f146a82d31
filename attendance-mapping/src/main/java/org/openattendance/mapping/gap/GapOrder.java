package org.openattendance.mapping.gap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.mapping.figure.Neutral;
import org.openattendance.mapping.internal.Require;

/**
 * By what gaps are put in order: a choice of the caller, shown with the list. Where all rules say the same, the id of the need decides.
 * Immutable and thread-safe.
 *
 * @param rules the weightiest first, none twice
 */
public record GapOrder(List<Rule> rules) {

    /** What weighs. */
    public enum Rule {
        /** The more severe first. */
        SEVERITY,
        /** The longer open first; a need whose first day is not known stands in the middle of the others. */
        TIME_OPEN,
        /** The more pupils first; on a map of one pupil it says nothing. */
        PUPILS
    }

    private static final GapOrder STANDARD = new GapOrder(List.of(Rule.SEVERITY, Rule.PUPILS, Rule.TIME_OPEN));

    public GapOrder {
        rules = List.copyOf(rules);
        Require.unique(rules.stream().map(Enum::name).toList(), "The order of gaps");
    }

    /** Severity, then number of pupils, then time open. Chosen here. */
    public static GapOrder standard() {
        return STANDARD;
    }

    /** In words, to be shown with the list. */
    public String sentence() {
        return "In order of "
                + String.join(
                        ", then ",
                        rules.stream()
                                .map(rule -> switch (rule) {
                                    case SEVERITY -> "severity";
                                    case TIME_OPEN -> "time open";
                                    case PUPILS -> "number of pupils";
                                })
                                .toList())
                + ".";
    }

    Comparator<Gap> comparator(List<Gap> gaps) {
        Map<String, Optional<LocalDate>> since = new TreeMap<>();
        gaps.forEach(gap -> since.put(gap.need(), gap.since()));
        Map<String, LocalDate> filled = Neutral.fill(since);
        Comparator<Gap> order = Comparator.comparing(gap -> 0);
        for (Rule rule : rules) {
            order = switch (rule) {
                case SEVERITY -> order.thenComparing(gap -> -gap.severity());
                case TIME_OPEN -> order.thenComparing(gap -> filled.getOrDefault(gap.need(), LocalDate.MIN));
                case PUPILS -> order;
            };
        }
        return order.thenComparing(Gap::need);
    }
}
