package org.openattendance.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Issue;
import org.openattendance.code.LocalCodes;
import org.openattendance.code.LocalCodes.LocalCode;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * A school's own codes and the statutory ones that they stand for.
 *
 * <pre>
 * local_code,code,from,to
 * ILL,I,,
 * TRIP,V,2025-09-01,2026-08-31
 * </pre>
 *
 * <p>{@code from} and {@code to} are included and may be blank or left out. A line that cannot be used is left out, with an issue; two
 * lines of one code that hold on one day are {@code CONFLICTING_LOCAL_CODE}, and the first stands. Stateless.
 */
public final class LocalCodesCsv {

    private static final List<String> COLUMNS = List.of("local_code", "code");

    private LocalCodesCsv() {}

    /** Reads it all. */
    public static Checked<LocalCodes> read(Input input) {
        CsvTable table = CsvTable.read(input.name(), input.open(), COLUMNS);
        List<Issue> issues = new ArrayList<>();
        List<LocalCode> lines = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            line(row, issues).ifPresent(line -> add(line, lines, row, issues));
        }
        return Checked.of(LocalCodes.of(lines), InputOrder.merge(table.issues(), issues, table.columns()));
    }

    private static Optional<LocalCode> line(CsvRow row, List<Issue> issues) {
        List<Issue> found = new ArrayList<>();
        for (String column : COLUMNS) {
            if (row.text(column).isEmpty()) {
                found.add(Issue.error("BAD_ROW", row.place(column), "a code is blank."));
            }
        }
        Optional<LocalDate> from = TableCells.optionalDate(row, "from", found);
        Optional<LocalDate> to = TableCells.optionalDate(row, "to", found);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            found.add(Issue.error("BAD_DATE", row.place("to"), "the last day is before the first."));
        }
        issues.addAll(found);
        return found.isEmpty()
                ? Optional.of(new LocalCode(row.text("local_code"), row.text("code"), DateSpan.ofOptional(from, to)))
                : Optional.empty();
    }

    private static void add(LocalCode line, List<LocalCode> lines, CsvRow row, List<Issue> issues) {
        boolean taken = lines.stream()
                .anyMatch(other ->
                        other.local().equals(line.local()) && other.span().overlaps(line.span()));
        if (taken) {
            issues.add(Issue.error(
                    "CONFLICTING_LOCAL_CODE",
                    row.place("local_code"),
                    "an earlier line says what this code stands for; it stands."));
        } else {
            lines.add(line);
        }
    }
}
