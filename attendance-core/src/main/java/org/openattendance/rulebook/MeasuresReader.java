package org.openattendance.rulebook;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.measure.AgeRange;
import org.openattendance.measure.Definition;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.measure.MeasureKind;
import org.openattendance.measure.MeasurePeriod;
import org.openattendance.measure.Measures;
import org.openattendance.measure.StandardSessions;
import org.openattendance.tally.Count;

/** Reads {@code <nation>/measures.csv}. */
final class MeasuresReader implements RuleKind<Measures> {

    private static final String FILE = "measures.csv";
    private static final List<String> COLUMNS = List.of(
            "id",
            "from",
            "to",
            "kind",
            "numerator",
            "denominator",
            "at_least",
            "period",
            "ages",
            "definitions",
            "confidence",
            "notes",
            "source");

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public boolean owns(String file) {
        return file.endsWith("/" + FILE);
    }

    @Override
    public Optional<Measures> read(NationRules rules) {
        return rules.table(FILE, COLUMNS, List.of()).map(table -> {
            Map<MeasureDefinition, RuleRow> read = new LinkedHashMap<>();
            table.rows().forEach(row -> read.put(withoutOverlap(row, measure(rules.nation(), row), read), row));
            return Measures.of(List.copyOf(read.keySet()));
        });
    }

    private static MeasureDefinition measure(Nation nation, RuleRow row) {
        MeasureKind kind = row.one("kind", MeasureKind.class);
        return row.checked(() -> new MeasureDefinition(
                nation,
                row.required("id"),
                row.span("from", "to"),
                kind,
                counts(row, "numerator"),
                counts(row, "denominator"),
                kind == MeasureKind.SESSIONS ? Optional.empty() : share(row),
                kind == MeasureKind.SESSIONS ? Optional.of(standard(row)) : Optional.empty(),
                definitions(row),
                row.confidence(),
                row.text("notes"),
                row.sources()));
    }

    /** Ids of counts with + between. */
    private static Set<Count> counts(RuleRow row, String column) {
        Set<Count> counts = EnumSet.noneOf(Count.class);
        for (String id : row.text(column).split("\\+", -1)) {
            if (!id.isBlank()) {
                counts.add(count(row, column, id.strip()));
            }
        }
        return counts;
    }

    private static Count count(RuleRow row, String column, String id) {
        return Arrays.stream(Count.values())
                .filter(count -> count.id().equals(id))
                .findFirst()
                .orElseThrow(() -> row.fail(
                        "the column " + column + " holds " + id + ", which nothing counts.", "it is misspelt."));
    }

    private static Optional<Rate> share(RuleRow row) {
        String text = row.text("at_least");
        return text.isEmpty() ? Optional.empty() : Optional.of(Rate.parse(text));
    }

    private static StandardSessions standard(RuleRow row) {
        String sessions = row.required("at_least");
        if (!sessions.matches("\\d{1,4}")) {
            throw row.fail("the column at_least holds " + sessions + ".", "it should be a number of sessions.");
        }
        return new StandardSessions(
                Integer.parseInt(sessions),
                row.one("period", MeasurePeriod.class),
                AgeRange.parse(row.required("ages")));
    }

    private static Set<Definition> definitions(RuleRow row) {
        Set<Definition> definitions = new TreeSet<>();
        if (!row.required("definitions").equals("*")) {
            row.words("definitions").forEach(id -> definitions.add(Definition.of(id)));
        }
        return definitions;
    }

    private static MeasureDefinition withoutOverlap(
            RuleRow row, MeasureDefinition measure, Map<MeasureDefinition, RuleRow> before) {
        before.forEach((other, line) -> {
            if (other.overlaps(measure)) {
                throw row.fail(
                        "the measure " + measure.id() + " holds at once with that of line " + line.line() + ".",
                        "the older row was not closed when the newer one was added.");
            }
        });
        return measure;
    }

    @Override
    public Measures combine(Measures ours, Measures local) {
        return ours.combinedWith(local);
    }
}
