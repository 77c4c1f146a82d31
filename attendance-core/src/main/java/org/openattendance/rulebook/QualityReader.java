package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openattendance.base.Rate;
import org.openattendance.pattern.QualityKind;
import org.openattendance.pattern.QualityRule;

/** Reads {@code <nation>/quality.csv}. */
final class QualityReader implements RuleKind<List<QualityRule>> {

    private static final String FILE = "quality.csv";
    private static final List<String> REQUIRED = List.of(
            "id",
            "kind",
            "title",
            "hint",
            "codes",
            "limit",
            "at_least",
            "least",
            "valid_from",
            "valid_to",
            "confidence",
            "notes",
            "source");

    @Override
    public String name() {
        return "quality checks";
    }

    @Override
    public boolean owns(String file) {
        return file.endsWith("/" + FILE);
    }

    @Override
    public Optional<List<QualityRule>> read(NationRules rules) {
        return rules.table(FILE, REQUIRED, List.of()).map(table -> {
            List<QualityRule> read = new ArrayList<>();
            for (RuleRow row : table.rows()) {
                QualityRule rule = row.checked(() -> rule(row));
                if (read.stream().anyMatch(other -> clash(other, rule))) {
                    throw row.fail("the finding " + rule.id() + " has two rows on one day.", "a row was copied.");
                }
                read.add(rule);
            }
            return List.copyOf(read);
        });
    }

    private static boolean clash(QualityRule one, QualityRule other) {
        return one.id().equals(other.id()) && one.span().overlaps(other.span());
    }

    private static QualityRule rule(RuleRow row) {
        return new QualityRule(
                row.required("id"),
                row.one("kind", QualityKind.class),
                row.required("title"),
                row.required("hint"),
                row.words("codes"),
                row.text("limit").isEmpty() ? OptionalInt.empty() : OptionalInt.of(row.whole("limit")),
                Optional.of(row.text("at_least"))
                        .filter(text -> !text.isEmpty())
                        .map(Rate::parse),
                row.text("least").isEmpty() ? 0 : row.whole("least"),
                row.span("valid_from", "valid_to"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    @Override
    public List<QualityRule> combine(List<QualityRule> ours, List<QualityRule> local) {
        List<QualityRule> all = new ArrayList<>(ours);
        all.removeIf(rule -> local.stream().anyMatch(other -> other.id().equals(rule.id())));
        all.addAll(local);
        return List.copyOf(all);
    }
}
