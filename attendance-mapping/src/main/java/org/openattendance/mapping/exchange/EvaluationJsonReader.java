package org.openattendance.mapping.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.mapping.evaluation.MonitoringEvaluationPlan;
import org.openattendance.mapping.evaluation.Reading;
import org.openattendance.mapping.evaluation.SchoolPeriods;
import org.openattendance.mapping.internal.JsonFields;
import org.openattendance.mapping.internal.Unasked;
import org.openattendance.mapping.json.UnknownFields;
import org.openattendance.table.UnreadableInputException;

/**
 * Reads a file of monitoring and evaluation.
 *
 * <pre>{@code
 * {"schemaVersion":"1.0","school":"s1","partners":["youth"],
 *  "year":{"first":"2026-09-01","last":"2027-07-20","terms":[{"first":"2026-09-01","last":"2026-12-18"}]},
 *  "interventions":[{"id":"group-1","first":"2026-10-05","last":"2026-11-13"}],
 *  "collectors":[{"measure":"G1.1a","role":"DATA_LEAD"}],"partOf":[{"measure":"G1.1b","within":"G1.1a"}],
 *  "readings":[{"measure":"G1.1a","on":"2026-09-20","number":7,"answered":6,"asked":10}]}
 * }</pre>
 *
 * <p>A reading holds one of {@code number}, {@code level}, {@code text} and {@code yes}, and may say {@code moment} (START, END), {@code
 * intervention} and {@code source}. Thread-safe.
 */
public final class EvaluationJsonReader {

    private EvaluationJsonReader() {}

    /**
     * From a file; fields that are not known are warnings, and are not kept.
     *
     * @param file what the caller calls it
     * @throws UnreadableInputException if it is not JSON, of another schema, or has no usable {@code school} and {@code year}
     */
    public static Checked<EvaluationFile> read(String file, byte[] content) {
        return read(file, content, Unasked.Policy.REPORT);
    }

    /**
     * From a file, with fields that are not known kept, or refused with the thing that they stand in.
     *
     * @param file what the caller calls it
     * @throws UnreadableInputException if it is not JSON, of another schema, or has no usable {@code school} and {@code year}
     */
    public static Checked<EvaluationFile> read(String file, byte[] content, UnknownFields policy) {
        return read(file, content, Documents.policy(policy));
    }

    private static Checked<EvaluationFile> read(String file, byte[] content, Unasked.Policy policy) {
        return Documents.read(file, content, policy, EvaluationJsonReader::evaluation, EvaluationFile::with);
    }

    private static EvaluationFile evaluation(JsonFields fields) {
        SchoolPeriods periods = periods(fields);
        MonitoringEvaluationPlan plan =
                MonitoringEvaluationPlan.standard(fields.required("school"), Set.copyOf(fields.texts("partners")));
        for (JsonFields one : fields.objects("collectors")) {
            MonitoringEvaluationPlan before = plan;
            plan = one.read(inner -> collector(before, inner)).orElse(before);
        }
        for (JsonFields one : fields.objects("partOf")) {
            MonitoringEvaluationPlan before = plan;
            plan = one.read(inner -> partOf(before, inner)).orElse(before);
        }
        MonitoringEvaluationPlan known = plan;
        List<Reading> readings = new ArrayList<>();
        fields.objects("readings")
                .forEach(item -> item.read(one -> reading(one, known, periods, "reading " + readings.size()))
                        .ifPresent(readings::add));
        fields.unasked("evaluation");
        return EvaluationFile.of(plan, periods, readings);
    }

    private static MonitoringEvaluationPlan collector(MonitoringEvaluationPlan plan, JsonFields fields) {
        String measure = fields.required("measure");
        Role role = fields.requiredRole("role");
        MonitoringEvaluationPlan with = plan.withCollector(measure, role);
        fields.unasked("collector " + measure);
        return with;
    }

    private static MonitoringEvaluationPlan partOf(MonitoringEvaluationPlan plan, JsonFields fields) {
        String measure = fields.required("measure");
        String within = fields.required("within");
        MonitoringEvaluationPlan with = plan.withPartOf(measure, within);
        fields.unasked("partOf " + measure);
        return with;
    }

    private static SchoolPeriods periods(JsonFields fields) {
        JsonFields year = fields.object("year").orElseThrow(() -> fields.refuse("year", "this must not be left out."));
        Map<String, DateSpan> interventions = new TreeMap<>();
        fields.all("interventions", one -> {
            String id = one.required("id");
            DateSpan days = span(one);
            one.unasked("intervention " + id);
            interventions.put(id, days);
            return true;
        });
        return year.read(one -> {
                    DateSpan whole = span(one);
                    List<DateSpan> terms = new ArrayList<>();
                    one.objects("terms")
                            .forEach(item -> item.read(term -> term(term, "term " + terms.size()))
                                    .ifPresent(terms::add));
                    one.unasked("year");
                    return new SchoolPeriods(whole, terms, interventions);
                })
                .orElseThrow(() -> fields.refuse("year", "this could not be read."));
    }

    private static DateSpan term(JsonFields fields, String owner) {
        DateSpan days = span(fields);
        fields.unasked(owner);
        return days;
    }

    private static DateSpan span(JsonFields fields) {
        LocalDate first = fields.requiredDate("first");
        Optional<LocalDate> last = fields.date("last");
        return DateSpan.ofOptional(Optional.of(first), last);
    }

    private static Reading reading(
            JsonFields fields, MonitoringEvaluationPlan plan, SchoolPeriods periods, String owner) {
        String measure = plan.measure(fields.required("measure")).id();
        Optional<String> intervention = fields.optional("intervention");
        if (intervention.filter(id -> !periods.interventions().containsKey(id)).isPresent()) {
            throw fields.refuse("UNKNOWN_ID", "intervention", "nothing that is done has this id.");
        }
        Optional<Integer> asked = fields.integer("asked");
        Optional<Rate> responses =
                asked.map(whole -> Rate.of(fields.integer("answered").orElse(0), whole));
        Reading reading = new Reading(
                measure,
                fields.requiredDate("on"),
                value(fields),
                fields.constant("moment", Reading.Moment.values()),
                intervention,
                responses,
                fields.text("source"));
        fields.unasked(owner);
        return reading;
    }

    private static Reading.Value value(JsonFields fields) {
        List<Reading.Value> values = new ArrayList<>();
        fields.number("number").ifPresent(number -> values.add(new Reading.Quantity(number)));
        fields.optional("level").ifPresent(code -> values.add(new Reading.Level(code)));
        fields.optional("text").ifPresent(words -> values.add(new Reading.Text(words)));
        if (fields.has("yes")) {
            values.add(new Reading.YesNo(fields.yes("yes")));
        }
        if (values.size() != 1) {
            throw new InvalidValueException(
                    "A reading holds one of number, level, text and yes.", "the value was left out.");
        }
        return values.get(0);
    }
}
