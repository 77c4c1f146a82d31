package org.openattendance.assessment.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.moderate.Agreement;
import org.openattendance.assessment.moderate.AgreementValue;
import org.openattendance.assessment.moderate.AgreementValue.Statistic;
import org.openattendance.assessment.moderate.RatingTable;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.InvalidValueException;

/**
 * How consistent practice is across settings: how far their levels agree, and where they lie furthest apart.
 *
 * <p>Settings stand where judges stand in a moderation, so the figure says "alike", not "right". Immutable and thread-safe.
 *
 * @param settings how many
 * @param alike Krippendorff's alpha for ordinal data over the criteria
 * @param spreads ranks from lowest to highest for each criterion with two levels or more, widest first, then in the framework's order
 */
public record Consistency(int settings, AgreementValue alike, List<Spread> spreads) {

    /**
     * How far settings are apart on a criterion.
     *
     * @param criterion which
     * @param ranks 0 when all are alike
     */
    public record Spread(Criterion criterion, int ranks) {}

    public Consistency {
        Objects.requireNonNull(alike, "alike");
        spreads = List.copyOf(spreads);
    }

    /**
     * Looks at two settings or more.
     *
     * @throws InvalidValueException if there are fewer, or they used different frameworks or versions
     */
    public static Consistency of(AssessmentFramework framework, List<SettingStandings> settings) {
        if (settings.size() < 2) {
            throw new InvalidValueException("Consistency needs at least two settings.", "only one was given.");
        }
        SchoolComparison.of(
                framework, settings, ComparisonRules.of(org.openattendance.base.DateSpan.always(), "as given"));
        List<List<OptionalInt>> rows = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        for (Criterion criterion : framework.rated()) {
            List<OptionalInt> row = settings.stream()
                    .map(one -> one.standings().of(criterion).level().map(RatingLevel::rank))
                    .map(rank -> rank.isPresent() ? OptionalInt.of(rank.get()) : OptionalInt.empty())
                    .toList();
            rows.add(row);
            int[] ranks = row.stream().flatMapToInt(OptionalInt::stream).toArray();
            if (ranks.length >= 2) {
                spreads.add(new Spread(
                        criterion,
                        IntStream.of(ranks).max().orElse(0)
                                - IntStream.of(ranks).min().orElse(0)));
            }
        }
        spreads.sort(Comparator.comparing(spread -> -spread.ranks()));
        RatingTable table = RatingTable.of(
                Math.max(2, framework.scale().levels().size()),
                framework.rated().stream().map(Criterion::shortId).toList(),
                rows);
        return new Consistency(settings.size(), Agreement.of(table, Statistic.ALPHA_ORDINAL), spreads);
    }
}
