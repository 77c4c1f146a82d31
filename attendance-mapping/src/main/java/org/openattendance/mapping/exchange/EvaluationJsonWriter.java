package org.openattendance.mapping.exchange;

import java.util.List;
import java.util.Map;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.evaluation.Measure;
import org.openattendance.mapping.evaluation.MonitoringEvaluationPlan;
import org.openattendance.mapping.evaluation.Reading;
import org.openattendance.mapping.evaluation.SchoolPeriods;
import org.openattendance.mapping.internal.DataFiles;

/** Writes a file of monitoring and evaluation. What was written, reads as an equal value and is written as the same bytes. Stateless. */
public final class EvaluationJsonWriter {

    private EvaluationJsonWriter() {}

    /**
     * The whole file, for keeping it.
     *
     * @return UTF-8, lines ending in LF; fields in a fixed order, those that say nothing left out
     * @throws InvalidValueException if the plan has goals, indicators or measures of its own: the file has no place for them
     */
    public static byte[] write(EvaluationFile file) {
        requireStandard(file.plan());
        Tree document = Tree.document(file.extras())
                .put("school", file.plan().school())
                .put("partners", file.plan().partners());
        periods(document, file.periods());
        for (Measure measure : file.plan().measures()) {
            measure.collector()
                    .ifPresent(role -> document.item("collectors")
                            .put("measure", measure.id())
                            .put("role", role.toString())
                            .extras("collector " + measure.id()));
        }
        for (Measure measure : file.plan().measures()) {
            measure.partOf()
                    .ifPresent(within -> document.item("partOf")
                            .put("measure", measure.id())
                            .put("within", within)
                            .extras("partOf " + measure.id()));
        }
        for (int i = 0; i < file.readings().size(); i++) {
            reading(document.item("readings"), file.readings().get(i)).extras("reading " + i);
        }
        return document.extras("evaluation").bytes();
    }

    private static void requireStandard(MonitoringEvaluationPlan plan) {
        MonitoringEvaluationPlan again = MonitoringEvaluationPlan.standard(plan.school(), plan.partners());
        for (Measure measure : plan.measures()) {
            boolean known = again.measures().stream().anyMatch(one -> one.id().equals(measure.id()));
            if (known && measure.collector().isPresent()) {
                again = again.withCollector(measure.id(), measure.collector().get());
            }
            if (known && measure.partOf().isPresent()) {
                again = again.withPartOf(measure.id(), measure.partOf().get());
            }
        }
        if (!again.equals(plan)) {
            throw new InvalidValueException(
                    "This plan has measures of its own, and the file holds those of the standard plan only.",
                    "it should be kept in a form of the caller's own.");
        }
    }

    private static void periods(Tree document, SchoolPeriods periods) {
        Tree year = span(document.object("year"), periods.year());
        List<DateSpan> terms = periods.terms();
        for (int i = 0; i < terms.size(); i++) {
            span(year.item("terms"), terms.get(i)).extras("term " + i);
        }
        year.extras("year");
        for (Map.Entry<String, DateSpan> done : periods.interventions().entrySet()) {
            span(document.item("interventions").put("id", done.getKey()), done.getValue())
                    .extras("intervention " + done.getKey());
        }
    }

    private static Tree span(Tree tree, DateSpan span) {
        if (span.first().isEmpty()) {
            throw new InvalidValueException("A period has no first day.", "the start was left out.");
        }
        return tree.put("first", span.first()).put("last", span.last());
    }

    private static Tree reading(Tree tree, Reading reading) {
        tree.put("measure", reading.measure()).put("on", reading.on().toString());
        if (reading.value() instanceof Reading.Quantity quantity) {
            tree.put("number", quantity.number());
        } else if (reading.value() instanceof Reading.Level level) {
            tree.put("level", level.code());
        } else if (reading.value() instanceof Reading.Text text) {
            tree.put("text", text.words());
        } else if (reading.value() instanceof Reading.YesNo yesNo) {
            tree.put("yes", yesNo.yes());
        }
        tree.put("moment", reading.moment()).put("intervention", reading.intervention());
        reading.responses()
                .ifPresent(rate -> tree.put("answered", rate.numerator()).put("asked", rate.denominator()));
        return tree.put("source", reading.source());
    }

    /** The JSON Schema (draft 2020-12) of the form that is written, as text. */
    public static String schema() {
        return DataFiles.text("exchange/evaluation-1.0.schema.json");
    }
}
