package org.openattendance.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.base.SessionPart;
import org.openattendance.register.PeriodTimetable;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;
import org.openattendance.table.UnreadableInputException;

/**
 * Reads which lesson belongs to which half of the day.
 *
 * <p>Columns, in any order: {@code period} (as the marks have it), {@code session} (AM or PM, any case), and where the file has them {@code
 * counts} (yes or no; blank: yes) and {@code registers} (whether the register of the half day is taken in it; blank: no). Rows stand in the
 * order of the day.
 *
 * <pre>
 * period,session,counts,registers
 * 1,AM,yes,yes
 * 2,AM,yes,no
 * lunch club,PM,no,no
 * </pre>
 *
 * <p>Issues: {@code BAD_ROW}, {@code BAD_SESSION}, {@code BAD_VALUE}: the row is left out. Stateless.
 */
public final class TimetableCsv {

    private TimetableCsv() {}

    /**
     * Reads a timetable.
     *
     * @param input where it comes from; closed when read
     * @throws UnreadableInputException if it is empty, not text, lacks a column, or its rows make no timetable: a period twice, two registers in
     *     one half, the afternoon before the morning
     */
    public static Checked<PeriodTimetable> read(Input input) {
        CsvTable table = CsvTable.read(input.name(), input.open(), List.of("period", "session"));
        List<Issue> issues = new ArrayList<>();
        List<PeriodTimetable.Period> periods = new ArrayList<>();
        table.rows().forEach(row -> period(row, issues).ifPresent(periods::add));
        try {
            return Checked.of(PeriodTimetable.of(periods), InputOrder.merge(table.issues(), issues, table.columns()));
        } catch (InvalidValueException e) {
            throw new UnreadableInputException(
                    "BAD_TIMETABLE",
                    input.name(),
                    "its rows are not the periods of a day.",
                    "a period stands twice, a half has two registers, or the order is not that of the day.",
                    e);
        }
    }

    private static Optional<PeriodTimetable.Period> period(CsvRow row, List<Issue> issues) {
        Optional<SessionPart> part = SessionPart.find(row.text("session"));
        boolean counts = yesNo(row, "counts", issues).orElse(true);
        boolean registers = yesNo(row, "registers", issues).orElse(false);
        if (row.text("period").isEmpty()) {
            issues.add(Issue.error("BAD_ROW", row.place("period"), "the period is blank."));
        } else if (part.isEmpty()) {
            issues.add(Issue.error("BAD_SESSION", row.place("session"), "a session is AM or PM."));
        } else if (registers && !counts) {
            issues.add(Issue.error(
                    "BAD_VALUE", row.place("registers"), "the register is taken in a period that does not count."));
        } else {
            return Optional.of(new PeriodTimetable.Period(row.text("period"), part.get(), counts, registers));
        }
        return Optional.empty();
    }

    private static Optional<Boolean> yesNo(CsvRow row, String column, List<Issue> issues) {
        return row.find(column).isEmpty() ? Optional.empty() : TableCells.yesNo(row, column, issues);
    }
}
