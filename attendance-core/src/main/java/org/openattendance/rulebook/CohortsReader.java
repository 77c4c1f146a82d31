package org.openattendance.rulebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.openattendance.statistics.CohortRule;
import org.openattendance.statistics.Cohorts;

/** Reads {@code cohorts.csv}, which is of every nation. */
final class CohortsReader implements RuleKind<Cohorts> {

    private static final String FILE = "cohorts.csv";
    private static final List<String> REQUIRED =
            List.of("cohort", "column", "yes", "no", "confidence", "notes", "source");

    @Override
    public String name() {
        return "cohorts";
    }

    @Override
    public boolean owns(String file) {
        return file.equals(FILE);
    }

    @Override
    public Optional<Cohorts> read(NationRules rules) {
        return rules.files()
                .find(FILE)
                .map(bytes -> RuleTable.read(FILE, bytes, REQUIRED, List.of(), rules.sources()))
                .map(table -> Cohorts.of(
                        table.rows().stream().map(CohortsReader::rule).toList()));
    }

    private static CohortRule rule(RuleRow row) {
        return row.checked(() -> new CohortRule(
                row.required("cohort"),
                row.required("column"),
                new LinkedHashSet<>(row.words("yes")),
                new LinkedHashSet<>(row.words("no")),
                row.confidence(),
                row.text("notes"),
                row.sources()));
    }

    @Override
    public Cohorts combine(Cohorts ours, Cohorts local) {
        return ours.combinedWith(local);
    }
}
