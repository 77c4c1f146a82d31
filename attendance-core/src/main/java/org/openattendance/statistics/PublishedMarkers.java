package org.openattendance.statistics;

import java.util.List;
import java.util.OptionalInt;
import org.openattendance.base.Source;

/**
 * What symbols mean, by family of tables and by year: rows of {@code published/markers.csv}.
 *
 * <p>Immutable and thread-safe.
 */
public final class PublishedMarkers {

    private final List<Rule> rules;

    private PublishedMarkers(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * One symbol.
     *
     * @param family whose tables use it
     * @param symbol as printed; empty for a cell in which nothing is written
     * @param years the school years in which it means this
     * @param meaning what it means
     * @param sources where that is written; at least one
     */
    public record Rule(
            String family, String symbol, PublishedYears years, PublishedMarker meaning, List<Source> sources) {

        /**
         * @param family whose tables use it
         * @param symbol as printed
         * @param years the school years
         * @param meaning what it means
         * @param sources where that is written
         */
        public Rule {
            sources = List.copyOf(sources);
        }
    }

    /** From rows in any order; the first that fits is the one that counts. */
    public static PublishedMarkers of(List<Rule> rules) {
        return new PublishedMarkers(rules);
    }

    /** Every row. */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * What a symbol means.
     *
     * @param year the school year of the row; empty if not known, and then a row for every year counts
     * @return {@link PublishedMarker#NOT_KNOWN} if no row says
     */
    public PublishedMarker meaning(String family, String symbol, OptionalInt year) {
        return rules.stream()
                .filter(rule -> rule.family().equals(family) && rule.symbol().equals(symbol))
                .filter(rule -> rule.years().contains(year))
                .map(Rule::meaning)
                .findFirst()
                .orElse(PublishedMarker.NOT_KNOWN);
    }
}
