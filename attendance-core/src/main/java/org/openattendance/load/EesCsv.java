package org.openattendance.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.SchoolYear;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;
import org.openattendance.table.CsvWriter;

/**
 * The tidy tables in which England publishes statistics of attendance. They are counts of many pupils.
 *
 * <p>Reading takes sessions and reasons of the generations whose columns are listed in {@code ees-columns.csv}, and the long form of the data
 * service, whose reasons are listed in {@code ees-long.csv}; what else a row has becomes its keys. A cell is a number or a marker ({@code c}, {@code x}, {@code z}, {@code .}, {@code low}): a marker is nothing said, kept as a
 * key, never 0. Rates are not read: they are made from counts. Writing makes a row for each school and period in the older generation's
 * columns; it withholds nothing: disclosure control comes before publication, and is another step.
 *
 * <p>Immutable and thread-safe, as far as its {@link Input} is: one over a stream can be read once.
 */
public final class EesCsv implements CountFormat {

    static final String TIME_PERIOD = "time_period";

    private static final String TIME_IDENTIFIER = "time_identifier";
    private static final String LEVEL = "geographic_level";
    private static final Set<String> MARKERS = Set.of("c", "x", "z", ".", "~", ":", "u", "k", "low", "NA");

    private final Input input;

    private EesCsv(Input input) {
        this.input = input;
    }

    /** Any input. */
    public static EesCsv of(Input input) {
        return new EesCsv(input);
    }

    /** A school year as these tables write it: {@code 202526}. */
    static String timePeriod(SchoolYear year) {
        int next = (year.firstCalendarYear() + 1) % 100;
        return year.firstCalendarYear() + (next < 10 ? "0" : "") + next;
    }

    private static List<CsvRow> columns() {
        return LoadTable.rows("ees-columns.csv", "column", "means", "code", "write");
    }

    /** Counts of pupils as sums by school and period, in code point order of both. */
    public static Written write(List<SessionCounts> counts) {
        LossLog losses = new LossLog(Integer.MAX_VALUE);
        Map<String, List<SessionCounts>> groups = new TreeMap<>(CodePointOrder.INSTANCE);
        for (SessionCounts one : counts) {
            String school = one.school().map(SchoolRef::value).orElse("");
            groups.computeIfAbsent(
                            one.keys().getOrDefault(TIME_PERIOD, "") + '\u0000' + one.period() + '\u0000' + school,
                            key -> new ArrayList<>())
                    .add(one);
        }
        StringBuilder text = new StringBuilder();
        List<CsvRow> written = columns().stream()
                .filter(row -> row.text("write").equals("yes"))
                .toList();
        CsvWriter csv = new CsvWriter(text).row(header(written));
        int number = 1;
        for (List<SessionCounts> group : groups.values()) {
            csv.row(cells(group, written));
            reasonsNotHeld(group, written, number++, losses);
        }
        return new Written(text.toString(), losses.losses());
    }

    private static List<String> header(List<CsvRow> written) {
        List<String> header = new ArrayList<>(List.of(
                TIME_PERIOD, TIME_IDENTIFIER, LEVEL, "laestab", "enrolments", "sess_overall", "sess_overall_percent"));
        written.forEach(row -> header.add(row.text("column")));
        return header;
    }

    private static List<String> cells(List<SessionCounts> group, List<CsvRow> written) {
        SessionCounts first = group.get(0);
        OptionalLong absent = sum(group, "AUTHORISED", "");
        OptionalLong unauthorised = sum(group, "UNAUTHORISED", "");
        OptionalLong overall = absent.isPresent() && unauthorised.isPresent()
                ? OptionalLong.of(absent.getAsLong() + unauthorised.getAsLong())
                : OptionalLong.empty();
        List<String> cells = new ArrayList<>(List.of(
                first.keys().getOrDefault(TIME_PERIOD, ""),
                first.period().equals("TERMLY") ? "Academic year" : first.period(),
                "School",
                first.school().map(SchoolRef::value).orElse(""),
                Integer.toString(group.size()),
                text(overall),
                percent(overall, sum(group, "POSSIBLE", ""))));
        written.forEach(row -> cells.add(text(sum(group, row.text("means"), row.text("code")))));
        return cells;
    }

