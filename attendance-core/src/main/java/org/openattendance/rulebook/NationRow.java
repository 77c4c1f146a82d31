package org.openattendance.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Nation;
import org.openattendance.base.Source;

/**
 * A row of {@code nations.csv}.
 *
 * @param codeSetsFrom first days of the nation's code sets, in order; empty if not known
 */
record NationRow(Nation nation, String name, String folder, List<LocalDate> codeSetsFrom) {

    static final String FILE = "nations.csv";

    NationRow {
        codeSetsFrom = List.copyOf(codeSetsFrom);
    }

    /** All rows, in order of the file; none if there is no file. */
    static List<NationRow> readAll(RuleFiles files, Map<String, Source> sources) {
        List<NationRow> read = new ArrayList<>();
        files.find(FILE)
                .map(bytes -> RuleTable.read(
                        FILE,
                        bytes,
                        List.of("id", "name", "folder", "code_sets_from", "confidence", "source"),
                        List.of("notes"),
                        sources))
                .ifPresent(table -> table.rows().forEach(row -> read.add(read(row, read))));
        return List.copyOf(read);
    }

    private static NationRow read(RuleRow row, List<NationRow> before) {
        Nation nation = row.checked(() -> Nation.of(row.required("id")));
        if (before.stream().anyMatch(other -> other.nation.equals(nation))) {
            throw row.fail(nation + " stands twice.", "two lists were pasted together.");
        }
        row.confidence();
        row.sources();
        return new NationRow(nation, row.required("name"), row.required("folder"), row.dates("code_sets_from"));
    }

    /** For a folder that does not say: its rules stand under the id in lower case, and no first day is stated. */
    static NationRow unlisted(Nation nation) {
        return new NationRow(nation, nation.id(), nation.id().toLowerCase(Locale.ROOT), List.of());
    }

    /** The first day for which codes are known. */
    Optional<LocalDate> firstDay() {
        return codeSetsFrom.stream().findFirst();
    }

    /** Days on which the set was replaced. */
    List<LocalDate> replacedOn() {
        return codeSetsFrom.isEmpty() ? List.of() : codeSetsFrom.subList(1, codeSetsFrom.size());
    }
}
