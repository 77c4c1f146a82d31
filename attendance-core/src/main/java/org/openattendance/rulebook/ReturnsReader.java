package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.openattendance.timer.ReturnRule;

/** Reads {@code <nation>/returns.csv}. */
final class ReturnsReader implements RuleKind<List<ReturnRule>> {

    private static final String FILE = "returns.csv";
    private static final Pattern PARTS = Pattern.compile("; *");
    private static final List<String> REQUIRED = List.of(
            "id",
            "title",
            "kind",
            "codes",
            "days",
            "current",
            "timer",
            "asks",
            "valid_from",
            "valid_to",
            "confidence",
            "notes",
            "source");

    @Override
    public String name() {
        return "lists of a school";
    }

    @Override
    public boolean owns(String file) {
        return file.endsWith("/" + FILE);
    }

    @Override
    public Optional<List<ReturnRule>> read(NationRules rules) {
        return rules.table(FILE, REQUIRED, List.of()).map(table -> {
            List<ReturnRule> read = new ArrayList<>();
            for (RuleRow row : table.rows()) {
                ReturnRule rule = row.checked(() -> rule(row));
                if (read.stream().anyMatch(other -> other.id().equals(rule.id()))) {
                    throw row.fail("the list " + rule.id() + " stands twice.", "a row was copied.");
                }
                read.add(rule);
            }
            return List.copyOf(read);
        });
    }

    private static ReturnRule rule(RuleRow row) {
        return new ReturnRule(
                row.required("id"),
                row.required("title"),
                row.one("kind", ReturnRule.Kind.class),
                row.words("codes"),
                row.text("days").isEmpty() ? OptionalInt.empty() : OptionalInt.of(row.whole("days")),
                row.yes("current"),
                Optional.of(row.text("timer")).filter(text -> !text.isEmpty()),
                row.text("asks").isEmpty() ? List.of() : List.of(PARTS.split(row.text("asks"))),
                row.span("valid_from", "valid_to"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    @Override
    public List<ReturnRule> combine(List<ReturnRule> ours, List<ReturnRule> local) {
        List<ReturnRule> all = new ArrayList<>(ours);
        all.removeIf(rule -> local.stream().anyMatch(other -> other.id().equals(rule.id())));
        all.addAll(local);
        return List.copyOf(all);
    }
}
