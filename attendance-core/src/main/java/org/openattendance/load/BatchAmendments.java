package org.openattendance.load;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.base.SessionPart;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * One table of amendments for the registers of many schools, which come one after another.
 *
 * <p>The table is read once and each row is used once. A row that names a school is of that school's register; one that names none is of the
 * first register of its pupil. What no register took is left for {@link #rest}. Keeps the rows, and no register. One thread at a time.
 */
public final class BatchAmendments {

    private final CsvTable table;
    private final Map<String, List<CsvRow>> waiting = new LinkedHashMap<>();
    private final List<Issue> found = new ArrayList<>();

    private BatchAmendments(CsvTable table) {
        this.table = table;
        table.rows()
                .forEach(row -> waiting.computeIfAbsent(row.text("pupil_id"), any -> new ArrayList<>())
                        .add(row));
    }

    /**
     * Reads a table of the columns of {@link AmendmentsCsv}.
     *
     * @throws org.openattendance.table.UnreadableInputException if nothing of it can be used
     */
    public static BatchAmendments read(AmendmentsCsv amendments) {
        return new BatchAmendments(amendments.table());
    }

    /** First and last day that rows without a fault in date, session or moment amend; empty if there is none. */
    public Optional<DateSpan> span() {
        List<LocalDate> days = sound().map(
                        row -> AmendmentsCsv.date(row.text("date")).orElseThrow())
                .sorted()
                .toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(DateSpan.ofClosed(days.get(0), days.get(days.size() - 1)));
    }

    /** The last day on which such a row was recorded, or empty. */
    public Optional<LocalDate> lastRecorded() {
        return sound().map(row -> AmendmentsCsv.moment(row.text("recorded_at")).orElseThrow())
                .max(Comparator.naturalOrder())
                .map(LocalDateTime::toLocalDate);
    }

    private java.util.stream.Stream<CsvRow> sound() {
        return table.rows().stream()
                .filter(row -> AmendmentsCsv.date(row.text("date")).isPresent()
                        && SessionPart.find(row.text("session")).isPresent()
                        && AmendmentsCsv.moment(row.text("recorded_at")).isPresent());
    }

    /**
     * Registers with the rows that are theirs, which are then used up.
     *
     * @param school whose registers they are that name none themselves; empty where nobody knows
     */
    public Registers applyTo(Registers registers, Optional<SchoolRef> school, ReadContext context) {
        AmendmentsCsv.Reading reading = new AmendmentsCsv.Reading(registers, school, context);
        Map<PupilRef, Set<SchoolRef>> at = new LinkedHashMap<>();
        for (Register register : registers.all()) {
            Set<SchoolRef> schools = at.computeIfAbsent(register.pupil(), any -> new HashSet<>());
            register.school().or(() -> school).ifPresent(schools::add);
        }
        at.forEach((pupil, schools) -> take(pupil, schools, reading));
        found.addAll(reading.issues());
        return reading.amended();
    }

    private void take(PupilRef pupil, Set<SchoolRef> schools, AmendmentsCsv.Reading reading) {
        List<CsvRow> rows = waiting.computeIfAbsent(pupil.value(), any -> new ArrayList<>());
        List<CsvRow> theirs = rows.stream()
                .filter(row -> row.find("school_id")
                        .map(SchoolRef::of)
                        .map(schools::contains)
                        .orElse(true))
                .toList();
        theirs.forEach(reading::accept);
        rows.removeAll(theirs);
    }

    /** What no register took: entries of pupils of whom nothing came, each with a warning. */
    public Registers rest(Nation nation, ReadContext context) {
        AmendmentsCsv.Reading reading =
                new AmendmentsCsv.Reading(Registers.of(nation, List.of()), Optional.empty(), context);
        waiting.values().forEach(rows -> rows.forEach(reading::accept));
        waiting.clear();
        found.addAll(reading.issues());
        return reading.amended();
    }

    /** What was found so far, in the order of the table. */
    public Checked<Boolean> issues(int maxIssues) {
        IssueLog log = new IssueLog(maxIssues);
        InputOrder.merge(table.issues(), found, table.columns()).forEach(log::add);
        return log.checked(Boolean.TRUE);
    }

    /** How many rows wait for their register; never a pupil. */
    @Override
    public String toString() {
        return waiting.values().stream().mapToInt(List::size).sum() + " amendments wait";
    }
}
