package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.statistics.ExplainedDifference;
import org.openattendance.statistics.PublishedMarker;
import org.openattendance.statistics.PublishedMarkers;
import org.openattendance.statistics.PublishedRows;
import org.openattendance.statistics.PublishedRules;
import org.openattendance.statistics.PublishedShape;
import org.openattendance.statistics.PublishedYears;
import org.openattendance.statistics.ReplayCheck;
import org.openattendance.statistics.ReplayCheck.Completeness;
import org.openattendance.statistics.ReplayCheck.Printing;
import org.openattendance.statistics.ReplayKind;

/** Reads the files in {@code published}, which are of every nation. */
final class PublishedReader implements RuleKind<PublishedRules> {

    private static final String FOLDER = "published/";
    private static final List<String> FILES =
            List.of("shapes.csv", "columns.csv", "markers.csv", "checks.csv", "explained.csv");
    private static final String EMPTY = "EMPTY";

    @Override
    public String name() {
        return "published tables";
    }

    @Override
    public boolean owns(String file) {
        return file.startsWith(FOLDER) && FILES.contains(file.substring(FOLDER.length()));
    }

    @Override
    public Optional<PublishedRules> read(NationRules rules) {
        if (FILES.stream().anyMatch(file -> rules.files().find(FOLDER + file).isEmpty())) {
            return Optional.empty();
        }
        List<PublishedShape> shapes = rows(
                rules,
                "shapes.csv",
                List.of("id", "family", "nation", "needs", "figures", "title", "confidence", "notes", "source"),
                PublishedReader::shape);
        Map<String, String> names = new HashMap<>();
        rows(rules, "columns.csv", List.of("column", "as", "source"), PublishedReader::name)
                .forEach(names::putAll);
        PublishedMarkers markers = PublishedMarkers.of(rows(
                rules,
                "markers.csv",
                List.of("family", "symbol", "from_year", "to_year", "meaning", "confidence", "notes", "source"),
                PublishedReader::marker));
        List<ExplainedDifference> explained = rows(
                rules,
                "explained.csv",
                List.of("id", "rule", "size", "column", "rows", "from_year", "to_year", "why", "confidence", "source"),
                PublishedReader::explained);
        List<ReplayCheck> checks = rows(rules, "checks.csv", CHECK, PublishedReader::check);
        try {
            return Optional.of(PublishedRules.of(shapes, names, markers, checks, explained));
        } catch (InvalidValueException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new RuleFileException(FOLDER + "checks.csv", 0, message, "an id is misspelt.", e);
        }
    }

    private static final List<String> CHECK = List.of(
            "id",
            "shapes",
            "kind",
            "result",
            "parts",
            "per",
            "where",
            "from_year",
            "to_year",
            "whole",
            "part",
            "keys",
            "printing",
            "complete",
            "explained",
            "title",
            "confidence",
            "source");

    private static <T> List<T> rows(NationRules rules, String file, List<String> columns, Function<RuleRow, T> make) {
        byte[] bytes = rules.files().find(FOLDER + file).orElseThrow();
        RuleTable table = RuleTable.read(FOLDER + file, bytes, columns, List.of(), rules.sources());
        List<T> made = new ArrayList<>();
        table.rows().forEach(row -> made.add(row.checked(() -> make.apply(row))));
        return made;
    }

    private static Map<String, String> name(RuleRow row) {
        row.sources();
        return Map.of(row.required("column"), row.required("as"));
    }

    private static PublishedShape shape(RuleRow row) {
        return new PublishedShape(
                row.required("id"),
                row.required("family"),
                Nation.of(row.required("nation")),
                row.words("needs"),
                row.words("figures"),
                row.required("title"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    private static PublishedMarkers.Rule marker(RuleRow row) {
        row.confidence();
        String symbol = row.required("symbol");
        return new PublishedMarkers.Rule(
                row.required("family"),
                symbol.equals(EMPTY) ? "" : symbol,
                years(row),
                row.one("meaning", PublishedMarker.class),
                row.sources());
    }

    private static ExplainedDifference explained(RuleRow row) {
        return new ExplainedDifference(
                row.required("id"),
                row.one("rule", ExplainedDifference.Rule.class),
                row.text("size"),
                row.text("column"),
                PublishedRows.parse(row.text("rows")),
                years(row),
                row.required("why"),
                row.confidence(),
                row.sources());
    }

    private static ReplayCheck check(RuleRow row) {
        ReplayKind kind = row.one("kind", ReplayKind.class);
        return new ReplayCheck(
                row.required("id"),
                row.words("shapes"),
                kind,
                columns(row, "result", kind),
                columns(row, "parts", kind),
                row.text("per"),
                PublishedRows.parse(row.text("where")),
                years(row),
                PublishedRows.parse(row.text("whole")),
                PublishedRows.parse(row.text("part")),
                row.words("keys"),
                Printing.parse(row.text("printing")),
                row.text("complete").isEmpty() ? Completeness.NAMED : row.one("complete", Completeness.class),
                row.words("explained"),
                row.required("title"),
                row.confidence(),
                row.sources());
    }

    /** Places have spaces in their labels. */
    private static List<String> columns(RuleRow row, String column, ReplayKind kind) {
        return kind == ReplayKind.TABLES_RATE
                ? Arrays.asList(row.required(column).split(";"))
                : row.words(column);
    }

    private static PublishedYears years(RuleRow row) {
        return new PublishedYears(year(row, "from_year"), year(row, "to_year"));
    }

    private static OptionalInt year(RuleRow row, String column) {
        return row.text(column).isEmpty() ? OptionalInt.empty() : OptionalInt.of(row.whole(column));
    }

    @Override
    public PublishedRules combine(PublishedRules ours, PublishedRules local) {
        return local;
    }
}
