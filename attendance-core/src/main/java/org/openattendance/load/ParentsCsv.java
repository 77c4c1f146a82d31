package org.openattendance.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.penalty.Answers;
import org.openattendance.penalty.ParentLink;
import org.openattendance.penalty.ParentRef;
import org.openattendance.pupil.PupilRef;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Reads the parents of pupils from a table.
 *
 * <pre>
 * pupil_id,parent_id,day_to_day,allowed_absence,is_individual,do_not_contact
 * P001,A1,yes,no,yes,no
 * </pre>
 *
 * <p>Each answer is yes, no or blank. Issues: {@code BAD_ROW} (a blank reference, wrong number of cells: left out), {@code BAD_VALUE} (an
 * answer that is neither: it counts as blank), {@code DUPLICATE_ROW} (the same parent of the same pupil again: the first stands). No issue
 * tells of a row whose {@code do_not_contact} is yes, and such a row stands whatever others say.
 *
 * <p>For one thread; use it once.
 */
public final class ParentsCsv {

    private static final List<String> ANSWERS =
            List.of("day_to_day", "allowed_absence", "is_individual", ParentLink.DO_NOT_CONTACT);

    private final List<Issue> issues = new ArrayList<>();
    private final Map<Key, ParentLink> links = new LinkedHashMap<>();

    private record Key(PupilRef pupil, ParentRef parent) {}

    private ParentsCsv() {}

    /**
     * Reads a list of parents.
     *
     * @param input where it comes from; closed when read
     * @throws org.openattendance.table.UnreadableInputException if it is empty, not text, or lacks a column
     */
    public static Checked<List<ParentLink>> read(Input input) {
        List<String> required = new ArrayList<>(List.of("pupil_id", "parent_id"));
        required.addAll(ANSWERS);
        CsvTable table = CsvTable.read(input.name(), input.open(), required);
        ParentsCsv reading = new ParentsCsv();
        table.rows().forEach(reading::accept);
        return Checked.of(
                List.copyOf(reading.links.values()), InputOrder.merge(table.issues(), reading.issues, table.columns()));
    }

    private void accept(CsvRow row) {
        Optional<String> pupil = row.find("pupil_id");
        Optional<String> parent = row.find("parent_id");
        if (pupil.isEmpty() || parent.isEmpty()) {
            String column = pupil.isEmpty() ? "pupil_id" : "parent_id";
            issues.add(Issue.error("BAD_ROW", row.place(column), "the reference is blank."));
            return;
        }
        List<Issue> found = new ArrayList<>();
        Answers answers = TableCells.answers(row, ANSWERS, found);
        ParentLink link = new ParentLink(PupilRef.of(pupil.get()), ParentRef.of(parent.get()), answers);
        Key key = new Key(link.pupil(), link.parent());
        ParentLink first = links.get(key);
        if (link.isDoNotContact()) {
            links.put(key, link);
            return;
        }
        if (first == null) {
            links.put(key, link);
        } else if (!first.isDoNotContact()) {
            found.add(Issue.error(
                    "DUPLICATE_ROW",
                    row.place("parent_id"),
                    "this parent of this pupil has a row already; the first stands."));
        } else {
            found.clear();
        }
        issues.addAll(found);
    }
}
