package org.openattendance.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.pupil.PupilRef;
import org.openattendance.statistics.AccessRecord;
import org.openattendance.statistics.AccessRecords;
import org.openattendance.statistics.FullTimeAccess;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Reads who has access to full-time education.
 *
 * <p>Columns, in any order: {@code pupil_id}, {@code access} (yes, part, no or unknown, in any case), and where the file has them {@code from}
 * and {@code to} (both included; blank: open).
 *
 * <pre>
 * pupil_id,access,from,to
 * P001,part,2025-09-01,2025-12-19
 * </pre>
 *
 * <p>Issues: {@code BAD_ROW} (no pupil, or a second record for a day: left out), {@code BAD_VALUE} (left out), {@code BAD_DATE} (the cell counts
 * as blank), {@code BAD_SPAN} (left out). Stateless.
 */
public final class AccessCsv {

    private AccessCsv() {}

    /**
     * Reads records.
     *
     * @param input where it comes from; closed when read
     * @throws org.openattendance.table.UnreadableInputException if it is empty, not text, or lacks a column
     */
    public static Checked<AccessRecords> read(Input input) {
        CsvTable table = CsvTable.read(input.name(), input.open(), List.of("pupil_id", "access"));
        List<Issue> issues = new ArrayList<>(table.issues());
        List<AccessRecord> records = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            record(row, issues).ifPresent(record -> {
                records.add(record);
                try {
                    AccessRecords.of(records);
                } catch (InvalidValueException e) {
                    records.remove(records.size() - 1);
                    issues.add(Issue.error(
                            "BAD_ROW",
                            row.place("from"),
                            "an earlier row speaks of this pupil on the same days; it stands."));
                }
            });
        }
        return Checked.of(AccessRecords.of(records), issues);
    }

    private static Optional<AccessRecord> record(CsvRow row, List<Issue> issues) {
        Optional<LocalDate> from = TableCells.optionalDate(row, "from", issues);
        Optional<LocalDate> to = TableCells.optionalDate(row, "to", issues);
        if (row.find("pupil_id").isEmpty()) {
            issues.add(Issue.error("BAD_ROW", row.place("pupil_id"), "no pupil is named."));
            return Optional.empty();
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            issues.add(Issue.error("BAD_SPAN", row.place("to"), "the last day is before the first."));
            return Optional.empty();
        }
        String access = row.text("access").toUpperCase(Locale.ROOT);
        for (FullTimeAccess known : FullTimeAccess.values()) {
            if (known.name().equals(access)) {
                return Optional.of(
                        new AccessRecord(PupilRef.of(row.text("pupil_id")), known, DateSpan.ofOptional(from, to)));
            }
        }
        issues.add(Issue.error("BAD_VALUE", row.place("access"), "this is none of yes, part, no and unknown."));
        return Optional.empty();
    }
}
