package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Rate;
import org.openattendance.measure.MeasureArithmetic;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.measure.MeasureKind;
import org.openattendance.measure.MeasureRules;
import org.openattendance.measure.MeasureValue;
import org.openattendance.measure.Measures;
import org.openattendance.tally.Tally;

/** The rules by which the members of a group are counted in one part of a window. Immutable. */
final class CountingRules {

    private final MeasureRules measures;
    private final List<String> thresholds;
    private final Map<String, Boolean> known = new LinkedHashMap<>();
    private final List<BandSet> bands;

    CountingRules(MeasureRules measures, List<String> thresholds, List<BandSet> bands) {
        this.measures = measures;
        this.thresholds = thresholds;
        this.bands = bands;
        thresholds.forEach(id -> known.put(id, measures.knows(id)));
    }

    /** Ids of all measures of a nation that somebody meets or not, in order. */
    static List<String> thresholds(Measures measures) {
        return measures.all().stream()
                .filter(row -> row.kind() == MeasureKind.THRESHOLD || row.kind() == MeasureKind.SESSIONS)
                .map(MeasureDefinition::id)
                .distinct()
                .sorted()
                .toList();
    }

    List<String> thresholds() {
        return thresholds;
    }

    boolean knows(String threshold) {
        return known.getOrDefault(threshold, false);
    }

    List<BandSet> bands() {
        return bands;
    }

    Optional<MeasureDefinition> rule(String measure, Optional<Integer> age) {
        return measures.find(measure, age);
    }

    /** The share of a measure, or empty where nothing was possible or no rule is known. */
    Optional<Rate> rate(String measure, Tally tally) {
        return rule(measure, Optional.empty())
                .map(row -> MeasureArithmetic.of(row, tally))
                .flatMap(value ->
                        value instanceof MeasureValue.Share share ? Optional.of(share.rate()) : Optional.empty());
    }

    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        known.forEach((id, is) -> {
            if (!is) {
                unknown.add(id);
            }
        });
        return unknown;
    }
}
