package org.openattendance.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.casework.ResponsibilityTable;
import org.openattendance.casework.RoleDescription;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Reads who answers for what.
 *
 * <p>Columns {@code party}, {@code id}, {@code responsibility}, and for the description of one role also {@code holding} (HELD, DELEGATED,
 * VACANT; blank is VACANT) and {@code to}.
 *
 * <pre>
 * party,id,responsibility,holding,to
 * BEHAVIOUR_ATTENDANCE_LEADER,R1,Lead the review of policy and practice,HELD,
 * </pre>
 *
 * <p>A faulty row is a {@code BAD_ROW} and is left out. Stateless.
 */
public final class ResponsibilitiesCsv {

    private ResponsibilitiesCsv() {}

    /**
     * A table of parties, in the order of their first row.
     *
     * @param input where it comes from; closed when read
     */
    public static Checked<ResponsibilityTable> table(Input input) {
        CsvTable table = CsvTable.read(input.name(), input.open(), List.of("party", "responsibility"));
        List<Issue> issues = new ArrayList<>(table.issues());
        ResponsibilityTable all = ResponsibilityTable.of(List.of());
        for (CsvRow row : table.rows()) {
            try {
                all = all.with(row.text("party"), row.text("responsibility"));
            } catch (InvalidValueException e) {
                issues.add(bad(row));
            }
        }
        return Checked.of(all, issues);
    }

    /**
     * The description of one role.
     *
     * @param input where it comes from; closed when read
     * @param role rows of other parties are passed over
     */
    public static Checked<RoleDescription> role(Input input, Role role) {
        CsvTable table = CsvTable.read(input.name(), input.open(), List.of("party", "id", "responsibility"));
        List<Issue> issues = new ArrayList<>(table.issues());
        List<RoleDescription.Responsibility> held = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            if (row.text("party").equals(role.id())) {
                try {
                    held.add(responsibility(row));
                } catch (IllegalArgumentException | InvalidValueException e) {
                    issues.add(bad(row));
                }
            }
        }
        return Checked.of(new RoleDescription(role, held), issues);
    }

    private static RoleDescription.Responsibility responsibility(CsvRow row) {
        return new RoleDescription.Responsibility(
                row.text("id"),
                row.text("responsibility"),
                row.find("holding").map(RoleDescription.Holding::valueOf).orElse(RoleDescription.Holding.VACANT),
                row.find("to").map(Role::of).or(Optional::empty));
    }

    private static Issue bad(CsvRow row) {
        return Issue.error("BAD_ROW", row.place("responsibility"), "this row does not say who answers for what.");
    }
}
