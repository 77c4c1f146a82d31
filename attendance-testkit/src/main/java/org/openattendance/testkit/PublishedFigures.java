package org.openattendance.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openattendance.base.Rate;
import org.openattendance.base.Source;
import org.openattendance.table.CsvRow;

/**
 * The national figures that generated registers aim at: England's, as published, each with its source.
 *
 * <p>Reasons and headlines are of 2024/25 up to late January, the differences between groups of 2015/16, the last year of which both
 * counts and characteristics are at hand. Counts are untouched; a rate is two of them. Immutable and thread-safe.
 */
public final class PublishedFigures {

    private final Map<String, Rate> reasons;
    private final List<Group> groups;
    private final List<Headline> headlines;
    private final Map<String, Source> sources;

    private PublishedFigures(
            Map<String, Rate> reasons, List<Group> groups, List<Headline> headlines, Map<String, Source> sources) {
        this.reasons = reasons;
        this.groups = groups;
        this.headlines = headlines;
        this.sources = sources;
    }

    /**
     * One group of the pupils of a phase.
     *
     * @param phase of their schools
     * @param characteristic as a column of {@code pupils.csv}, for example {@code fsm}
     * @param value for example {@code yes}
     * @param enrolments rounded to 5 when published
     * @param possible sessions
     * @param authorised sessions
     * @param unauthorised sessions
     * @param persistent enrolments that missed a tenth or more, rounded to 5 when published
     * @param source an id of {@link PublishedFigures#sources()}
     */
    public record Group(
            Phase phase,
            String characteristic,
            String value,
            long enrolments,
            long possible,
            long authorised,
            long unauthorised,
            long persistent,
            String source) {

        /** Authorised and unauthorised absence of possible sessions. */
        public Rate absence() {
            return Rate.of(authorised + unauthorised, possible);
        }
    }

    /**
     * A phase as a whole, year to date.
     *
     * @param phase of the schools
     * @param authorised sessions
     * @param unauthorised sessions
     * @param possible sessions
     * @param persistentPercent share of enrolments that missed a tenth or more so far, in percent, as published
     * @param source an id of {@link PublishedFigures#sources()}
     */
    public record Headline(
            Phase phase,
            long authorised,
            long unauthorised,
            long possible,
            BigDecimal persistentPercent,
            String source) {

        /** Authorised and unauthorised absence of possible sessions. */
        public Rate absence() {
            return Rate.of(authorised + unauthorised, possible);
        }
    }

    /** Reads the tables of this module. */
    public static PublishedFigures read() {
        Map<String, Rate> reasons =
                TestkitResources.rows("rates.csv", "phase", "reason", "sessions", "of", "source").stream()
                        .collect(Collectors.toUnmodifiableMap(
                                row -> row.text("phase") + " " + row.text("reason"),
                                row -> Rate.of(
                                        TestkitResources.count(row, "sessions"), TestkitResources.count(row, "of"))));
        return new PublishedFigures(
                reasons,
                TestkitResources.rows("groups.csv", "phase", "characteristic", "value").stream()
                        .map(PublishedFigures::group)
                        .toList(),
                TestkitResources.rows("headlines.csv", "phase", "persistent_percent").stream()
                        .map(PublishedFigures::headline)
                        .toList(),
                TestkitResources.rows("sources.csv", "id", "title").stream()
                        .map(PublishedFigures::source)
                        .collect(Collectors.toUnmodifiableMap(Source::id, source -> source)));
    }

    private static Group group(CsvRow row) {
        return new Group(
                Phases.of(row),
                row.text("characteristic"),
                row.text("value"),
                TestkitResources.count(row, "enrolments"),
                TestkitResources.count(row, "possible"),
                TestkitResources.count(row, "authorised"),
                TestkitResources.count(row, "unauthorised"),
                TestkitResources.count(row, "persistent"),
                row.text("source"));
    }

    private static Headline headline(CsvRow row) {
        return new Headline(
                Phases.of(row),
                TestkitResources.count(row, "authorised"),
                TestkitResources.count(row, "unauthorised"),
                TestkitResources.count(row, "possible"),
                new BigDecimal(row.text("persistent_percent")),
                row.text("source"));
    }

    private static Source source(CsvRow row) {
        return new Source(
                row.text("id"),
                row.text("title"),
                row.text("place"),
                row.text("url"),
                row.find("read_on").map(LocalDate::parse),
                Source.Status.valueOf(row.text("status")));
    }

    /**
     * How often a reason stands in registers: sessions with it, of possible sessions. For reasons outside possible sessions the denominator
     * is still the possible sessions of the same schools and days.
     *
     * @param reason as in {@code rates.csv}; {@code 0/1} where nothing is published for the phase
     */
    public Rate reason(Phase phase, String reason) {
        return reasons.getOrDefault(phase.id() + " " + reason, Rate.of(0, 1));
    }

    /** The groups of a characteristic, in the order of the table; empty if none is published. */
    public List<Group> groups(Phase phase, String characteristic) {
        return groups.stream()
                .filter(group ->
                        group.phase() == phase && group.characteristic().equals(characteristic))
                .toList();
    }

    /** All groups of all phases, in the order of the table. */
    public List<Group> groups() {
        return groups;
    }

    /** A phase as a whole. */
    public Headline headline(Phase phase) {
        return headlines.stream()
                .filter(one -> one.phase() == phase)
                .findFirst()
                .orElseThrow();
    }

    /** Where the figures were read, by id. */
    public Map<String, Source> sources() {
        return sources;
    }
}
