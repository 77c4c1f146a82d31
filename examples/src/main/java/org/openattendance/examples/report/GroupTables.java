package org.openattendance.examples.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openattendance.picture.TextTable;
import org.openattendance.statistics.GroupStatistics;

/** Groups with what may be printed of them. Stateless. */
final class GroupTables {

    private static final String WITHHELD = "withheld";

    private GroupTables() {}

    /** A column or the code of a cohort, as words. */
    static String caption(String name) {
        String words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Pupils, absence and thresholds of each group; where the number of pupils is withheld, so is everything else. */
    static TextTable table(String name, List<GroupStatistics> groups, SmallNumbers numbers) {
        return TextTable.of(
                List.of(caption(name), "Pupils", "Absence", "Persistently absent", "Severely absent"),
                groups.stream().map(group -> row(name, group, numbers)).toList());
    }

    private static List<String> row(String name, GroupStatistics group, SmallNumbers numbers) {
        String id = SmallNumbers.id(name, group);
        Optional<Long> members = numbers.shown(id);
        return List.of(
                SmallNumbers.value(group),
                members.map(Words::count).orElse(WITHHELD),
                members.isPresent() ? Words.percent(group.rate("absence")) : WITHHELD,
                threshold(id, SmallNumbers.PERSISTENT, numbers),
                threshold(id, SmallNumbers.SEVERE, numbers));
    }

    private static String threshold(String id, String threshold, SmallNumbers numbers) {
        String cell = SmallNumbers.threshold(id, threshold);
        return numbers.has(cell) ? numbers.shown(cell).map(Words::count).orElse(WITHHELD) : "no rule known";
    }
}
