package org.openattendance.mapping.exchange;

import java.util.List;
import java.util.Objects;
import org.openattendance.mapping.evaluation.EvaluationSchedule;
import org.openattendance.mapping.evaluation.MonitoringEvaluationPlan;
import org.openattendance.mapping.evaluation.Reading;
import org.openattendance.mapping.evaluation.SchoolPeriods;
import org.openattendance.mapping.model.Extras;

/**
 * What a file of monitoring and evaluation holds. Immutable and thread-safe.
 *
 * @param plan the plan, with collectors as the school decided
 * @param periods the school year and what is done
 * @param readings in the order of the file
 * @param extras fields that this version of the library does not know, kept word for word
 */
public record EvaluationFile(
        MonitoringEvaluationPlan plan, SchoolPeriods periods, List<Reading> readings, Extras extras) {

    public EvaluationFile {
        readings = List.copyOf(readings);
        Objects.requireNonNull(extras, "extras");
    }

    /** Without unknown fields. */
    public static EvaluationFile of(MonitoringEvaluationPlan plan, SchoolPeriods periods, List<Reading> readings) {
        return new EvaluationFile(plan, periods, readings, Extras.none());
    }

    /** The same with other unknown fields. */
    EvaluationFile with(Extras other) {
        return new EvaluationFile(plan, periods, readings, other);
    }

    /** When each measure is to be read, and which readings were taken. */
    public EvaluationSchedule schedule() {
        return EvaluationSchedule.of(plan, periods, readings);
    }
}
