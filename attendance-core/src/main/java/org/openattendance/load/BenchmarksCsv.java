package org.openattendance.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.calendar.Window;
import org.openattendance.measure.Definition;
import org.openattendance.statistics.BenchmarkFigure;
import org.openattendance.statistics.FigureProfile;
import org.openattendance.statistics.Unit;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Reads published figures to compare with.
 *
 * <p>Columns, in any order: {@code measure}, {@code definition}, {@code nation}, {@code from}, {@code to} (both included), {@code area}, {@code
 * percent}, {@code source}; and where the file has them {@code phase} (blank: all schools), {@code unit} (enrolment or pupil; blank:
 * enrolment), {@code status} (published or provisional; blank: published).
 *
 * <pre>
 * measure,definition,nation,from,to,phase,area,percent,status,source
 * absence,eng-daily,ENG,2025-09-08,2026-07-24,primary,England,5.2767,published,Pupil attendance in schools 2025/26
 * </pre>
 *
 * <p>Issues: {@code BAD_DATE}, {@code BAD_VALUE}: the row is left out. Stateless.
 */
public final class BenchmarksCsv {

    private static final List<String> REQUIRED =
            List.of("measure", "definition", "nation", "from", "to", "area", "percent", "source");

    private BenchmarksCsv() {}

    /**
     * Reads figures.
     *
     * @param input where it comes from; closed when read
     * @return in the order of the file
     * @throws org.openattendance.table.UnreadableInputException if it is empty, not text, or lacks a column
     */
    public static Checked<List<BenchmarkFigure>> read(Input input) {
        CsvTable table = CsvTable.read(input.name(), input.open(), REQUIRED);
        List<Issue> issues = new ArrayList<>(table.issues());
        List<BenchmarkFigure> figures = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            Optional<LocalDate> from = TableCells.date(row, "from", issues);
            Optional<LocalDate> to = TableCells.date(row, "to", issues);
            if (from.isPresent() && to.isPresent()) {
                try {
                    figures.add(figure(row, Window.ofClosed(from.get(), to.get())));
                } catch (InvalidValueException | NumberFormatException e) {
                    issues.add(
                            Issue.error(
                                    "BAD_VALUE",
                                    row.place("percent"),
                                    "this row is no figure to compare with: it needs a measure, from 0 to 100 per cent and a source."));
                }
            }
        }
        return Checked.of(List.copyOf(figures), issues);
    }

    private static BenchmarkFigure figure(CsvRow row, Window period) {
        FigureProfile profile = new FigureProfile(
                row.text("measure"),
                Definition.of(row.text("definition")),
                Nation.of(row.text("nation")),
                period,
                row.find("phase"),
                choice(row, "unit", Unit.values()));
        return new BenchmarkFigure(
                profile,
                row.text("area"),
                new BigDecimal(row.text("percent")),
                choice(row, "status", BenchmarkFigure.Status.values()),
                row.text("source"));
    }

    /** One of some values by its name in any case; the first where the cell is blank. */
    private static <E extends Enum<E>> E choice(CsvRow row, String column, E[] values) {
        String text = row.find(column).orElse(values[0].name()).toUpperCase(Locale.ROOT);
        for (E value : values) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw new InvalidValueException("There is no " + column + " of that name.", "a column was shifted.");
    }
}
