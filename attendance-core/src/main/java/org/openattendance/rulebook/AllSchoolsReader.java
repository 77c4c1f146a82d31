package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.measure.Definition;
import org.openattendance.statistics.AllSchoolsRule;
import org.openattendance.statistics.AllSchoolsRules;

/** Reads {@code <nation>/all-schools.csv}. */
final class AllSchoolsReader implements RuleKind<AllSchoolsRules> {

    private static final String FILE = "all-schools.csv";
    private static final List<String> REQUIRED =
            List.of("definition", "from", "to", "method", "confidence", "notes", "source");

    @Override
    public String name() {
        return "rows for all schools";
    }

    @Override
    public boolean owns(String file) {
        return file.endsWith("/" + FILE);
    }

    @Override
    public Optional<AllSchoolsRules> read(NationRules rules) {
        return rules.table(FILE, REQUIRED, List.of()).map(table -> {
            List<AllSchoolsRule> read = new ArrayList<>();
            for (RuleRow row : table.rows()) {
                read.add(row.checked(() -> new AllSchoolsRule(
                        Definition.of(row.required("definition")),
                        row.span("from", "to"),
                        row.one("method", AllSchoolsRule.Method.class),
                        row.confidence(),
                        row.text("notes"),
                        row.sources())));
                row.checked(() -> AllSchoolsRules.of(read));
            }
            return AllSchoolsRules.of(read);
        });
    }

    @Override
    public AllSchoolsRules combine(AllSchoolsRules ours, AllSchoolsRules local) {
        return ours.combinedWith(local);
    }
}
