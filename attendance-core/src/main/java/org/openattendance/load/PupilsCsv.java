package org.openattendance.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Issue;
import org.openattendance.pupil.Characteristics;
import org.openattendance.pupil.Enrolment;
import org.openattendance.pupil.EnrolmentStatus;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Reads what is known of pupils from a table.
 *
 * <p>Columns, in any order: {@code pupil_id}; and where the file has them {@code school_id}, {@code date_of_birth}, {@code entry_date}, {@code
 * leaving_date} (both included), {@code enrolment_status}, {@code boarder} (yes or no). Every other column is kept as a characteristic, in the
 * order of the file.
 *
 * <pre>
 * pupil_id,date_of_birth,entry_date,sex,year_group
 * P001,2013-05-04,2024-09-03,F,7
 * </pre>
 *
 * <p>Issues: {@code BAD_ROW} (blank pupil, wrong number of cells: left out), {@code BAD_DATE} and {@code BAD_VALUE} (the cell counts as
 * blank), {@code DUPLICATE_PUPIL} (a second row for one pupil at one school: the first stands). No issue names the pupil.
 *
 * <p>For one thread; use it once.
 */
public final class PupilsCsv {

    private static final Set<String> KNOWN = Set.of(
            "pupil_id", "school_id", "date_of_birth", "entry_date", "leaving_date", "enrolment_status", "boarder");

    private final List<Issue> issues = new ArrayList<>();
    private final Map<Key, PupilDetails> pupils = new LinkedHashMap<>();
    private final List<String> characteristics;

    private record Key(PupilRef pupil, Optional<SchoolRef> school) {}

    private PupilsCsv(List<String> columns) {
        characteristics = columns.stream()
                .filter(column -> !KNOWN.contains(column) && !column.isEmpty())
                .toList();
    }

    /**
     * Reads a list of pupils.
     *
     * @param input where it comes from; closed when read
     * @throws org.openattendance.table.UnreadableInputException if it is empty, not text, or has no {@code pupil_id}
     */
    public static Checked<Pupils> read(Input input) {
        CsvTable table = CsvTable.read(input.name(), input.open(), List.of("pupil_id"));
        PupilsCsv reading = new PupilsCsv(table.columns());
        table.rows().forEach(reading::accept);
        return Checked.of(
                Pupils.of(reading.pupils.values()).withColumns(table.columns()),
                InputOrder.merge(table.issues(), reading.issues, table.columns()));
    }

    private void accept(CsvRow row) {
        Optional<String> pupil = row.find("pupil_id");
        if (pupil.isEmpty()) {
            issues.add(Issue.error("BAD_ROW", row.place("pupil_id"), "the pupil is blank."));
            return;
        }
        PupilDetails details = details(row, PupilRef.of(pupil.get()));
        if (pupils.putIfAbsent(new Key(details.pupil(), details.school()), details) != null) {
            issues.add(Issue.error(
                    "DUPLICATE_PUPIL",
                    row.place("pupil_id"),
                    "this pupil has a row already at this school; the first stands."));
        }
    }

    private PupilDetails details(CsvRow row, PupilRef pupil) {
        Enrolment enrolment = new Enrolment(
                pupil,
                row.find("school_id").map(SchoolRef::of),
                onRoll(row),
                row.find("enrolment_status").map(EnrolmentStatus::of),
                TableCells.optionalYesNo(row, "boarder", issues));
        return new PupilDetails(
                enrolment,
                TableCells.optionalDate(row, "date_of_birth", issues),
                Characteristics.of(
                        characteristics, characteristics.stream().map(row::text).toList()));
    }

    private DateSpan onRoll(CsvRow row) {
        Optional<LocalDate> entry = TableCells.optionalDate(row, "entry_date", issues);
        Optional<LocalDate> leaving = TableCells.optionalDate(row, "leaving_date", issues);
        if (entry.isPresent() && leaving.isPresent() && leaving.get().isBefore(entry.get())) {
            issues.add(Issue.error(
                    "BAD_DATE",
                    row.place("leaving_date"),
                    "the leaving date is before the entry date; it counts as blank."));
            return DateSpan.from(entry.get());
        }
        return DateSpan.ofOptional(entry, leaving);
    }
}
