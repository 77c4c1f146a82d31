package org.openattendance.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.measure.Definition;
import org.openattendance.measure.DefinitionRule;
import org.openattendance.measure.Definitions;

/** Reads {@code <nation>/definitions.csv}. */
final class DefinitionsReader implements RuleKind<Definitions> {

    private static final String FILE = "definitions.csv";
    private static final List<String> COLUMNS =
            List.of("id", "from", "to", "kind", "value", "confidence", "notes", "source");

    @Override
    public String name() {
        return "definitions";
    }

    @Override
    public boolean owns(String file) {
        return file.endsWith("/" + FILE);
    }

    @Override
    public Optional<Definitions> read(NationRules rules) {
        return rules.table(FILE, COLUMNS, List.of()).map(table -> {
            Map<DefinitionRule, RuleRow> read = new LinkedHashMap<>();
            table.rows().forEach(row -> read.put(withoutOverlap(row, rule(row), read), row));
            return Definitions.of(List.copyOf(read.keySet()));
        });
    }

    private static DefinitionRule rule(RuleRow row) {
        return row.checked(() -> new DefinitionRule(
                Definition.of(row.required("id")),
                row.span("from", "to"),
                row.one("kind", DefinitionRule.Kind.class),
                row.required("value"),
                row.confidence(),
                row.text("notes"),
                row.sources()));
    }

    private static DefinitionRule withoutOverlap(
            RuleRow row, DefinitionRule rule, Map<DefinitionRule, RuleRow> before) {
        before.forEach((other, line) -> {
            if (other.overlaps(rule)) {
                throw row.fail(
                        rule.kind() + " of " + rule.definition() + " holds at once with that of line " + line.line()
                                + ".",
                        "the older row was not closed when the newer one was added.");
            }
        });
        return rule;
    }

    @Override
    public Definitions combine(Definitions ours, Definitions local) {
        return ours.combinedWith(local);
    }
}
