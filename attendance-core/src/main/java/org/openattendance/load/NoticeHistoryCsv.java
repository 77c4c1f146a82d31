package org.openattendance.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.penalty.NoticeHistory;
import org.openattendance.penalty.NoticeRecord;
import org.openattendance.penalty.Offence;
import org.openattendance.penalty.ParentRef;
import org.openattendance.pupil.PupilRef;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Reads the notices issued so far from a table.
 *
 * <pre>
 * pupil_id,parent_id,offence,issued,received,status,closed_on
 * P001,A1,s444,2024-10-10,2024-10-12,PAID,2024-10-20
 * </pre>
 *
 * <p>{@code status} is one of ISSUED, PAID, UNPAID, WITHDRAWN, CONVICTED, ACQUITTED; {@code received} and {@code closed_on} may be blank.
 * Issues: {@code BAD_ROW}, {@code BAD_DATE}, {@code BAD_VALUE}. Each leaves the row out, and the history then says of whom it may have been:
 * nothing is decided on a list with a hole in it.
 *
 * <p>For one thread; use it once.
 */
public final class NoticeHistoryCsv {

    private static final List<String> COLUMNS =
            List.of("pupil_id", "parent_id", "offence", "issued", "received", "status", "closed_on");

    private final Set<ParentRef> unnamed;
    private final List<Issue> issues = new ArrayList<>();
    private final List<NoticeRecord> records = new ArrayList<>();
    private final List<NoticeHistory.Unreadable> unreadable = new ArrayList<>();

    private NoticeHistoryCsv(Set<ParentRef> unnamed) {
        this.unnamed = unnamed;
    }

    /**
     * Reads a list of notices.
     *
     * @param input where it comes from; closed when read
     * @param unnamed parents of whom nothing is to be told: no issue is about their rows
     * @throws org.openattendance.table.UnreadableInputException if it is empty, not text, or lacks a column
     */
    public static Checked<NoticeHistory> read(Input input, Set<ParentRef> unnamed) {
        CsvTable table = CsvTable.read(input.name(), input.open(), COLUMNS);
        NoticeHistoryCsv reading = new NoticeHistoryCsv(Set.copyOf(unnamed));
        table.rows().forEach(reading::accept);
        table.issues()
                .forEach(issue ->
                        reading.unreadable.add(new NoticeHistory.Unreadable(Optional.empty(), Optional.empty())));
        return Checked.of(
                new NoticeHistory(reading.records, reading.unreadable),
                InputOrder.merge(table.issues(), reading.issues, table.columns()));
    }

    private void accept(CsvRow row) {
        Optional<PupilRef> pupil = row.find("pupil_id").map(PupilRef::of);
        Optional<ParentRef> parent = row.find("parent_id").map(ParentRef::of);
        List<Issue> found = new ArrayList<>();
        Optional<NoticeRecord> record = record(row, pupil, parent, found);
        if (found.isEmpty() && record.isPresent()) {
            records.add(record.get());
            return;
        }
        unreadable.add(new NoticeHistory.Unreadable(pupil, parent));
        if (parent.filter(unnamed::contains).isEmpty()) {
            issues.addAll(found);
        }
    }

    private static Optional<NoticeRecord> record(
            CsvRow row, Optional<PupilRef> pupil, Optional<ParentRef> parent, List<Issue> found) {
        if (pupil.isEmpty() || parent.isEmpty()) {
            String column = pupil.isEmpty() ? "pupil_id" : "parent_id";
            found.add(Issue.error("BAD_ROW", row.place(column), "the reference is blank."));
        }
        Optional<LocalDate> issued = TableCells.date(row, "issued", found);
        Optional<LocalDate> received = TableCells.optionalDate(row, "received", found);
        Optional<LocalDate> closed = TableCells.optionalDate(row, "closed_on", found);
        Optional<Offence> offence = offence(row, found);
        Optional<NoticeRecord.Status> status = status(row, found);
        return found.isEmpty()
                ? whole(
                        row,
                        pupil.orElseThrow(),
                        parent.orElseThrow(),
                        offence,
                        issued,
                        received,
                        status,
                        closed,
                        found)
                : Optional.empty();
    }

    private static Optional<NoticeRecord> whole(
            CsvRow row,
            PupilRef pupil,
            ParentRef parent,
            Optional<Offence> offence,
            Optional<LocalDate> issued,
            Optional<LocalDate> received,
            Optional<NoticeRecord.Status> status,
            Optional<LocalDate> closed,
            List<Issue> found) {
        try {
            return Optional.of(new NoticeRecord(
                    pupil,
                    parent,
                    offence.orElseThrow(),
                    issued.orElseThrow(),
                    received,
                    status.orElseThrow(),
                    closed,
                    Optional.empty(),
                    Optional.empty()));
        } catch (InvalidValueException e) {
            found.add(Issue.error("BAD_DATE", row.place("issued"), "it was received or closed before it was issued."));
            return Optional.empty();
        }
    }

    private static Optional<Offence> offence(CsvRow row, List<Issue> found) {
        try {
            return Optional.of(Offence.of(row.text("offence")));
        } catch (InvalidValueException e) {
            found.add(Issue.error("BAD_VALUE", row.place("offence"), "this is no offence; s444 or s103 is one."));
            return Optional.empty();
        }
    }

    private static Optional<NoticeRecord.Status> status(CsvRow row, List<Issue> found) {
        for (NoticeRecord.Status status : NoticeRecord.Status.values()) {
            if (status.name().equals(row.text("status"))) {
                return Optional.of(status);
            }
        }
        found.add(Issue.error(
                "BAD_VALUE", row.place("status"), "this is none of " + List.of(NoticeRecord.Status.values()) + "."));
        return Optional.empty();
    }
}
