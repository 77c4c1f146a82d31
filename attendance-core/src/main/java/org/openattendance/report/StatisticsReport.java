package org.openattendance.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Rate;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.statistics.BandSet;
import org.openattendance.statistics.GroupStatistics;
import org.openattendance.statistics.StatisticsDisclosure;
import org.openattendance.statistics.StatisticsTable;
import org.openattendance.statistics.ThresholdCount;
import org.openattendance.statistics.Unit;
import org.openattendance.tally.Count;

/**
 * Figures of groups as tidy rows, one for each group: for JSON, for CSV and for people; exact, or as they may be published. Immutable and
 * thread-safe.
 */
public final class StatisticsReport {

    private static final int DIGITS = 4;
    private static final String ABSENCE = "absence";
    private static final String ATTENDANCE = "attendance";
    private static final String PERSISTENT = "persistent-absence";
    private static final String SEVERE = "severe-absence";
    private static final String MARKER = "marker";
    private static final String REASONS = "reasons";
    private static final String TOTAL = "Total";

    private final StatisticsTable table;
    private final Optional<StatisticsDisclosure> disclosure;

    private StatisticsReport(StatisticsTable table, Optional<StatisticsDisclosure> disclosure) {
        this.table = table;
        this.disclosure = disclosure;
    }

    /** Of exact figures: not for publication where groups are small. */
    public static StatisticsReport of(StatisticsTable table) {
        return new StatisticsReport(Objects.requireNonNull(table, "table"), Optional.empty());
    }

    /** Of figures as they may be published: what is withheld is null, and reasons, some of which are sensitive in themselves, are left out. */
    public static StatisticsReport of(StatisticsTable table, StatisticsDisclosure disclosure) {
        return new StatisticsReport(Objects.requireNonNull(table, "table"), Optional.of(disclosure));
    }

    /** All groups, each as {@link #row(GroupStatistics)}. */
    public List<Map<String, @Nullable Object>> rows() {
        return table.groups().stream().map(this::row).toList();
    }

    /** The total as a row; null where there is none. */
    public @Nullable Map<String, @Nullable Object> total() {
        return table.total().map(this::row).orElse(null);
    }

    /** A row as JSON: {@code by} (not for the total), the number of members, the counts, rates, thresholds, {@code marker}. */
    public Map<String, @Nullable Object> row(GroupStatistics row) {
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
        json.put(REASONS, row.reasons());
        json.put(MARKER, marker(row).orElse(null));
        disclosure.ifPresent(safe -> publish(json, row, safe));
        return json;
    }

    /** Takes out of a row what may not be published. */
    private static void publish(Map<String, @Nullable Object> json, GroupStatistics row, StatisticsDisclosure safe) {
        json.remove(REASONS);
        Optional<Long> members = safe.members(row);
        if (members.isEmpty()) {
            json.replaceAll((name, value) -> name.equals("by") ? value : null);
        } else {
            json.put(Unit.ENROLMENT.id(), null); // beside pupils it is not guarded
            json.put(row.unit().id(), members.get());
            threshold(json, row, safe, PERSISTENT, "persistentAbsence");
            threshold(json, row, safe, SEVERE, "severeAbsence");
        }
        boolean withheld = members.isEmpty()
                || row.thresholdIds().stream().anyMatch(id -> safe.met(row, id).isEmpty());
        if (withheld) {
            json.put(MARKER, safe.symbol());
        }
    }

    private static void threshold(
            Map<String, @Nullable Object> json,
            GroupStatistics row,
            StatisticsDisclosure safe,
            String id,
            String name) {
        Optional<Long> met = safe.met(row, id);
        json.put(name, met.orElse(null));
        if (met.isEmpty()) {
            json.put(name + "Rate", null);
        }
    }

    /** Numerator, denominator and per cent to four places, half up; null where there is none. */
    public static @Nullable Map<String, Object> rate(Optional<Rate> rate) {
        if (rate.isEmpty()) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("numerator", rate.get().numerator());
        json.put("denominator", rate.get().denominator());
        json.put("percent", percent(rate.get()));
        return json;
    }

