package org.openattendance.mapping.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.DataFiles;
import org.openattendance.mapping.internal.Require;
import org.openattendance.plan.Frequency;
import org.openattendance.table.CsvRow;

/**
 * What a school looks at to see whether working together helps: goals, indicators, measures.
 *
 * <p>{@link #standard} has the three goals, eight indicators and sixteen measures of resource sheet 2.2 of the unit of 2005, in our words; who
 * collects is left open, as it is there. A school changes what it likes. Immutable and thread-safe.
 *
 * @param school id of the school
 * @param partners ids of the partners with whom it was agreed, in order
 * @param goals in order
 * @param indicators in order, each of one of the goals
 * @param measures in order, each of one of the indicators
 */
public record MonitoringEvaluationPlan(
        String school, Set<String> partners, List<Goal> goals, List<Indicator> indicators, List<Measure> measures) {

    private static final Map<String, Frequency> FREQUENCIES = List.of(
                    Frequency.ONGOING,
                    Frequency.START_END_OF_YEAR,
                    Frequency.TERMLY,
                    Frequency.AS_APPROPRIATE,
                    Measure.START_END_OF_INTERVENTION,
                    Measure.END_OF_INTERVENTION,
                    Measure.AVERAGE_OF_ALL)
            .stream()
            .collect(Collectors.toUnmodifiableMap(Frequency::id, one -> one));

    public MonitoringEvaluationPlan {
        Require.id(school, "The school of a plan");
        partners = Require.ids(partners, "A partner");
        goals = List.copyOf(goals);
        indicators = List.copyOf(indicators);
        measures = List.copyOf(measures);
        Require.unique(goals.stream().map(Goal::id).toList(), "The goals");
        Require.unique(indicators.stream().map(Indicator::id).toList(), "The indicators");
        Require.unique(measures.stream().map(Measure::id).toList(), "The measures");
        Set<String> goalIds = goals.stream().map(Goal::id).collect(Collectors.toSet());
        indicators.forEach(one -> requireKnown(goalIds, one.goal(), "Indicator " + one.id()));
        Set<String> indicatorIds = indicators.stream().map(Indicator::id).collect(Collectors.toSet());
        measures.forEach(one -> requireKnown(indicatorIds, one.indicator(), "Measure " + one.id()));
        Set<String> measureIds = measures.stream().map(Measure::id).collect(Collectors.toSet());
        measures.forEach(one -> one.partOf().ifPresent(id -> requireKnown(measureIds, id, "Measure " + one.id())));
    }

    private static void requireKnown(Set<String> known, String id, String who) {
        if (!known.contains(id)) {
            throw new InvalidValueException(who + " names " + id + ", which is not in the plan.", "it was taken out.");
        }
    }

    /** The plan that ships with this module, for a school and its partners. */
    public static MonitoringEvaluationPlan standard(String school, Set<String> partners) {
        List<Goal> goals = new ArrayList<>();
        for (CsvRow row : DataFiles.table("evaluation/goals.csv", List.of("goal", "label"))
                .rows()) {
            goals.add(new Goal(row.text("goal"), row.text("label")));
        }
        List<Indicator> indicators = new ArrayList<>();
        for (CsvRow row : DataFiles.table("evaluation/indicators.csv", List.of("indicator", "goal", "label"))
                .rows()) {
            indicators.add(new Indicator(row.text("indicator"), row.text("goal"), row.text("label")));
        }
        List<Measure> measures = new ArrayList<>();
        for (CsvRow row : DataFiles.table("evaluation/measures.csv", List.of("measure", "indicator", "frequency"))
                .rows()) {
            measures.add(new Measure(
                    row.text("measure"),
                    row.text("indicator"),
                    row.text("label"),
                    row.find("frequency").map(MonitoringEvaluationPlan::frequency),
                    Optional.empty(),
                    Optional.empty()));
        }
        return new MonitoringEvaluationPlan(school, partners, goals, indicators, measures);
    }

    /**
     * The frequency of an id that the plan knows.
     *
     * @throws InvalidValueException if it knows none of that id
     */
    public static Frequency frequency(String id) {
        Frequency found = FREQUENCIES.get(id);
        if (found == null) {
            throw new InvalidValueException("There is no frequency " + id + ".", "it is misspelt.");
        }
        return found;
    }

    /** Indicators of a goal, in order. */
    public List<Indicator> indicatorsOf(String goal) {
        return indicators.stream().filter(one -> one.goal().equals(goal)).toList();
    }

    /** Measures of an indicator, in order. */
    public List<Measure> measuresOf(String indicator) {
        return measures.stream()
                .filter(one -> one.indicator().equals(indicator))
                .toList();
    }

    /**
     * The measure of an id.
     *
     * @throws InvalidValueException if the plan has none
     */
    public Measure measure(String id) {
        return measures.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("The plan has no measure " + id + ".", "it was renamed."));
    }

    /** Ids of measures that nobody collects yet, in order. */
    public List<String> withoutCollector() {
        return measures.stream()
                .filter(one -> one.collector().isEmpty())
                .map(Measure::id)
                .toList();
    }

    /** A copy in which a role collects a measure. */
    public MonitoringEvaluationPlan withCollector(String measure, Role role) {
        return changed(measure, one -> one.withCollector(role));
    }

    /** A copy in which a measure is collected within another. */
    public MonitoringEvaluationPlan withPartOf(String measure, String within) {
        return changed(measure, one -> one.withPartOf(within));
    }

    /** A copy with a measure at the end. */
    public MonitoringEvaluationPlan with(Measure measure) {
        List<Measure> more = new ArrayList<>(measures);
        more.add(measure);
        return new MonitoringEvaluationPlan(school, partners, goals, indicators, more);
    }

    private MonitoringEvaluationPlan changed(String id, UnaryOperator<Measure> change) {
        measure(id);
        return new MonitoringEvaluationPlan(
                school,
                partners,
                goals,
                indicators,
                measures.stream()
                        .map(one -> one.id().equals(id) ? change.apply(one) : one)
                        .toList());
    }
}
