package org.openattendance.assessment.impact;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * First and last reading of each measure, and the change. That something changed after a thing was done is not proof that it was because
 * of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lines one for each measure, in the order given
 */
public record ImpactReport(List<Line> lines) {

    /** How a measure moved. */
    public enum Movement {
        BETTER,
        WORSE,
        UNCHANGED,
        /** Fewer than two readings of different days. */
        NOT_KNOWN
    }

    /**
     * One measure.
     *
     * @param measure the measure
     * @param first the earliest reading, or empty
     * @param last the latest reading, or empty
     * @param change last minus first, or empty without two readings
     * @param movement whether that is better
     */
    public record Line(
            ImpactMeasure measure,
            Optional<ImpactReading> first,
            Optional<ImpactReading> last,
            Optional<BigDecimal> change,
            Movement movement) {}

    public ImpactReport {
        lines = List.copyOf(lines);
    }

    /** From measures and readings in any order; of two readings on one day the later in the list counts as later. */
    public static ImpactReport of(List<ImpactMeasure> measures, List<ImpactReading> readings) {
        return new ImpactReport(
                measures.stream().map(measure -> line(measure, readings)).toList());
    }

    private static Line line(ImpactMeasure measure, List<ImpactReading> readings) {
        List<ImpactReading> own = readings.stream()
                .filter(reading -> reading.measure().equals(measure.id()))
                .sorted(Comparator.comparing(ImpactReading::on))
                .toList();
        if (own.size() < 2) {
            return new Line(
                    measure, own.stream().findFirst(), own.stream().findFirst(), Optional.empty(), Movement.NOT_KNOWN);
        }
        ImpactReading first = own.get(0);
        ImpactReading last = own.get(own.size() - 1);
        BigDecimal change = last.value().subtract(first.value());
        return new Line(
                measure,
                Optional.of(first),
                Optional.of(last),
                Optional.of(change),
                movement(measure, change.signum()));
    }

    private static Movement movement(ImpactMeasure measure, int sign) {
        if (sign == 0) {
            return Movement.UNCHANGED;
        }
        return (sign > 0) == (measure.better() == ImpactMeasure.Direction.HIGHER) ? Movement.BETTER : Movement.WORSE;
    }
}
