package org.openattendance.examples.report;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;
import org.openattendance.examples.CallException;
import org.openattendance.measure.Definition;
import org.openattendance.picture.LineChart;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Published absence of a country to put beside a school's, each figure with its days and its source. A week has the figure of its own days, or
 * none: never that of the nearest.
 *
 * <p>Immutable and thread-safe.
 */
final class NationalFigures {

    private static final List<String> COLUMNS = List.of("group", "from", "to", "absence", "possible", "source");

    private final List<Row> rows;

    private NationalFigures(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** One published figure. */
    record Row(String group, Window days, Rate absence, Optional<Definition> definition, String source) {

        boolean isOfOneWeek() {
            return days.span().days().orElse(0) <= 7;
        }
    }

    /** Ours, of a group of schools, for example {@code primary}. */
    static NationalFigures ofGroup(String group) {
        InputStream in =
                Objects.requireNonNull(NationalFigures.class.getResourceAsStream("national.csv"), "national.csv");
        List<Row> all = rows(CsvTable.readRules("national.csv", in, COLUMNS));
        List<Row> rows = all.stream().filter(row -> row.group().equals(group)).toList();
        if (rows.isEmpty()) {
            Set<String> groups = new LinkedHashSet<>();
            all.forEach(row -> groups.add(row.group()));
            throw new CallException(
                    "No national figure of " + group + " is at hand.",
                    "one of " + String.join(", ", groups) + " was meant, or --national with a file of your own.");
        }
        return new NationalFigures(rows);
    }

    /** A caller's own table with the columns {@code group,from,to,absence,possible,source}, and maybe {@code definition}. */
    static NationalFigures read(String file, InputStream in) {
        CsvTable table = CsvTable.read(file, in, COLUMNS);
        table.issues().stream().findFirst().ifPresent(issue -> {
            throw new CallException(issue.describe(), "a cell was left out.");
        });
        return new NationalFigures(rows(table));
    }

    private static List<Row> rows(CsvTable table) {
        List<Row> rows = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            try {
                rows.add(new Row(
                        row.text("group"),
                        Window.ofClosed(LocalDate.parse(row.text("from")), LocalDate.parse(row.text("to"))),
                        Rate.of(Long.parseLong(row.text("absence")), Long.parseLong(row.text("possible"))),
                        row.find("definition").map(Definition::of),
                        row.text("source")));
            } catch (DateTimeException | NumberFormatException | AttendanceException e) {
                throw new CallException(
                        table.file() + ", line " + row.line() + ": a day or a count cannot be read.",
                        "days are written as 2024-09-09, and counts of sessions without a comma.");
            }
        }
        return rows;
    }

    /** Lines for the weeks of a school: figures of single weeks, and figures of longer times; none that touches no week. */
    List<LineChart.Series> series(List<Window> weeks, Words words) {
        List<LineChart.Series> lines = new ArrayList<>();
        List<Row> single = rows.stream().filter(Row::isOfOneWeek).toList();
        add(lines, words.say("nation.week"), single, weeks);
        for (Row row : rows) {
            if (!row.isOfOneWeek() && lines.size() < 4) {
                String name = words.say(
                        "nation.until", "day", words.shortDay(row.days().last()));
                add(lines, name, List.of(row), weeks);
            }
        }
        return lines;
    }

    private static void add(List<LineChart.Series> lines, String name, List<Row> rows, List<Window> weeks) {
        List<Optional<Rate>> values =
                weeks.stream().map(week -> value(rows, week)).toList();
        if (values.stream().anyMatch(Optional::isPresent)) {
            lines.add(new LineChart.Series(name, values));
        }
    }

    private static Optional<Rate> value(List<Row> rows, Window week) {
        return rows.stream()
                .filter(row -> row.days().contains(week.first()) && row.days().contains(week.last()))
                .map(Row::absence)
                .findFirst();
    }

    /** The figure to hold a school's against: of days that are all reported on, the latest, of those the longest. */
    Optional<Row> latest(Window known) {
        return rows.stream()
                .filter(row -> known.contains(row.days().first())
                        && known.contains(row.days().last()))
                .max(Comparator.comparing((Row row) -> row.days().last())
                        .thenComparing(row -> row.days().first(), Comparator.reverseOrder()));
    }

    /** What is shown of those days, each with its days, its counts and its source. */
    List<String> notes(List<Window> weeks, Words words) {
        return rows.stream()
                .filter(row -> weeks.stream()
                        .anyMatch(week -> value(List.of(row), week).isPresent()))
                .map(row -> words.say(
                        "nation.note",
                        "group",
                        row.group(),
                        "days",
                        words.days(row.days()),
                        "figure",
                        words.percentAndSessions(Optional.of(row.absence())),
                        "source",
                        row.source()))
                .toList();
    }
}
