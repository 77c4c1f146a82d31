package org.openattendance.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;

/**
 * What is known of published tables: their shapes, the names of their columns, their symbols, what can be recomputed in them and what may
 * explain a difference.
 *
 * <p>Immutable and thread-safe.
 */
public final class PublishedRules {

    private final List<PublishedShape> shapes;
    private final Map<String, String> names;
    private final PublishedMarkers markers;
    private final List<ReplayCheck> checks;
    private final Map<String, ExplainedDifference> explained;

    private PublishedRules(
            List<PublishedShape> shapes,
            Map<String, String> names,
            PublishedMarkers markers,
            List<ReplayCheck> checks,
            Map<String, ExplainedDifference> explained) {
        this.shapes = shapes;
        this.names = names;
        this.markers = markers;
        this.checks = checks;
        this.explained = explained;
    }

    /**
     * From rows in the order of their files.
     *
     * @param shapes tried in this order: the first that fits is the shape of a table
     * @param names what a column is called in the rules, by what it is called in some tables
     * @param markers what symbols mean
     * @param checks what can be recomputed
     * @param explained what may explain a difference
     * @throws InvalidValueException if a check is of a shape that is not there, or names an explanation that is not there
     */
    public static PublishedRules of(
            List<PublishedShape> shapes,
            Map<String, String> names,
            PublishedMarkers markers,
            List<ReplayCheck> checks,
            List<ExplainedDifference> explained) {
        Map<String, ExplainedDifference> byId = new LinkedHashMap<>();
        explained.forEach(row -> byId.put(row.id(), row));
        List<String> ids = shapes.stream().map(PublishedShape::id).toList();
        for (ReplayCheck check : checks) {
            require(ids.containsAll(check.shapes()), check.id(), "a shape that is not known: " + check.shapes());
            require(
                    byId.keySet().containsAll(check.explained()),
                    check.id(),
                    "an explanation that is not known: " + check.explained());
        }
        return new PublishedRules(List.copyOf(shapes), Map.copyOf(names), markers, List.copyOf(checks), byId);
    }

    private static void require(boolean holds, String check, String what) {
        if (!holds) {
            throw new InvalidValueException("The check " + check + " names " + what + ".", "an id is misspelt.");
        }
    }

    /** The same with the checks of these ids alone, to recompute less. */
    public PublishedRules only(Collection<String> ids) {
        List<ReplayCheck> some =
                checks.stream().filter(check -> ids.contains(check.id())).toList();
        return new PublishedRules(shapes, names, markers, some, explained);
    }

    /** Every shape, in the order in which they are tried. */
    public List<PublishedShape> shapes() {
        return shapes;
    }

    /** What symbols mean. */
    public PublishedMarkers markers() {
        return markers;
    }

    /** Every check, in the order in which they are reported. */
    public List<ReplayCheck> checks() {
        return checks;
    }

    /** Everything that may explain a difference, in the order of the file. */
    public List<ExplainedDifference> explained() {
        return List.copyOf(explained.values());
    }

    /**
     * What may explain a difference.
     *
     * @throws InvalidValueException if there is none of this id
     */
    public ExplainedDifference explained(String id) {
        return Optional.ofNullable(explained.get(id))
                .orElseThrow(() -> new InvalidValueException(
                        "Nothing is known that is called " + id + ".", "the id is misspelt."));
    }

    /** The kind of table that has these columns, or empty if none is known. */
    public Optional<PublishedShape> findShape(List<String> columns) {
        List<String> renamed = renamed(columns);
        return shapes.stream().filter(shape -> shape.fits(renamed)).findFirst();
    }

    /** Columns as the rules call them: in lower case, without a byte order mark, and by one name where tables have several. */
    public List<String> renamed(List<String> columns) {
        Map<String, Integer> seen = new HashMap<>();
        return columns.stream()
                .map(column -> column.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                .map(column -> names.getOrDefault(column, column))
                .map(column -> seen.merge(column, 1, Integer::sum) == 1 ? column : column + "#" + seen.get(column))
                .toList();
    }

    /** For example {@code 14 shapes, 60 checks, 9 explanations}. */
    @Override
    public String toString() {
        return shapes.size() + " shapes, " + checks.size() + " checks, " + explained.size() + " explanations";
    }
}
