package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.measure.Definition;

/**
 * What is known of how measures of nations are made, and whether two of them may be compared.
 *
 * <p>Two measures are alike when each has the same aspects and each aspect is known and the same. Where one differs, or was not found, the
 * comparison is refused and says which and why. Immutable and thread-safe.
 */
public final class MeasureTraits {

    private final List<MeasureTrait> traits;

    private MeasureTraits(List<MeasureTrait> traits) {
        this.traits = traits;
    }

    /**
     * Which measure is meant.
     *
     * @param nation whose measure it is
     * @param definition by which it is counted
     * @param measure id of the measure
     */
    public record Key(Nation nation, Definition definition, String measure) {

        private boolean isOf(MeasureTrait trait) {
            return trait.nation().equals(nation)
                    && trait.definition().equals(definition)
                    && trait.measure().equals(measure);
        }

        /** For example {@code SCO sco-register absence}. */
        @Override
        public String toString() {
            return nation + " " + definition + " " + measure;
        }
    }

    /** Whether two measures may be compared. */
    public sealed interface Comparison {

        /** They are alike in every aspect that is told of them. */
        record Alike(List<MeasureTrait> traits) implements Comparison {

            /** @param traits of the first, in order of their aspects */
            public Alike {
                traits = List.copyOf(traits);
            }
        }

        /**
         * They must not be compared.
         *
         * @param differences each with both sides; at least one
         */
        record Unlike(List<Difference> differences) implements Comparison {

            /** @param differences at least one */
            public Unlike {
                differences = List.copyOf(differences);
            }
        }

        /**
         * Nothing is known of one of them.
         *
         * @param unknown which one
         */
        record NotKnown(Key unknown) implements Comparison {}
    }

    /**
     * An aspect in which two measures are not known to be the same.
     *
     * @param aspect for example {@code EXCLUSION}
     * @param first of the first measure; empty if nothing is told of it
     * @param second of the second measure; empty if nothing is told of it
     */
    public record Difference(String aspect, Optional<MeasureTrait> first, Optional<MeasureTrait> second) {

        /** Whether both sides are known, and differ; else one of them was not found. */
        public boolean isKnown() {
            return first.filter(MeasureTrait::isKnown).isPresent()
                    && second.filter(MeasureTrait::isKnown).isPresent();
        }

        /** For example {@code EXCLUSION: AUTHORISED_ABSENCE and APART}. */
        public String describe() {
            return aspect + ": " + side(first) + " and " + side(second);
        }

        private static String side(Optional<MeasureTrait> trait) {
            return trait.map(found ->
                            found.value() + (found.confidence() == Confidence.UNCONFIRMED ? " (unconfirmed)" : ""))
                    .orElse("not told");
        }
    }

    /**
     * From rows in any order.
     *
     * @throws InvalidValueException if one aspect of a measure is told twice
     */
    public static MeasureTraits of(List<MeasureTrait> rows) {
        Set<String> seen = new TreeSet<>();
        for (MeasureTrait row : rows) {
            if (!seen.add(row.nation() + " " + row.definition() + " " + row.measure() + " " + row.aspect())) {
                throw new InvalidValueException(
                        row.aspect() + " of " + row.measure() + " of " + row.definition() + " is told twice.",
                        "a row was copied.");
            }
        }
        return new MeasureTraits(List.copyOf(rows));
    }

    /** Every row. */
    public List<MeasureTrait> all() {
        return traits;
    }

    /** What is told of a measure. */
    public List<MeasureTrait> of(Key key) {
        return traits.stream().filter(key::isOf).toList();
    }

    /** Whether figures of two measures may stand side by side. A measure of which something is told may be compared with itself. */
    public Comparison compare(Key first, Key second) {
        for (Key key : List.of(first, second)) {
            if (of(key).isEmpty()) {
                return new Comparison.NotKnown(key);
            }
        }
        if (first.equals(second)) {
            return new Comparison.Alike(of(first));
        }
        List<Difference> differences = new ArrayList<>();
        for (String aspect : aspects(first, second)) {
            Difference difference = new Difference(aspect, find(first, aspect), find(second, aspect));
            boolean same = difference.isKnown()
                    && difference
                            .first()
                            .map(MeasureTrait::value)
                            .equals(difference.second().map(MeasureTrait::value));
            if (!same) {
                differences.add(difference);
            }
        }
        return differences.isEmpty() ? new Comparison.Alike(of(first)) : new Comparison.Unlike(differences);
    }

    private Set<String> aspects(Key first, Key second) {
        return traits.stream()
                .filter(trait -> first.isOf(trait) || second.isOf(trait))
                .map(MeasureTrait::aspect)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<MeasureTrait> find(Key key, String aspect) {
        return of(key).stream().filter(trait -> trait.aspect().equals(aspect)).findFirst();
    }

    /** For example {@code 60 traits}. */
    @Override
    public String toString() {
        return traits.size() + " traits";
    }
}
