package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.timer.UnexplainedRule;

/** Reads {@code <nation>/unexplained.csv}. */
final class UnexplainedReader implements RuleKind<List<UnexplainedRule>> {

    private static final String FILE = "unexplained.csv";
    private static final List<String> REQUIRED =
            List.of("id", "codes", "valid_from", "valid_to", "confidence", "notes", "source");

    @Override
    public String name() {
        return "codes of absence without a reason";
    }

    @Override
    public boolean owns(String file) {
        return file.endsWith("/" + FILE);
    }

    @Override
    public Optional<List<UnexplainedRule>> read(NationRules rules) {
        return rules.table(FILE, REQUIRED, List.of()).map(table -> {
            List<UnexplainedRule> read = new ArrayList<>();
            for (RuleRow row : table.rows()) {
                UnexplainedRule rule = row.checked(() -> rule(row));
                for (UnexplainedRule other : read) {
                    if (other.id().equals(rule.id()) || other.span().overlaps(rule.span())) {
                        throw row.fail(
                                "it holds on days of " + other.id() + ", or has its id.", "a row was not closed.");
                    }
                }
                read.add(rule);
            }
            return List.copyOf(read);
        });
    }

    private static UnexplainedRule rule(RuleRow row) {
        return new UnexplainedRule(
                row.required("id"),
                row.words("codes"),
                row.span("valid_from", "valid_to"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    /** A caller's file stands in place of ours: two lists of codes for one day would leave open which one asks. */
    @Override
    public List<UnexplainedRule> combine(List<UnexplainedRule> ours, List<UnexplainedRule> local) {
        return local;
    }
}
