package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Confidence;
import org.openattendance.base.Nation;
import org.openattendance.base.Source;

/** Tables, checks and explanations of our own, so that a test can hold one rule at its edges without the others that ship. */
final class OwnTables {

    private static final Source OWN =
            new Source("test.own", "A test of ours", "", "", Optional.empty(), Source.Status.CURRENT);

    private OwnTables() {}

    /** A table with this column is of this shape; every other column holds figures. */
    private static PublishedShape shape(String id, String column) {
        return new PublishedShape(
                id,
                "own",
                Nation.ENGLAND,
                List.of(column),
                List.of("*", "!" + column),
                id,
                Confidence.CONFIRMED,
                "",
                List.of(OWN));
    }

    private static PublishedMarkers.Rule symbol(String symbol, PublishedMarker meaning) {
        return new PublishedMarkers.Rule("own", symbol, PublishedYears.ALL, meaning, List.of(OWN));
    }

    /** For example {@code kind=SUM; result=whole; parts=a b; printing=1}. Its shapes are {@code own} unless it says another. */
    static ReplayCheck check(String text) {
        Map<String, String> said = new HashMap<>();
        for (String part : text.split("; ")) {
            said.put(part.split("=", 2)[0], part.split("=", 2)[1]);
        }
        return new ReplayCheck(
                "OWN",
                words(said.getOrDefault("shapes", "own")),
                ReplayKind.valueOf(said.get("kind")),
                words(said.getOrDefault("result", "")),
                words(said.getOrDefault("parts", "")),
                said.getOrDefault("per", ""),
                PublishedRows.parse(said.getOrDefault("where", "")),
                PublishedYears.ALL,
                PublishedRows.parse(said.getOrDefault("whole", "")),
                PublishedRows.parse(said.getOrDefault("part", "")),
                words(said.getOrDefault("keys", "")),
                ReplayCheck.Printing.parse(said.getOrDefault("printing", "")),
                ReplayCheck.Completeness.valueOf(said.getOrDefault("complete", "NAMED")),
                words(said.getOrDefault("explained", "")),
                "own",
                Confidence.CONFIRMED,
                List.of(OWN));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** An explanation, whose id is its rule. */
    static ExplainedDifference reason(ExplainedDifference.Rule rule, String size, String column, String rows) {
        return new ExplainedDifference(
                rule.name(),
                rule,
                size,
                column,
                PublishedRows.parse(rows),
                PublishedYears.ALL,
                "It is so.",
                Confidence.CONFIRMED,
                List.of(OWN));
    }

    static ExplainedDifference reason(ExplainedDifference.Rule rule, String size) {
        return reason(rule, size, "", "");
    }

    static PublishedRules rules(ReplayCheck check, ExplainedDifference... reasons) {
        return PublishedRules.of(
                List.of(shape("own", "row"), shape("other", "label"), shape("names", "name")),
                Map.of(),
                PublishedMarkers.of(List.of(
                        symbol("c", PublishedMarker.SUPPRESSED),
                        symbol("z", PublishedMarker.NOT_APPLICABLE),
                        symbol("low", PublishedMarker.ROUNDS_TO_ZERO))),
                List.of(check),
                List.of(reasons));
    }

    static PublishedTable table(PublishedRules rules, String... lines) {
        List<PublishedTable.Line> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            rows.add(new PublishedTable.Line(i + 1, List.of(lines[i].split(",", -1))));
        }
        return PublishedTable.of("own.csv", List.of(lines[0].split(",")), rows, rules);
    }

    /**
     * How many figures of the last of the tables could be recomputed, and each that differs:
     * {@code line:column printed, not expected (explanation)}. Empty where the table lacks what the check needs.
     */
    static List<String> told(PublishedRules rules, PublishedTable... tables) {
        ReplayReport.OfFile file = Replay.of(rules).run(List.of(tables)).files().get(tables.length - 1);
        List<String> told = new ArrayList<>();
        file.find("OWN").ifPresent(check -> told.add(check.tested() + " tested"));
        file.differences()
                .forEach(difference -> told.add(difference.line() + ":" + difference.column() + " "
                        + difference.printed() + ", not " + difference.expected()
                        + difference.explainedBy().map(id -> " (" + id + ")").orElse("")));
        return told;
    }

    /** One table by one check, and by what may explain a difference. */
    static List<String> told(ReplayCheck check, List<ExplainedDifference> reasons, String... lines) {
        PublishedRules rules = rules(check, reasons.toArray(ExplainedDifference[]::new));
        return told(rules, table(rules, lines));
    }

    static List<String> told(String check, String... lines) {
        return told(check(check), List.of(), lines);
    }
}
