package org.openattendance.examples.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openattendance.picture.TextTable;
import org.openattendance.pupil.RegistryEntry;
import org.openattendance.statistics.GroupStatistics;

/**
 * Groups with what may be printed of them.
 *
 * <p>Immutable and thread-safe.
 */
record GroupTables(ReportData data, SmallNumbers numbers) {

    /** A cohort as the open list of cohorts calls it; else a column as words. */
    static String caption(ReportData data, String name) {
        return data.cohort(name).map(RegistryEntry::label).orElseGet(() -> caption(name));
    }

    /** A column as words. */
    static String caption(String name) {
        String words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Pupils, absence and thresholds of each group; where the number of pupils is withheld, so is everything else. */
    TextTable table(String name, List<GroupStatistics> groups) {
        Words words = data.words();
        return TextTable.of(
                List.of(
                        caption(data, name),
                        words.say("pupils"),
                        words.say("absence"),
                        words.say("persistent"),
                        words.say("severe")),
                groups.stream().map(group -> row(name, group)).toList());
    }

    private List<String> row(String name, GroupStatistics group) {
        String id = SmallNumbers.id(name, group);
        Optional<Long> members = numbers.shown(id);
        return List.of(
                SmallNumbers.value(group),
                shown(members),
                members.isPresent()
                        ? data.words().percent(group.rate("absence"))
                        : data.words().withheld(),
                threshold(id, SmallNumbers.PERSISTENT),
                threshold(id, SmallNumbers.SEVERE));
    }

    private String shown(Optional<Long> count) {
        return count.map(Words::count).orElseGet(() -> data.words().withheld());
    }

    private String threshold(String id, String threshold) {
        String cell = SmallNumbers.threshold(id, threshold);
        return numbers.has(cell) ? shown(numbers.shown(cell)) : data.words().say("no-rule");
    }
}
