package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openattendance.base.Rate;
import org.openattendance.pattern.PatternKind;
import org.openattendance.pattern.PatternRule;
import org.openattendance.pattern.PatternRules;

/** Reads {@code patterns.csv}, which is of every nation: a row that names one is for that nation alone. */
final class PatternsReader implements RuleKind<PatternRules> {

    private static final String FILE = "patterns.csv";
    private static final List<String> REQUIRED = List.of(
            "id", "kind", "settings", "codes", "nation", "valid_from", "valid_to", "confidence", "notes", "source");

    @Override
    public String name() {
        return "patterns";
    }

    @Override
    public boolean owns(String file) {
        return file.equals(FILE);
    }

    @Override
    public Optional<PatternRules> read(NationRules rules) {
        return rules.files()
                .find(FILE)
                .map(bytes -> RuleTable.read(FILE, bytes, REQUIRED, List.of(), rules.sources()))
                .map(table -> read(table, rules.nation().id()));
    }

    private static PatternRules read(RuleTable table, String nation) {
        List<PatternRule> read = new ArrayList<>();
        for (RuleRow row : table.rows()) {
            PatternRule rule = row.checked(() -> rule(row));
            if (row.text("nation").isEmpty() || row.text("nation").equals(nation)) {
                read.add(rule);
                row.checked(() -> PatternRules.of(read));
            }
        }
        return PatternRules.of(read);
    }

    private static PatternRule rule(RuleRow row) {
        return new PatternRule(
                row.required("id"),
                row.one("kind", PatternKind.class),
                settings(row),
                row.words("codes"),
                row.span("valid_from", "valid_to"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    private static SortedMap<String, Rate> settings(RuleRow row) {
        SortedMap<String, Rate> settings = new TreeMap<>();
        for (String word : row.words("settings")) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw row.fail("the setting " + word + " has no name.", "it should look like least_missed=5.");
            }
            String value = word.substring(equals + 1);
            if (settings.put(word.substring(0, equals), Rate.parse(value.contains("/") ? value : value + "/1"))
                    != null) {
                throw row.fail("the setting " + word + " stands twice.", "a setting was copied.");
            }
        }
        return settings;
    }

    @Override
    public PatternRules combine(PatternRules ours, PatternRules local) {
        return ours.combinedWith(local);
    }
}
