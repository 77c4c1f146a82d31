package org.openattendance.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.openattendance.Figures;
import org.openattendance.PupilFigures;
import org.openattendance.base.Issue;
import org.openattendance.measure.MeasureValue;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.tally.Count;

/** What core says and what a dataset says, brought into one form, field by field. */
final class Expected {

    private Expected() {}

    /** Each enrolment of core's figures, as its columns should be. */
    static List<Map<String, Object>> of(Figures figures, String digest, List<String> measures) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PupilFigures one : figures.pupils()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("pupil_id", one.pupil().value());
            row.put("school_id", one.school().map(SchoolRef::value).orElse(null));
            row.put("definition", figures.definition().id());
            row.put("rules", digest);
            row.put("population", one.population().name());
            row.put("age", one.membership().age().orElse(null));
            row.put("entryAssumed", one.membership().entryAssumed());
            for (Count count : Count.values()) {
                row.put(count.id(), one.count(count));
            }
            row.put("conflicting", one.tally().conflicting());
            row.put("complete", one.isComplete());
            List<Object> entries = new ArrayList<>();
            one.tally()
                    .entries()
                    .forEach(entry -> entries.add(List.of(
                            entry.meaning().ruleId(),
                            entry.meaning().code(),
                            entry.as().name(),
                            entry.sessions())));
            row.put("entries", entries);
            for (String measure : measures) {
                row.put("figure " + measure, text(one.figure(measure).value()));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(MeasureValue value) {
        if (value instanceof MeasureValue.Flag flag) {
            return "FLAG " + flag.found().numerator() + " " + flag.found().denominator() + " " + flag.isMet();
        }
        if (value instanceof MeasureValue.Share share) {
            return "SHARE " + share.rate().numerator() + " " + share.rate().denominator() + " null";
        }
        if (value instanceof MeasureValue.Sessions sessions) {
            return "SESSIONS " + sessions.count() + " null null";
        }
        return (value instanceof MeasureValue.NotApplicable ? "NOT_APPLICABLE" : "NOT_KNOWN") + " null null null";
    }

    /** The rows of a dataset in the same form, by pupil and school. */
    static List<Map<String, Object>> of(Dataset<Row> dataset, List<String> measures) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Row found : dataset.orderBy("pupil_id", "school_id").collectAsList()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (String column : found.schema().fieldNames()) {
                if (!List.of("entries", "figures").contains(column)) {
                    row.put(column, found.getAs(column));
                }
            }
            List<Object> entries = new ArrayList<>();
            for (Row entry : found.<Row>getList(found.fieldIndex("entries"))) {
                entries.add(List.of(entry.get(0), entry.get(1), entry.get(2), entry.get(3)));
            }
            row.put("entries", entries);
            for (String measure : measures) {
                Row figure = found.<String, Row>getJavaMap(found.fieldIndex("figures"))
                        .get(measure);
                row.put(
                        "figure " + measure,
                        figure.get(0) + " " + figure.get(1) + " " + figure.get(2) + " " + figure.get(3));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Issues as one text each, sorted; the file by its last name. */
    static List<String> issues(List<Issue> issues) {
        return issues.stream().map(issue -> last(issue.describe())).sorted().toList();
    }

    static List<String> issues(Dataset<Row> issues) {
        return issues.collectAsList().stream()
                .map(row -> last(row.getAs("file") + ":" + row.getAs("line")
                        + (row.<String>getAs("column").isEmpty() ? "" : ":" + row.getAs("column"))
                        + (row.getAs("position") == null ? "" : ":" + row.getAs("position"))
                        + ": " + row.getAs("severity") + " " + row.getAs("reason") + ": " + row.getAs("message")))
                .sorted()
                .toList();
    }

    private static String last(String text) {
        int colon = text.indexOf(".csv:");
        return colon < 0 ? text : text.substring(text.lastIndexOf('/', colon) + 1);
    }
}
