package org.openattendance.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.base.Rate;
import org.openattendance.pathway.PathwayMeasure;
import org.openattendance.pathway.Reading;
import org.openattendance.pathway.TrialPupil;
import org.openattendance.pupil.PupilRef;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Reads the figures of a cohort on several days, to try a policy on.
 *
 * <p>Columns, in any order: {@code pupil_id}, {@code on} (2026-09-18), and measures by name, each a fraction or blank: {@code attendance},
 * {@code absence}, {@code unauthorised}, {@code consecutiveDaysAbsent}; {@code unauthorised@10} is that of a rolling window of 10 school
 * weeks. Other columns are passed over.
 *
 * <pre>
 * pupil_id,on,attendance,unauthorised@10
 * P001,2026-10-09,36/40,4/40
 * </pre>
 *
 * <p>Issues: {@code BAD_ROW}, {@code BAD_DATE}, {@code BAD_VALUE} (the row is left out). Stateless.
 */
public final class CohortCsv {

    private CohortCsv() {}

    /**
     * Reads a cohort.
     *
     * @param input where it comes from; closed when read
     * @return pupils in the order in which they first appear
     * @throws org.openattendance.table.UnreadableInputException if it is empty, not text, or lacks a column
     */
    public static Checked<List<TrialPupil>> read(Input input) {
        CsvTable table = CsvTable.read(input.name(), input.open(), List.of("pupil_id", "on"));
        List<Issue> issues = new ArrayList<>(table.issues());
        Map<String, List<Reading>> byPupil = new LinkedHashMap<>();
        for (CsvRow row : table.rows()) {
            Optional<LocalDate> on = TableCells.date(row, "on", issues);
            if (row.text("pupil_id").isEmpty()) {
                issues.add(Issue.error("BAD_ROW", row.place("pupil_id"), "no pupil is named."));
            } else if (on.isPresent()) {
                reading(row, on.get(), table.columns(), issues)
                        .ifPresent(reading -> byPupil.computeIfAbsent(row.text("pupil_id"), any -> new ArrayList<>())
                                .add(reading));
            }
        }
        List<TrialPupil> pupils = new ArrayList<>();
        byPupil.forEach((pupil, readings) -> pupils.add(new TrialPupil(PupilRef.of(pupil), readings)));
        return Checked.of(pupils, issues);
    }

    private static Optional<Reading> reading(CsvRow row, LocalDate on, List<String> columns, List<Issue> issues) {
        Reading reading = Reading.on(on);
        for (String column : columns) {
            int at = column.indexOf('@');
            Optional<PathwayMeasure> measure = PathwayMeasure.find(at < 0 ? column : column.substring(0, at));
            boolean windowed = at >= 0 && column.substring(at + 1).matches("[1-9]\\d?");
            if (measure.isPresent() && (at < 0 || windowed) && row.find(column).isPresent()) {
                try {
                    Rate rate = Rate.parse(row.text(column));
                    reading = reading.with(
                            measure.get(), windowed ? Integer.parseInt(column.substring(at + 1)) : 0, rate);
                } catch (InvalidValueException e) {
                    issues.add(Issue.error("BAD_VALUE", row.place(column), "this is no fraction such as 36/40."));
                    return Optional.empty();
                }
            }
        }
        return Optional.of(reading);
    }
}
