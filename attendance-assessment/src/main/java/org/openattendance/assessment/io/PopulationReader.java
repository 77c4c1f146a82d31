package org.openattendance.assessment.io;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openattendance.assessment.sample.CaseRef;
import org.openattendance.assessment.sample.SampledCase;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;
import org.openattendance.table.UnreadableInputException;

/**
 * A population of cases from CSV: the first column is the reference, {@code last_sampled} the day a case was last looked at, every other
 * column something to group by.
 *
 * <pre>
 * case_id,stage,last_sampled
 * K-001,L1,2025-02-10
 * </pre>
 *
 * <p>Stateless.
 */
public final class PopulationReader {

    private static final String LAST_SAMPLED = "last_sampled";

    private PopulationReader() {}

    /**
     * Reads a population.
     *
     * @param file what the caller calls it
     * @param in is closed
     * @param strata columns that must be there
     * @return good rows in the order of the file, each reference once
     * @throws UnreadableInputException if it is empty, not text, or lacks a column
     */
    public static Checked<List<SampledCase>> read(String file, InputStream in, List<String> strata) {
        CsvTable table = CsvTable.read(file, in, strata);
        List<Issue> issues = new ArrayList<>(table.issues());
        List<SampledCase> cases = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String key = table.columns().get(0);
        for (CsvRow row : table.rows()) {
            String ref = row.text(key);
            if (ref.isBlank()) {
                issues.add(Issue.error("BAD_ROW", row.place(key), "a case needs a reference."));
            } else if (!seen.add(ref)) {
                issues.add(Issue.warning(
                        "DUPLICATE_CASE", row.place(key), "this case stands above already; it counts once."));
            } else {
                cases.add(new SampledCase(CaseRef.of(ref), groups(table, row), lastSampled(row, issues)));
            }
        }
        issues.sort(java.util.Comparator.comparing(issue -> issue.line().orElse(0L)));
        return Checked.of(List.copyOf(cases), issues);
    }

    private static Map<String, String> groups(CsvTable table, CsvRow row) {
        Map<String, String> groups = new TreeMap<>();
        table.columns().stream()
                .filter(column -> !column.equals(LAST_SAMPLED))
                .forEach(column -> groups.put(column, row.text(column)));
        return groups;
    }

    private static Optional<LocalDate> lastSampled(CsvRow row, List<Issue> issues) {
        try {
            return row.find(LAST_SAMPLED).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            issues.add(Issue.warning(
                    "BAD_DATE",
                    row.place(LAST_SAMPLED),
                    "a date is written like 2025-02-10; the case counts as never looked at."));
            return Optional.empty();
        }
    }
}
