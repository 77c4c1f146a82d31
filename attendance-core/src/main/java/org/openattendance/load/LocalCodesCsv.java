package org.openattendance.load;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
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
 * lines of one code that hold on one day are {@code CONFLICTING_LOCAL_CODE}, and the first stands.
 */
public final class LocalCodesCsv {

    private static final List<String> COLUMNS = List.of("local_code", "code");

    private LocalCodesCsv() {}

    /** Reads it all. */
    public static Checked<LocalCodes> read(Input input) {
        CsvTable table = CsvTable.read(input.name(), input.open(), COLUMNS);
        List<Issue> issues = new ArrayList<>(table.issues());
        List<LocalCode> lines = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            line(row, issues).ifPresent(line -> add(line, lines, row, issues));
        }
        issues.sort(java.util.Comparator.comparing(issue -> issue.line().orElse(0L)));
        return Checked.of(LocalCodes.of(lines), issues);
    }

    private static Optional<LocalCode> line(CsvRow row, List<Issue> issues) {
        if (row.text("local_code").isEmpty() || row.text("code").isEmpty()) {
            issues.add(Issue.error("BAD_ROW", row.place("code"), "a code is blank."));
            return Optional.empty();
        }
        try {
            DateSpan span = DateSpan.ofOptional(
                    row.find("from").map(LocalDate::parse), row.find("to").map(LocalDate::parse));
            return Optional.of(new LocalCode(row.text("local_code"), row.text("code"), span));
        } catch (DateTimeParseException | InvalidValueException e) {
            issues.add(Issue.error("BAD_DATE", row.place("from"), "these are not a first and a last day."));
            return Optional.empty();
        }
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
