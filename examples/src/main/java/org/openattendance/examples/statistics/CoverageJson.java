package org.openattendance.examples.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.statistics.Coverage;
import org.openattendance.statistics.Coverage.Status;

/** Which registers came, as JSON and as a table. */
final class CoverageJson {

    private CoverageJson() {}

    static Map<String, Object> of(Coverage coverage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("received", coverage.count(Status.RECEIVED));
        json.put("late", coverage.count(Status.LATE));
        json.put("missing", coverage.count(Status.MISSING));
        json.put("unreadable", coverage.unreadable());
        json.put(
                "schools",
                coverage.entries().stream()
                        .filter(entry -> entry.school().isPresent())
                        .map(CoverageJson::entry)
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> entry(Coverage.Entry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("school", entry.school().map(SchoolRef::value).orElse(null));
        json.put("status", entry.status().name());
        json.put("listed", entry.listed());
        json.put("files", entry.files());
        json.put("lastMark", entry.lastMark().map(Object::toString).orElse(null));
        json.put("errors", entry.errors());
        json.put("warnings", entry.warnings());
        return json;
    }

    static ReportTable table(Coverage coverage) {
        List<Column> columns = List.of(
                Column.words("school"),
                Column.words("status"),
                Column.words("file"),
                Column.words("last mark"),
                Column.numbers("errors"),
                Column.numbers("warnings"));
        List<List<String>> rows = new ArrayList<>();
        for (Coverage.Entry entry : coverage.entries()) {
            rows.add(List.of(
                    entry.school().map(SchoolRef::value).orElse(""),
                    entry.school().isPresent() ? entry.status().name() : "UNREADABLE",
                    String.join(" ", entry.files()),
                    entry.lastMark().map(Object::toString).orElse(""),
                    String.valueOf(entry.errors()),
                    String.valueOf(entry.warnings())));
        }
        return ReportTable.of(columns, rows);
    }
}
