package org.openattendance.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.penalty.Answers;
import org.openattendance.pupil.PupilRef;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Reads what somebody has recorded of pupils before a notice, from a table: {@code pupil_id} and one column for each question, as the rows of
 * {@code notice-checks.csv} name them.
 *
 * <pre>
 * pupil_id,support_appropriate,support_offered,notice_to_improve,equality_duty_considered,other_views_obtained
 * P001,yes,yes,no,yes,
 * </pre>
 *
 * <p>Each answer is yes, no or blank; a column that is missing is blank for all. Issues: {@code BAD_ROW} (a blank pupil, wrong number of
 * cells: left out), {@code BAD_VALUE} (neither yes nor no: it counts as blank), {@code DUPLICATE_PUPIL} (the first row stands).
 *
 * <p>For one thread; use it once.
 */
public final class NoticeFactsCsv {

    private static final String PUPIL = "pupil_id";

    private final List<Issue> issues = new ArrayList<>();
    private final Map<PupilRef, Answers> answers = new TreeMap<>();

    private NoticeFactsCsv() {}

    /**
     * Reads a list of facts.
     *
     * @param input where it comes from; closed when read
     * @return by pupil, in order
     * @throws org.openattendance.table.UnreadableInputException if it is empty, not text, or has no {@code pupil_id}
     */
    public static Checked<Map<PupilRef, Answers>> read(Input input) {
        CsvTable table = CsvTable.read(input.name(), input.open(), List.of(PUPIL));
        List<String> questions = table.columns().stream()
                .filter(column -> !column.equals(PUPIL) && !column.isEmpty())
                .toList();
        NoticeFactsCsv reading = new NoticeFactsCsv();
        table.rows().forEach(row -> reading.accept(row, questions));
        return Checked.of(
                Collections.unmodifiableMap(reading.answers),
                InputOrder.merge(table.issues(), reading.issues, table.columns()));
    }

    private void accept(CsvRow row, List<String> questions) {
        Optional<String> pupil = row.find(PUPIL);
        if (pupil.isEmpty()) {
            issues.add(Issue.error("BAD_ROW", row.place(PUPIL), "the pupil is blank."));
            return;
        }
        Answers read = TableCells.answers(row, questions, issues);
        if (answers.putIfAbsent(PupilRef.of(pupil.get()), read) != null) {
            issues.add(Issue.error(
                    "DUPLICATE_PUPIL", row.place(PUPIL), "this pupil has a row already; the first stands."));
        }
    }
}
