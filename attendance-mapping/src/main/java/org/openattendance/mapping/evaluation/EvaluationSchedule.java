package org.openattendance.mapping.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.mapping.evaluation.Reading.Moment;
import org.openattendance.plan.Frequency;

/**
 * When each measure of a plan is to be read, and which readings were taken.
 *
 * <p>A day at the start of a period is met by a reading of its first half, one at the end by a reading of its second half, unless the
 * reading says otherwise; a day in a term by a reading within the term. A measure that is collected within another is met by the
 * other's reading. Measures that go on, or are read as appropriate, or have no frequency, have no due day. Immutable and thread-safe.
 *
 * @param points by day, then measure
 */
public record EvaluationSchedule(List<DuePoint> points) {

    private static final Comparator<DuePoint> ORDER = Comparator.comparing(DuePoint::on)
            .thenComparing(DuePoint::measure)
            .thenComparing(point -> point.intervention().orElse(""));

    public EvaluationSchedule {
        points = points.stream().sorted(ORDER).toList();
    }

    /**
     * Of a plan over a year.
     *
     * @throws InvalidValueException if a reading is of a measure that the plan has not, or of an intervention that the periods have not
     */
    public static EvaluationSchedule of(
            MonitoringEvaluationPlan plan, SchoolPeriods periods, Collection<Reading> readings) {
        for (Reading reading : readings) {
            plan.measure(reading.measure());
            if (reading.intervention()
                    .filter(id -> !periods.interventions().containsKey(id))
                    .isPresent()) {
                throw new InvalidValueException(
                        "A reading names an intervention that is not there.", "it was renamed, or is of another year.");
            }
        }
        List<DuePoint> points = new ArrayList<>();
        for (Measure measure : plan.measures()) {
            List<Reading> own = readings.stream()
                    .filter(reading -> reading.measure().equals(measure.id())
                            || measure.partOf().equals(Optional.of(reading.measure())))
                    .sorted(Comparator.comparing(Reading::on))
                    .toList();
            points.addAll(points(measure, periods, own));
        }
        return new EvaluationSchedule(points);
    }

    private static List<DuePoint> points(Measure measure, SchoolPeriods periods, List<Reading> readings) {
        List<DuePoint> points = new ArrayList<>();
        Frequency frequency = measure.frequency().orElse(Frequency.AS_APPROPRIATE);
        if (measure.followsInterventions()) {
            for (Map.Entry<String, DateSpan> done : periods.interventions().entrySet()) {
                List<Reading> own = readings.stream()
                        .filter(one -> one.intervention().equals(Optional.of(done.getKey())))
                        .toList();
                points.addAll(ofPeriod(measure, frequency, done.getValue(), Optional.of(done.getKey()), own));
            }
        } else if (frequency.equals(Frequency.START_END_OF_YEAR)) {
            points.addAll(ofPeriod(measure, frequency, periods.year(), Optional.empty(), readings));
        } else if (frequency.needsPeriods()) {
            periods.terms()
                    .forEach(term -> points.addAll(ofPeriod(measure, frequency, term, Optional.empty(), readings)));
        }
        return points;
    }

    private static List<DuePoint> ofPeriod(
            Measure measure,
            Frequency frequency,
            DateSpan period,
            Optional<String> intervention,
            List<Reading> readings) {
        List<DuePoint> points = new ArrayList<>();
        boolean both = frequency.kind() == Frequency.Kind.PERIOD_START_AND_END;
        if (both) {
            period.first()
                    .ifPresent(day -> points.add(new DuePoint(
                            measure.id(),
                            day,
                            Optional.of(Moment.START),
                            intervention,
                            find(readings, reading -> moment(reading, period) == Moment.START, period))));
        }
        period.last()
                .ifPresent(day -> points.add(new DuePoint(
                        measure.id(),
                        day,
                        both || intervention.isPresent() ? Optional.of(Moment.END) : Optional.empty(),
                        intervention,
                        find(readings, reading -> !both || moment(reading, period) == Moment.END, period))));
        return points;
    }

    private static Optional<Reading> find(List<Reading> readings, Predicate<Reading> test, DateSpan period) {
        return readings.stream()
                .filter(reading -> reading.intervention().isPresent() || period.contains(reading.on()))
                .filter(test)
                .findFirst();
    }

    private static Moment moment(Reading reading, DateSpan period) {
        return reading.moment().orElseGet(() -> isFirstHalf(reading.on(), period) ? Moment.START : Moment.END);
    }

    private static boolean isFirstHalf(LocalDate day, DateSpan period) {
        LocalDate first = period.first().orElse(day);
        return period.last()
                .map(last -> 2 * ChronoUnit.DAYS.between(first, day) < ChronoUnit.DAYS.between(first, last))
                .orElse(true);
    }

    /** Due days of a measure, in order. */
    public List<DuePoint> of(String measure) {
        return points.stream().filter(point -> point.measure().equals(measure)).toList();
    }

    /** Due days that stand so on a day, in order. */
    public List<DuePoint> in(DuePoint.State state, LocalDate asOf) {
        return points.stream().filter(point -> point.stateOn(asOf) == state).toList();
    }

    /**
     * Answers of those asked, over all readings of a measure that say how many were asked.
     *
     * @return empty if none says
     */
    public static Optional<Rate> responseRate(String measure, Collection<Reading> readings) {
        List<Rate> rates = readings.stream()
                .filter(reading -> reading.measure().equals(measure))
                .flatMap(reading -> reading.responses().stream())
                .toList();
        return rates.isEmpty()
                ? Optional.empty()
                : Optional.of(Rate.of(
                        rates.stream().mapToLong(Rate::numerator).sum(),
                        rates.stream().mapToLong(Rate::denominator).sum()));
    }
}
