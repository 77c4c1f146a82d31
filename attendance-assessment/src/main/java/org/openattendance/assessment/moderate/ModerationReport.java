package org.openattendance.assessment.moderate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.assessment.moderate.AgreementValue.Statistic;
import org.openattendance.base.Rate;

/**
 * How far judges agree.
 *
 * <p>Immutable and thread-safe.
 *
 * @param units number of criteria of which at least one judge gave a level
 * @param judges number of judges
 * @param missing share of cells without a level, or empty when there is no cell
 * @param figures every figure, in the order of {@link Statistic}
 * @param differences one for each criterion on which they differ, widest first, then in the order of the framework
 */
public record ModerationReport(
        int units,
        int judges,
        Optional<Rate> missing,
        List<AgreementValue> figures,
        List<CriterionDifference> differences) {

    /** Below this number of units any figure of agreement is shaky. */
    public static final int FEW_UNITS = 30;

    public ModerationReport {
        Objects.requireNonNull(missing, "missing");
        figures = List.copyOf(figures);
        differences = List.copyOf(differences);
    }

    /** A figure. */
    public AgreementValue figure(Statistic statistic) {
        return figures.get(List.of(Statistic.values()).indexOf(statistic));
    }

    /** Whether there are fewer than 30 units, so that the figures should be read with care. */
    public boolean hasFewUnits() {
        return units < FEW_UNITS;
    }
}
