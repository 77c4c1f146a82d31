package org.openattendance.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Rate;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.statistics.GroupStatistics;
import org.openattendance.statistics.StatisticsTable;
import org.openattendance.statistics.ThresholdCount;
import org.openattendance.statistics.Unit;
import org.openattendance.tally.Count;

/** Figures of groups as tidy rows, one for each group: for JSON, for CSV and for people. Stateless. */
public final class StatisticsReport {

    private static final int DIGITS = 4;
    private static final String ABSENCE = "absence";
    private static final String ATTENDANCE = "attendance";
    private static final String PERSISTENT = "persistent-absence";
    private static final String SEVERE = "severe-absence";
    private static final String TOTAL = "Total";

    private StatisticsReport() {}

    /**
     * A row as JSON: {@code by} (not for the total), the number of members, the counts, rates, thresholds, {@code marker}.
     *
     * @param row the figures of one group
     */
    public static Map<String, @Nullable Object> json(GroupStatistics row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (!row.by().isEmpty()) {
            json.put("by", row.by());
        }
        members(row).forEach(json::put);
        for (Count count : counts()) {
            json.put(count.id(), row.count(count));
        }
        json.put("complete", row.tally().isComplete());
        json.put(ABSENCE, rate(row.rate(ABSENCE)));
        json.put(ATTENDANCE, rate(row.rate(ATTENDANCE)));
        json.put(
                "persistentAbsence",
                row.threshold(PERSISTENT).map(ThresholdCount::met).orElse(null));
        json.put("severeAbsence", row.threshold(SEVERE).map(ThresholdCount::met).orElse(null));
        json.put("persistentAbsenceRate", rate(row.threshold(PERSISTENT).flatMap(ThresholdCount::rate)));
        json.put("severeAbsenceRate", rate(row.threshold(SEVERE).flatMap(ThresholdCount::rate)));
        json.put("reasons", row.reasons());
        json.put("marker", marker(row).orElse(null));
        return json;
    }

    /** Numerator, denominator and per cent to four places, half up; null where there is none. */
    public static @Nullable Map<String, Object> rate(Optional<Rate> rate) {
        if (rate.isEmpty()) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("numerator", rate.get().numerator());
        json.put("denominator", rate.get().denominator());
        json.put("percent", percent(rate));
        return json;
    }

    private static Map<String, Long> members(GroupStatistics row) {
        Map<String, Long> members = new LinkedHashMap<>();
        if (row.unit() == Unit.PUPIL) {
            members.put(Unit.PUPIL.id(), row.members());
        }
        members.put(Unit.ENROLMENT.id(), row.enrolments());
        return members;
    }

    /** Possible sessions first, then its parts and the rest. */
    private static List<Count> counts() {
        List<Count> counts = new ArrayList<>(List.of(Count.values()));
        counts.remove(Count.POSSIBLE);
        counts.add(0, Count.POSSIBLE);
        return counts;
    }

    /**
     * What a value that is not there means: {@code z} it has no meaning here (nothing was possible, or no threshold is held against such a
     * part of the window), {@code x} no rule is known, {@code low} a rate above 0 that is shown as 0. Empty where every value is there.
     */
    public static Optional<String> marker(GroupStatistics row) {
        if (row.count(Count.POSSIBLE) == 0 || !row.hasThresholds()) {
            return Optional.of("z");
        }
        if (row.threshold(PERSISTENT).isEmpty() || row.threshold(SEVERE).isEmpty()) {
            return Optional.of("x");
        }
        boolean low = List.of(ABSENCE, ATTENDANCE).stream()
                .flatMap(id -> row.rate(id).stream())
                .anyMatch(rate -> rate.numerator() > 0
                        && rate.percent(DIGITS, RoundingMode.HALF_UP).signum() == 0);
        return low ? Optional.of("low") : Optional.empty();
    }

    /**
     * All groups as one table: the columns of the key, members, counts, per cents, marker. A column over which was summed holds
     * {@code Total}; an empty cell has a marker. The total is the last row for people, and no row of the CSV.
     */
    public static ReportTable table(StatisticsTable table) {
        List<String> keys = table.plan().grouping().keyColumns();
        List<Column> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(Column.words(key)));
        boolean pupils = table.plan().unit() == Unit.PUPIL;
        if (pupils) {
            columns.add(Column.numbers(Unit.PUPIL.id()));
        }
        columns.add(Column.numbers(Unit.ENROLMENT.id()));
        counts().forEach(count -> columns.add(Column.numbers(count.id())));
        for (String name : List.of(
                "persistentAbsence",
                "severeAbsence",
                "absencePercent",
                "attendancePercent",
                "persistentAbsencePercent",
                "severeAbsencePercent")) {
            columns.add(Column.numbers(name));
        }
        columns.add(Column.words("marker"));
        List<List<String>> rows =
                table.groups().stream().map(row -> cells(row, keys, TOTAL)).toList();
        List<String> total = table.total().map(row -> cells(row, keys, "")).orElse(List.of());
        if (keys.isEmpty()) {
            return ReportTable.of(columns, total.isEmpty() ? List.of() : List.of(total));
        }
        return new ReportTable(columns, rows, total);
    }

    private static List<String> cells(GroupStatistics row, List<String> keys, String over) {
        List<String> cells = new ArrayList<>();
        for (String key : keys) {
            String first = cells.isEmpty() && row.by().isEmpty() ? TOTAL.toLowerCase(java.util.Locale.ROOT) : over;
            cells.add(row.by().getOrDefault(key, first));
        }
        members(row).values().forEach(number -> cells.add(String.valueOf(number)));
        counts().forEach(count -> cells.add(String.valueOf(row.count(count))));
        cells.add(met(row, PERSISTENT));
        cells.add(met(row, SEVERE));
        cells.add(percent(row.rate(ABSENCE)));
        cells.add(percent(row.rate(ATTENDANCE)));
        cells.add(percent(row.threshold(PERSISTENT).flatMap(ThresholdCount::rate)));
        cells.add(percent(row.threshold(SEVERE).flatMap(ThresholdCount::rate)));
        cells.add(marker(row).orElse(""));
        return cells;
    }

    private static String met(GroupStatistics row, String threshold) {
        return row.threshold(threshold)
                .map(count -> String.valueOf(count.met()))
                .orElse("");
    }

    private static String percent(Optional<Rate> rate) {
        return rate.map(some -> some.percent(DIGITS, RoundingMode.HALF_UP).toPlainString())
                .orElse("");
    }
}
