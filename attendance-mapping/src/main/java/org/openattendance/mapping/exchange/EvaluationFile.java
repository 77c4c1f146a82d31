package org.openattendance.mapping.exchange;

import java.util.List;
import org.openattendance.mapping.evaluation.EvaluationSchedule;
import org.openattendance.mapping.evaluation.MonitoringEvaluationPlan;
import org.openattendance.mapping.evaluation.Reading;
import org.openattendance.mapping.evaluation.SchoolPeriods;

/**
 * What a file of monitoring and evaluation holds. Immutable and thread-safe.
 *
 * @param plan the plan, with collectors as the school decided
 * @param periods the school year and what is done
 * @param readings in the order of the file
 */
public record EvaluationFile(MonitoringEvaluationPlan plan, SchoolPeriods periods, List<Reading> readings) {

    public EvaluationFile {
        readings = List.copyOf(readings);
    }

    /** When each measure is to be read, and which readings were taken. */
    public EvaluationSchedule schedule() {
        return EvaluationSchedule.of(plan, periods, readings);
    }
}
