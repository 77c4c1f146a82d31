package org.openattendance.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.RuleNotKnownException;

/**
 * Every measure of a nation over time.
 *
 * <p>Rows of a caller lie over ours: where theirs say anything about a measure, a definition and a day, ours are not asked. Immutable and
 * thread-safe.
 */
public final class Measures {

    private final List<List<MeasureDefinition>> layers; // the topmost first

    private Measures(List<List<MeasureDefinition>> layers) {
        this.layers = List.copyOf(layers);
    }

    /**
     * From rows in any order.
     *
     * @throws InvalidValueException if two would answer at once
     */
    public static Measures of(List<MeasureDefinition> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (MeasureDefinition other : rows.subList(0, i)) {
                if (rows.get(i).overlaps(other)) {
                    throw new InvalidValueException(
                            other.ruleId() + " and " + rows.get(i).ruleId() + " hold at once.",
                            "the older row was not closed when the newer one was added.");
                }
            }
        }
        Comparator<MeasureDefinition> order = Comparator.comparing(MeasureDefinition::id)
                .thenComparing(row -> row.span().first().orElse(LocalDate.MIN))
                .thenComparing(MeasureDefinition::ruleId);
        return new Measures(List.of(rows.stream().sorted(order).toList()));
    }

    /** Every row, by id and then by first day; a caller's own before ours. */
    public List<MeasureDefinition> all() {
        return layers.stream().flatMap(List::stream).toList();
    }

    /** The ids of all measures, in order. */
    public Set<String> ids() {
        return all().stream().map(MeasureDefinition::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The rows of a measure in force: empty if none is known, one, or several for {@link MeasureKind#SESSIONS}, which differ by period and
     * age.
     */
    public List<MeasureDefinition> on(String id, Definition definition, LocalDate day) {
        return layers.stream()
                .map(layer -> layer.stream()
                        .filter(row -> row.id().equals(id))
                        .filter(row -> row.isOf(definition))
                        .filter(row -> row.span().contains(day))
                        .toList())
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The one row in force, or empty where none is known or a standard number of sessions depends on period and age. */
    public Optional<MeasureDefinition> find(String id, Definition definition, LocalDate day) {
        return on(id, definition, day).stream()
                .filter(row -> row.kind() != MeasureKind.SESSIONS)
                .findFirst();
    }

    /** The standard number of sessions in force for a period and an age, or empty if none is known. */
    public Optional<MeasureDefinition> find(
            String id, Definition definition, LocalDate day, MeasurePeriod period, int age) {
        return on(id, definition, day).stream()
                .filter(row -> row.standard()
                        .filter(number ->
                                number.period() == period && number.ages().contains(age))
                        .isPresent())
                .findFirst();
    }

    /**
     * The one row in force.
     *
     * @throws RuleNotKnownException if there is none, naming the days for which there is
     */
    public MeasureDefinition require(String id, Definition definition, LocalDate day) {
        return find(id, definition, day).orElseThrow(() -> {
            List<DateSpan> known = all().stream()
                    .filter(row -> row.id().equals(id) && row.isOf(definition) && row.kind() != MeasureKind.SESSIONS)
                    .map(MeasureDefinition::span)
                    .toList();
            return new RuleNotKnownException("measure " + id + " of " + definition + " on " + day, known);
        });
    }

    /** These with a caller's own laid over them. */
    public Measures combinedWith(Measures local) {
        List<List<MeasureDefinition>> all = new ArrayList<>(local.layers);
        all.addAll(layers);
        return new Measures(all);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Measures that && layers.equals(that.layers);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(layers);
    }

    /** For example {@code 14 measures in 25 rows}. */
    @Override
    public String toString() {
        return ids().size() + " measures in " + all().size() + " rows";
    }
}
