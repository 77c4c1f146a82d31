package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.register.PeriodRule;

/** Reads {@code periods.csv}, which is of every nation: a row that names one is for that nation alone. */
final class PeriodsReader implements RuleKind<List<PeriodRule>> {

    private static final String FILE = "periods.csv";
    private static final List<String> REQUIRED = List.of(
            "id",
            "nation",
            "decides",
            "exclusion_stands",
            "very_late_stands",
            "open_period",
            "reason",
            "valid_from",
            "valid_to",
            "confidence",
            "notes",
            "source");

    @Override
    public String name() {
        return "rules for marks of lessons";
    }

    @Override
    public boolean owns(String file) {
        return file.equals(FILE);
    }

    @Override
    public Optional<List<PeriodRule>> read(NationRules rules) {
        return rules.files()
                .find(FILE)
                .map(bytes -> RuleTable.read(FILE, bytes, REQUIRED, List.of(), rules.sources()))
                .map(table -> read(table, rules.nation().id()));
    }

    private static List<PeriodRule> read(RuleTable table, String nation) {
        List<PeriodRule> read = new ArrayList<>();
        for (RuleRow row : table.rows()) {
            PeriodRule rule = row.checked(() -> rule(row));
            boolean again = read.stream()
                    .anyMatch(one -> one.id().equals(rule.id()) && one.span().overlaps(rule.span()));
            if (again) {
                throw row.fail("the rule " + rule.id() + " holds twice on one day.", "a row was not closed.");
            }
            if (row.text("nation").isEmpty() || row.text("nation").equals(nation)) {
                read.add(rule);
            }
        }
        return List.copyOf(read);
    }

    private static PeriodRule rule(RuleRow row) {
        return new PeriodRule(
                row.required("id"),
                row.one("decides", PeriodRule.Decides.class),
                row.yes("exclusion_stands"),
                row.yes("very_late_stands"),
                Optional.of(row.text("open_period")).filter(code -> !code.isEmpty()),
                row.one("reason", PeriodRule.Reason.class),
                row.span("valid_from", "valid_to"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    /** A caller's rules beside ours; one with an id of ours stands in its place. */
    @Override
    public List<PeriodRule> combine(List<PeriodRule> ours, List<PeriodRule> local) {
        List<PeriodRule> all = new ArrayList<>(ours);
        all.removeIf(rule -> local.stream().anyMatch(other -> other.id().equals(rule.id())));
        all.addAll(local);
        return List.copyOf(all);
    }
}
