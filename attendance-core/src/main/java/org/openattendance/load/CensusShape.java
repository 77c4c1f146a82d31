package org.openattendance.load;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openattendance.base.Issue;
import org.openattendance.table.CsvRow;

/** Whether a table of a census extract has the shape of its year. */
final class CensusShape {

    private CensusShape() {}

    static void check(CensusCsv.Lower table, CensusCollection taken, Consumer<Issue> log) {
        Optional<CsvRow> shape =
                LoadTable.rows("census-shapes.csv", "from", "to", "count_column", "codes", "totals", "annual").stream()
                        .filter(row -> Integer.parseInt(row.text("from")) <= taken.year()
                                && row.find("to")
                                        .map(to -> taken.year() <= Integer.parseInt(to))
                                        .orElse(true))
                        .findFirst();
        if (shape.isEmpty()) {
            log.accept(other(table, "", "nothing is known of the shape of that year"));
            return;
        }
        if (table.has("attendancereason")
                && !table.has("period")
                && !table.has(shape.get().text("count_column"))) {
            log.accept(other(table, "attendancereason", "that year's counts stand under another name"));
        }
        if (shape.get().text("totals").equals("no")
                && List.of("termlysessionsauthorised", "termlysessionsunauthorised").stream()
                        .anyMatch(table::has)) {
            log.accept(other(table, "termlysessionsauthorised", "that year's tables have no totals of absence"));
        }
        if (shape.get().text("annual").equals("no") && table.has("annualsessionspossible")) {
            log.accept(other(table, "annualsessionspossible", "that year has no annual counts"));
        }
    }

    private static Issue other(CensusCsv.Lower table, String column, String what) {
        return Issue.warning(
                "SHAPE_OF_OTHER_YEAR",
                new Issue.Cell(table.table().file(), 1, column),
                "the table is not shaped as the collection's year is: " + what
                        + "; it is read by what its header has.");
    }
}
