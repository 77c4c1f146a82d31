package org.openattendance.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.plan.MonitoringActivity;
import org.openattendance.plan.MonitoringSchedule;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Reads what is watched, by whom and how often.
 *
 * <p>Columns, in any order: {@code id}, {@code what}, {@code team}, {@code role}, {@code responsibility}, {@code frequency} (DAILY, WEEKLY,
 * FORTNIGHTLY, MONTHLY, HALF_TERMLY, TERMLY, YEARLY, START_END_OF_YEAR, ONGOING, AS_APPROPRIATE, or an id of your own with {@code every}),
 * {@code start}; and where the file has them {@code every} (a period such as P6W) and {@code done} (days with a space between). Other
 * columns are passed over.
 *
 * <pre>
 * id,what,team,role,responsibility,frequency,every,start,done
 * m1,Absence by year group,Attendance team,SENIOR_ATTENDANCE_LEAD,Tells heads of year,WEEKLY,,2026-09-07,2026-09-07 2026-09-14
 * </pre>
 *
 * <p>Issues: {@code BAD_ROW} (blank or malformed cells: left out), {@code BAD_DATE} (the row is left out; of {@code done}, the day),
 * {@code BAD_VALUE} (no such frequency: left out), {@code DUPLICATE_ID} (the first stands). Stateless.
 */
public final class ScheduleCsv {

    private static final List<String> REQUIRED =
            List.of("id", "what", "team", "role", "responsibility", "frequency", "start");

    private ScheduleCsv() {}

    /**
     * Reads a schedule.
     *
     * @param input where it comes from; closed when read
     * @return activities in the order of the file
     * @throws org.openattendance.table.UnreadableInputException if it is empty, not text, or lacks a column
     */
    public static Checked<MonitoringSchedule> read(Input input) {
        CsvTable table = CsvTable.read(input.name(), input.open(), REQUIRED);
        List<Issue> issues = new ArrayList<>();
        List<MonitoringActivity> activities = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvRow row : table.rows()) {
            Optional<MonitoringActivity> read = activity(row, issues);
            if (read.isPresent() && !seen.add(read.get().id())) {
                issues.add(Issue.error(
                        "DUPLICATE_ID", row.place("id"), "an activity above has this id; the first stands."));
            } else {
                read.ifPresent(activities::add);
            }
        }
        return Checked.of(MonitoringSchedule.of(activities), InputOrder.merge(table.issues(), issues, table.columns()));
    }

    private static Optional<MonitoringActivity> activity(CsvRow row, List<Issue> issues) {
        Optional<LocalDate> start = TableCells.date(row, "start", issues);
        List<LocalDate> done = done(row, issues);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        String at = "frequency";
        try {
            var frequency = Frequencies.of(row.text("frequency"), row.find("every"));
            at = "role";
            Role role = Role.of(row.text("role"));
            at = "id";
            return Optional.of(new MonitoringActivity(
                    row.text("id"),
                    row.text("what"),
                    row.text("team"),
                    role,
                    row.text("responsibility"),
                    frequency,
                    start.get(),
                    done));
        } catch (InvalidValueException e) {
            issues.add(
                    at.equals("frequency")
                            ? Issue.error(
                                    "BAD_VALUE",
                                    row.place(at),
                                    "this is no frequency that is known, and has no step such as P6W.")
                            : Issue.error(
                                    "BAD_ROW", row.place(at), "a cell is blank, or the id or role has another form."));
            return Optional.empty();
        }
    }

    private static List<LocalDate> done(CsvRow row, List<Issue> issues) {
        List<LocalDate> days = new ArrayList<>();
        for (String word : row.text("done").split(" +")) {
            if (!word.isEmpty()) {
                TableCells.find(word)
                        .ifPresentOrElse(
                                days::add,
                                () -> issues.add(Issue.error(
                                        "BAD_DATE",
                                        row.place("done"),
                                        "a day is not a date like 2025-09-03; it is left out.")));
            }
        }
        return days;
    }
}
