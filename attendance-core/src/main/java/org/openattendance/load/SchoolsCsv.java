package org.openattendance.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.pupil.Characteristics;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.statistics.SchoolDetails;
import org.openattendance.statistics.Schools;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Reads a list of schools.
 *
 * <p>Columns, in any order: {@code school_id}, and any others, for example {@code trust}, {@code authority}, {@code region}, {@code nation},
 * {@code phase}; {@code file} says which register file is the school's, where the files do not say so themselves.
 *
 * <pre>
 * school_id,phase,trust,authority,region,nation
 * S0001,primary,T1,A1,North East,ENG
 * </pre>
 *
 * <p>Issues: {@code BAD_ROW} (no school: left out), {@code DUPLICATE_SCHOOL} (a second row for one school: the first stands). Stateless.
 */
public final class SchoolsCsv {

    private SchoolsCsv() {}

    /**
     * Reads a list of schools.
     *
     * @param input where it comes from; closed when read
     * @throws org.openattendance.table.UnreadableInputException if it is empty, not text, or lacks {@code school_id}
     */
    public static Checked<Schools> read(Input input) {
        CsvTable table = CsvTable.read(input.name(), input.open(), List.of("school_id"));
        List<Issue> issues = new ArrayList<>(table.issues());
        List<String> names = table.columns().stream()
                .filter(column -> !column.equals("school_id") && !column.isEmpty())
                .toList();
        Map<SchoolRef, SchoolDetails> schools = new LinkedHashMap<>();
        for (CsvRow row : table.rows()) {
            Optional<SchoolRef> school = row.find("school_id").map(SchoolRef::of);
            if (school.isEmpty()) {
                issues.add(Issue.error("BAD_ROW", row.place("school_id"), "no school is named."));
            } else {
                Characteristics columns =
                        Characteristics.of(names, names.stream().map(row::text).toList());
                if (schools.putIfAbsent(school.get(), new SchoolDetails(school.get(), columns)) != null) {
                    issues.add(Issue.error(
                            "DUPLICATE_SCHOOL",
                            row.place("school_id"),
                            "this school has a row already; the first stands."));
                }
            }
        }
        return Checked.of(Schools.of(schools.values()), issues);
    }
}
