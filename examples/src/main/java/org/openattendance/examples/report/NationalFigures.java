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
import java.util.stream.Stream;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;
import org.openattendance.examples.CallException;
import org.openattendance.measure.Definition;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Published absence of a country to put beside a school's, each figure with its days and its source. A week has the figure of its own days, or
 * none: never that of the nearest.
 *
 * <p>Immutable and thread-safe.
 */
final class NationalFigures {

    private static final int LONGER = 3; // lines of longer times: as many as can be told apart beside a school's
    private static final List<String> COLUMNS = List.of("group", "from", "to", "absence", "possible", "source");

    private static final String ALL =
            "all"; // the phases in one sum: a group of ours, and not a phase that a caller names

    private final List<Row> rows;
    private final boolean ofAllPhases;

    private NationalFigures(List<Row> rows, boolean ofAllPhases) {
        this.rows = List.copyOf(rows);
        this.ofAllPhases = ofAllPhases;
    }

    /** One published figure. */
    record Row(String group, Window days, Rate absence, Optional<Definition> definition, String source) {

        boolean isOfOneWeek() {
            return days.span().days().orElse(0) <= 7;
        }
    }

    /**
     * A line to draw.
     *
     * @param name short, for the end of the line
     * @param days what it is of, the year included
     * @param values one for each week
     */
    record Line(String name, Window days, List<Optional<Rate>> values) {}

    /** Ours, of one phase, for example {@code primary}. */
    static NationalFigures ofPhase(String phase) {
        List<Row> ours = ours();
        List<Row> rows = ours.stream()
                .filter(row -> row.group().equals(phase) && !phase.equals(ALL))
                .toList();
        if (rows.isEmpty()) {
            Set<String> phases = new LinkedHashSet<>();
            ours.forEach(row -> phases.add(row.group()));
            phases.remove(ALL);
            throw new CallException(
                    "No national figure of " + phase + " is at hand.",
                    "one of " + String.join(", ", phases) + " was meant, or --national with a file of your own.");
        }
        return new NationalFigures(rows, false);
    }

    /** Ours, of all phases in one sum: for whoever does not say which phase a school is. */
    static NationalFigures ofAllPhases() {
        return new NationalFigures(
                ours().stream().filter(row -> row.group().equals(ALL)).toList(), true);
    }

    private static List<Row> ours() {
        InputStream in =
                Objects.requireNonNull(NationalFigures.class.getResourceAsStream("national.csv"), "national.csv");
        return rows(CsvTable.readRules("national.csv", in, COLUMNS));
    }

    /** A caller's own table with the columns {@code group,from,to,absence,possible,source}, and maybe {@code definition}. */
    static NationalFigures read(String file, InputStream in) {
        CsvTable table = CsvTable.read(file, in, COLUMNS);
        table.issues().stream().findFirst().ifPresent(issue -> {
            throw new CallException(issue.describe(), "a cell was left out.");
        });
        return new NationalFigures(rows(table), false);
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
    List<Line> lines(List<Window> weeks, Words words) {
        List<Line> lines = new ArrayList<>();
        List<Row> single = shown(weeks).filter(Row::isOfOneWeek).toList();
        if (!single.isEmpty()) {
            lines.add(line(words.say("nation.week"), single, weeks));
        }
        shown(weeks)
                .filter(row -> !row.isOfOneWeek())
                .limit(LONGER)
                .forEach(row -> lines.add(line(
                        words.say(
                                "nation.until",
                                "month",
                                words.monthAndYear(row.days().last())),
                        List.of(row),
                        weeks)));
        return lines;
    }

    private static Line line(String name, List<Row> rows, List<Window> weeks) {
        return new Line(
                name,
                around(rows),
                weeks.stream().map(week -> value(rows, week)).toList());
    }

    /** From the first to the last day of some. */
    private static Window around(List<Row> some) {
        LocalDate first = some.stream()
                .map(row -> row.days().first())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = some.stream()
                .map(row -> row.days().last())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Window.ofClosed(first, last);
    }

    /** Rows with the days of a week. */
    private Stream<Row> shown(List<Window> weeks) {
        return rows.stream()
                .filter(row -> weeks.stream()
                        .anyMatch(week -> value(List.of(row), week).isPresent()));
    }

    /** Whether it is of schools of every phase, with which a school of one is not quite alike. */
    boolean isOfAllPhases() {
        return ofAllPhases;
    }

    /** What a group is called: that all phases are in one sum, in words. */
    String name(Row row, Words words) {
        return ofAllPhases ? words.say("nation.group.all") : row.group();
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

    /** What stands beside and what does not, with all days in full: nobody takes one year's figure for another's. */
    void write(HtmlPage page, ReportData data) {
        Words words = data.words();
        List<String> notes = notes(data.weeks(), words);
        if (notes.isEmpty()) {
            page.note(words.say("nation.none", "days", rows.isEmpty() ? "" : words.days(around(rows))));
            return;
        }
        page.list(notes);
        if (ofAllPhases) {
            page.note(words.say("nation.all"));
        }
        LocalDate last = around(rows).last();
        if (data.known().last().isAfter(last)) {
            page.note(words.say("nation.last", "day", words.day(last)));
        }
        page.note(words.say("nation.own-definition"));
        Changes.likeBy(data, this).ifPresent(page::note);
    }

    /** Those that touch a week, each with its days, its counts and its source. */
    private List<String> notes(List<Window> weeks, Words words) {
        return shown(weeks)
                .map(row -> words.say(
                        "nation.note",
                        "group",
                        name(row, words),
                        "days",
                        words.days(row.days()),
                        "figure",
                        words.percentAndSessions(Optional.of(row.absence())),
                        "source",
                        row.source()))
                .toList();
    }
}
