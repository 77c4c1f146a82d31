package org.openattendance.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.statistics.PublishedMarker;
import org.openattendance.statistics.PublishedRow;
import org.openattendance.statistics.PublishedRules;
import org.openattendance.statistics.PublishedTable;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Reads a table as its publisher printed it. What kind of table it is shows in its columns; the name of the file does not matter.
 *
 * <p>Columns of any known shape, in any order, all or some; other columns are kept. Figures are exact, and symbols are read by family and
 * year of the table.
 *
 * <p>Issues: {@code BAD_ROW} (the row is left out), {@code BAD_VALUE} (a text in a column of figures that is neither number nor known
 * symbol; it is not tested), {@code SHAPE_NOT_KNOWN} (there is no table). Stateless.
 */
public final class PublishedTableCsv {

    private PublishedTableCsv() {}

    /**
     * Reads a table.
     *
     * @param input where it comes from; closed when read
     * @param rules what shapes and symbols there are
     * @return empty if the columns are those of no known shape
     * @throws org.openattendance.table.UnreadableInputException if it is empty, not text, or names a column twice
     */
    public static Checked<Optional<PublishedTable>> read(Input input, PublishedRules rules) {
        CsvTable csv = CsvTable.read(input.name(), input.open(), List.of());
        if (rules.findShape(csv.columns()).isEmpty()) {
            Issue issue = Issue.error(
                    "SHAPE_NOT_KNOWN",
                    new Issue.Cell(input.name(), 1, ""),
                    "no published table of a known shape has these columns.");
            return Checked.of(Optional.empty(), List.of(issue));
        }
        List<Issue> issues = new ArrayList<>(csv.issues());
        List<PublishedTable.Line> lines = new ArrayList<>();
        for (CsvRow row : csv.rows()) {
            lines.add(new PublishedTable.Line(
                    row.line(), csv.columns().stream().map(row::text).toList()));
        }
        PublishedTable table = PublishedTable.of(input.name(), csv.columns(), lines, rules);
        notKnown(table, issues);
        return Checked.of(Optional.of(table), issues);
    }

    private static void notKnown(PublishedTable table, List<Issue> issues) {
        List<String> figures = table.shape().figures(table.columns());
        for (PublishedRow row : table.rows()) {
            for (String column : figures) {
                if (row.cell(column)
                        .marker()
                        .filter(PublishedMarker.NOT_KNOWN::equals)
                        .isPresent()) {
                    issues.add(Issue.error(
                            "BAD_VALUE",
                            new Issue.Cell(table.file(), row.line(), column),
                            "this is neither a number nor a symbol that such a table uses."));
                }
            }
        }
    }
}