    private static String percent(Rate rate) {
        return rate.percent(DIGITS, RoundingMode.HALF_UP).toPlainString();
    }

    /**
     * The measures of the census for one group, as JSON: reasons as rates and as a distribution, members who missed anything, the part of
     * absence that falls on those over a threshold, members in bands. Exact.
     */
    public static Map<String, @Nullable Object> detail(GroupStatistics row, List<BandSet> sets) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("reasonRates", rates(row.reasonRates()));
        json.put("reasonDistribution", rates(row.reasonDistribution()));
        json.put("oneOrMoreMissed", rate(row.oneOrMoreMissed()));
        json.put("membersByReason", row.membersByReason());
        for (String id : row.thresholdIds()) {
            ThresholdCount count = row.threshold(id).orElseThrow();
            Map<String, @Nullable Object> share = new LinkedHashMap<>();
            share.put("overall", rate(count.shareOfSessions()));
            share.put("authorised", rate(count.shareAuthorised()));
            share.put("unauthorised", rate(count.shareUnauthorised()));
            json.put("shareOf " + id, share);
        }
        Map<String, Object> bands = new LinkedHashMap<>();
        for (BandSet set : sets) {
            row.bands(set.id()).ifPresent(counts -> bands.put(set.id(), bands(set, counts)));
        }
        json.put("bands", bands);
        return json;
    }

    private static Map<String, @Nullable Object> rates(Map<String, Rate> rates) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        rates.forEach((code, rate) -> json.put(code, rate(Optional.of(rate))));
        return json;
    }

    private static List<Map<String, Object>> bands(BandSet set, List<Long> counts) {
        List<Map<String, Object>> bands = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0) {
                Map<String, Object> band = new LinkedHashMap<>();
                band.put("band", set.bands().get(i).label());
                band.put("members", counts.get(i));
                bands.add(band);
            }
        }
        return bands;
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
     * All groups as one table: the columns of the key, members, counts, per cents, marker. A column over which was summed holds {@code
     * Total}; an empty cell has a marker. The total is the last row for people, and no row of the CSV, unless it is the only one.
     */
    public ReportTable toTable() {
        List<String> keys = table.plan().grouping().keyColumns();
        List<String> names = new ArrayList<>();
        if (table.plan().unit() == Unit.PUPIL) {
            names.add(Unit.PUPIL.id());
        }
        names.add(Unit.ENROLMENT.id());
        counts().forEach(count -> names.add(count.id()));
        names.addAll(List.of("persistentAbsence", "severeAbsence"));
        List<String> rates = List.of(ABSENCE, ATTENDANCE, "persistentAbsenceRate", "severeAbsenceRate");
        List<Column> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(Column.words(key)));
        names.forEach(name -> columns.add(Column.numbers(name)));
        rates.forEach(name -> columns.add(Column.numbers(name.replace("Rate", "") + "Percent")));
        columns.add(Column.words(MARKER));
        List<List<String>> rows = table.groups().stream()
                .map(row -> cells(row, keys, names, rates))
                .toList();
        List<String> total =
                table.total().map(row -> cells(row, keys, names, rates)).orElse(List.of());
        if (keys.isEmpty()) {
            return ReportTable.of(columns, total.isEmpty() ? List.of() : List.of(total));
        }
        return new ReportTable(columns, rows, total);
    }

    private List<String> cells(GroupStatistics row, List<String> keys, List<String> names, List<String> rates) {
        Map<String, @Nullable Object> json = row(row);
        List<String> cells = new ArrayList<>();
        keys.forEach(key -> cells.add(row.by().getOrDefault(key, TOTAL)));
        names.forEach(name -> cells.add(text(json.get(name))));
        for (String name : rates) {
            cells.add(json.get(name) instanceof Map<?, ?> rate ? text(rate.get("percent")) : "");
        }
        cells.add(text(json.get(MARKER)));
        return cells;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
