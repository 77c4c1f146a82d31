package org.openattendance.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openattendance.base.DateSpan;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.tally.Classification;

/** What a definition makes of codes, day by day: spans of days within which every code counts as one thing. */
final class Reclassifications {

    private final List<DefinitionRule> rules;
    private final Map<List<DefinitionRule>, Classification> known;

    private Reclassifications(List<DefinitionRule> rules, Map<List<DefinitionRule>, Classification> known) {
        this.rules = rules;
        this.known = known;
    }

    /** One piece of a span, and what codes count as in it. */
    record Piece(DateSpan days, Classification as) {}

    static Reclassifications of(DefinitionRules rules) {
        List<DefinitionRule> all = rules.reclassifications();
        Map<List<DefinitionRule>, Classification> known = new java.util.HashMap<>();
        known.put(List.of(), Classification.BY_CODE);
        Reclassifications made = new Reclassifications(all, known);
        known.computeIfAbsent(made.activeOn(LocalDate.MIN), ByRules::new); // rules whose first day is not known
        for (LocalDate cut : made.cuts(DateSpan.always())) {
            List<DefinitionRule> active = made.activeOn(cut);
            known.computeIfAbsent(active, ByRules::new);
        }
        return made;
    }

    /** Cuts a span where a rule begins or ends; the whole span where none does. */
    List<Piece> pieces(DateSpan days) {
        if (rules.isEmpty()) {
            return List.of(new Piece(days, Classification.BY_CODE));
        }
        List<Piece> pieces = new ArrayList<>();
        LocalDate from = days.first().orElse(LocalDate.MIN);
        for (LocalDate cut : cuts(days)) {
            pieces.add(piece(DateSpan.of(from, cut)));
            from = cut;
        }
        pieces.add(piece(DateSpan.ofOptional(java.util.Optional.of(from), days.last())));
        return pieces;
    }

    private Piece piece(DateSpan days) {
        List<DefinitionRule> active = activeOn(days.first().orElse(LocalDate.MIN));
        return new Piece(days, known.getOrDefault(active, Classification.BY_CODE));
    }

    private List<DefinitionRule> activeOn(LocalDate day) {
        return rules.stream().filter(rule -> rule.span().contains(day)).toList();
    }

    /** First days of spans that begin inside the given one, after its own first day. */
    private java.util.NavigableSet<LocalDate> cuts(DateSpan days) {
        TreeSet<LocalDate> cuts = new TreeSet<>();
        for (DefinitionRule rule : rules) {
            rule.span().first().ifPresent(cuts::add);
            rule.span().last().ifPresent(day -> cuts.add(day.plusDays(1)));
        }
        cuts.removeIf(
                day -> !days.contains(day) || days.first().filter(day::equals).isPresent());
        return cuts;
    }

    /** Some codes count as something else. */
    private static final class ByRules implements Classification {

        private final Map<String, CodeCategory> byCode = new TreeMap<>();

        ByRules(List<DefinitionRule> rules) {
            rules.forEach(rule -> byCode.putIfAbsent(rule.code(), rule.category()));
        }

        @Override
        public CodeCategory of(AttendanceCode code) {
            return byCode.getOrDefault(code.code(), code.category());
        }
    }
}