    /** Half up to one decimal; {@code z} where no session was possible. */
    private static String percent(OptionalLong part, OptionalLong whole) {
        if (part.isEmpty() || whole.isEmpty() || whole.getAsLong() == 0) {
            return "z";
        }
        return BigDecimal.valueOf(part.getAsLong() * 100)
                .divide(BigDecimal.valueOf(whole.getAsLong()), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "x";
    }

    /** A sum; nothing where one of its parts is not said. */
    private static OptionalLong sum(List<SessionCounts> group, String means, String code) {
        long sum = 0;
        for (SessionCounts one : group) {
            OptionalLong part = part(one, means, code);
            if (part.isEmpty()) {
                return OptionalLong.empty();
            }
            sum += part.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    private static OptionalLong part(SessionCounts one, String means, String code) {
        return switch (means) {
            case "POSSIBLE" -> one.possible();
            case "ATTENDED" -> one.attended();
            case "AUTHORISED" -> one.authorised();
            case "UNAUTHORISED" -> one.unauthorised();
            default ->
                one.byCode().isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(one.byCode().getOrDefault(code, 0L));
        };
    }

    private static void reasonsNotHeld(List<SessionCounts> group, List<CsvRow> written, int number, LossLog losses) {
        Set<String> held = new java.util.HashSet<>();
        written.forEach(row -> held.add(row.text("code")));
        Set<String> told = new java.util.TreeSet<>(CodePointOrder.INSTANCE);
        group.forEach(one -> told.addAll(one.byCode().keySet()));
        told.removeAll(held);
        told.forEach(code -> losses.add(new Loss(LossReason.REASON_NOT_HELD, number, Optional.empty(), code)));
    }

    @Override
    public Checked<List<SessionCounts>> readCounts(ReadContext context) {
        CsvTable table = CsvTable.read(input.name(), input.open(), List.of(TIME_PERIOD, LEVEL));
        IssueLog log = new IssueLog(context.maxIssues());
        table.issues().forEach(log::add);
        if (EesLong.fits(table)) {
            return log.checked(EesLong.read(table, log));
        }
        Map<String, CsvRow> known = new LinkedHashMap<>();
        columns().stream()
                .filter(row -> table.columns().contains(row.text("column")))
                .forEach(row -> known.put(row.text("column"), row));
        List<SessionCounts> counts = new ArrayList<>();
        table.rows().forEach(row -> counts.add(counts(row, table, known, log)));
        return log.checked(List.copyOf(counts));
    }

    private static SessionCounts counts(CsvRow row, CsvTable table, Map<String, CsvRow> known, IssueLog log) {
        Map<String, OptionalLong> totals = new TreeMap<>();
        SortedMap<String, Long> byCode = new TreeMap<>(CodePointOrder.INSTANCE);
        Map<String, String> keys = new LinkedHashMap<>();
        for (String column : table.columns()) {
            CsvRow meaning = known.get(column);
            if (meaning == null) {
                row.find(column).ifPresent(text -> keys.put(column, text));
            } else {
                OptionalLong number = number(row, column, column, keys, log);
                if (!meaning.text("means").equals("CODE")) {
                    totals.putIfAbsent(meaning.text("means"), number);
                } else if (number.isPresent()) {
                    byCode.merge(meaning.text("code"), number.getAsLong(), Long::sum);
                }
            }
        }
        return new SessionCounts(
                Optional.empty(),
                school(row),
                period(row),
                totals.getOrDefault("POSSIBLE", OptionalLong.empty()),
                totals.getOrDefault("ATTENDED", OptionalLong.empty()),
                totals.getOrDefault("AUTHORISED", OptionalLong.empty()),
                totals.getOrDefault("UNAUTHORISED", OptionalLong.empty()),
                byCode,
                keys);
    }

    /** The school that a row names; empty for rows of many. */
    static Optional<SchoolRef> school(CsvRow row) {
        return row.find("laestab")
                .or(() -> row.find("urn"))
                .or(() -> row.find("school_laestab"))
                .or(() -> row.find("school_urn"))
                .map(SchoolRef::of);
    }

    static String period(CsvRow row) {
        return row.text(TIME_PERIOD)
                + row.find(TIME_IDENTIFIER).map(text -> " " + text).orElse("");
    }

    /** A number; a marker is kept under a name and is no number. */
    static OptionalLong number(CsvRow row, String column, String name, Map<String, String> keys, IssueLog log) {
        Optional<String> text = row.find(column);
        OptionalLong number = text.map(Numbers::sessions).orElse(OptionalLong.empty());
        if (text.isPresent() && number.isEmpty()) {
            if (MARKERS.contains(text.get())) {
                keys.put(name, text.get());
            } else {
                log.add(Issue.error(
                        "BAD_VALUE",
                        row.place(column),
                        "this is neither a number of sessions nor a marker; it counts as not said."));
            }
        }
        return number;
    }
}
