package org.openattendance.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;
import org.openattendance.table.CsvWriter;
import org.openattendance.table.UnreadableInputException;

/**
 * Tables extracted from the school census: pupils with their possible sessions, and session details with one row for each pupil and reason.
 * They are counts.
 *
 * <p>Each table is known by its header, whatever the file is called; a table of something else is passed over with a warning. Counts may be
 * written {@code 133.0}, dates {@code 2020-Apr-25 00:00:00}. A pupil without a row of session details has nothing said by reason. The shape
 * of the tables changed by year: with the collection known, one of another year's shape is told. {@link #write} makes one flat table of the
 * same columns, which is read too.
 *
 * <p>Immutable and thread-safe, as far as its {@link Input} is: one over a stream can be read once.
 */
public final class CensusCsv implements CountFormat {

    private static final List<String> FLAT = List.of(
            "pupilid",
            "nativeid",
            "onroll",
            "period",
            "sessionspossible",
            "sessionsauthorised",
            "sessionsunauthorised",
            "attendancereason",
            "sessions");

    private final List<Input> inputs;
    private final Optional<CensusCollection> collection;

    private CensusCsv(List<Input> inputs, Optional<CensusCollection> collection) {
        this.inputs = inputs;
        this.collection = collection;
    }

    /** One table or several of one collection. */
    public static CensusCsv of(List<Input> inputs) {
        return new CensusCsv(List.copyOf(inputs), Optional.empty());
    }

    /** The same, taken in a collection: its codes are then read by the days that it is about. */
    public CensusCsv with(CensusCollection taken) {
        return new CensusCsv(inputs, Optional.of(taken));
    }

    /**
     * Counts as one flat table, in their own order: a row for each reason, and one with a blank reason for a pupil who has none, so that
     * nobody vanishes.
     */
    public static Written write(List<SessionCounts> counts) {
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text).row(FLAT);
        for (SessionCounts one : counts) {
            if (one.byCode().isEmpty()) {
                csv.row(flat(one, "", ""));
            }
            one.byCode().forEach((code, number) -> csv.row(flat(one, code, Long.toString(number))));
        }
        return new Written(text.toString(), Losses.none());
    }

    private static List<String> flat(SessionCounts one, String reason, String sessions) {
        return List.of(
                one.pupil().map(pupil -> pupil.value()).orElse(""),
                one.school().map(school -> school.value()).orElse(""),
                one.keys().getOrDefault(CensusXml.ON_ROLL, "yes"),
                one.period(),
                text(one.possible()),
                text(one.authorised()),
                text(one.unauthorised()),
                reason,
                sessions);
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    @Override
    public Checked<List<SessionCounts>> readCounts(ReadContext context) {
        List<Issue> issues = new ArrayList<>();
        CensusRows rows = new CensusRows(issues::add);
        List<Lower> tables = new ArrayList<>();
        for (Input input : inputs) {
            Lower table = new Lower(CsvTable.read(input.name(), input.open(), List.of()));
            issues.addAll(table.table().issues());
            collection.ifPresent(taken -> CensusShape.check(table, taken, issues::add));
            tables.add(table);
        }
        // Pupils first: session details name them by the number that the pupil table gives.
        boolean any = false;
        for (Lower table : tables) {
            any |= table.has("upn") && !table.has("attendancereason") && rows.pupils(table);
        }
        for (Lower table : tables) {
            any |= table.has("attendancereason") && rows.details(table);
        }
        if (!any) {
            throw new UnreadableInputException(
                    "NOT_THIS_FORMAT",
                    inputs.isEmpty() ? "-" : inputs.get(0).name(),
                    "there is no table of pupils and none of session details.",
                    "the extract has other tables too, and these are some of them.");
        }
        List<SessionCounts> counts = rows.counts();
        CountCheck check = new CountCheck(context, issues::add);
        counts.forEach(
                one -> check.check(one, collection.flatMap(taken -> taken.dayOf(one.period())), rows.placeOf(one)));
        IssueLog log = new IssueLog(context.maxIssues());
        inOrder(issues, tables).forEach(log::add);
        return log.checked(counts);
    }

    /** By table, line and column. */
    private static List<Issue> inOrder(List<Issue> issues, List<Lower> tables) {
        List<Issue> sorted = new ArrayList<>();
        for (Lower table : tables) {
            sorted.addAll(InputOrder.merge(
                    issues.stream()
                            .filter(issue ->
                                    issue.place().file().equals(table.table().file()))
                            .toList(),
                    List.of(),
                    table.table().columns()));
        }
        return sorted;
    }

    /** A table whose columns are named in any case. */
    static final class Lower {

        private final CsvTable table;
        private final Map<String, String> columns = new LinkedHashMap<>();

        Lower(CsvTable table) {
            this.table = table;
            table.columns().forEach(column -> columns.putIfAbsent(column.toLowerCase(Locale.ROOT), column));
        }

        CsvTable table() {
            return table;
        }

        boolean has(String column) {
            return columns.containsKey(column);
        }

        /** The cell of a column, or empty if it is blank or there is no such column. */
        Optional<String> find(CsvRow row, String column) {
            return Optional.ofNullable(columns.get(column)).flatMap(row::find);
        }

        Issue.Cell place(CsvRow row, String column) {
            return row.place(columns.getOrDefault(column, column));
        }
    }
}
