package org.openattendance.mapping.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.base.Nation;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.CsvText;
import org.openattendance.mapping.internal.Markdown;
import org.openattendance.mapping.vocabulary.Vocabularies;
import org.openattendance.mapping.vocabulary.Vocabulary;
import org.openattendance.table.CsvWriter;

/**
 * The directory as a table for the staff handbook: partner, kinds of support, contact, key contact in school.
 *
 * <p>Partners that the school works with come first, then those it could work with; former ones are left out. Immutable and thread-safe.
 *
 * @param rows one for each partner, cells in the order of {@link #HEADER}
 */
public record HandbookTable(List<List<String>> rows) {

    /** The columns. */
    public static final List<String> HEADER =
            List.of("Partner", "Kinds of support", "Contact", "Key contact in school", "Last checked");

    public HandbookTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * From a directory.
     *
     * @param nation whose names of terms are shown
     */
    public static HandbookTable of(PartnerDirectory directory, Vocabularies words, Nation nation) {
        List<List<String>> rows = new ArrayList<>();
        for (EngagementState state : List.of(EngagementState.ENGAGED, EngagementState.POTENTIAL)) {
            directory.in(state).forEach(entry -> rows.add(row(entry, words.get("support-kinds"), nation)));
        }
        return new HandbookTable(rows);
    }

    private static List<String> row(DirectoryEntry entry, Vocabulary kinds, Nation nation) {
        String name = entry.partner().name()
                + (entry.relation().engagement() == EngagementState.POTENTIAL ? " (not yet working with us)" : "");
        return List.of(
                name,
                entry.supportKinds().stream()
                        .map(code ->
                                kinds.find(code).map(term -> term.label(nation)).orElse(code))
                        .collect(Collectors.joining(", ")),
                entry.contacts().stream().map(HandbookTable::contact).collect(Collectors.joining("; ")),
                entry.relation().schoolKeyContact().map(Role::id).orElse("not named yet"),
                entry.assured().map(String::valueOf).orElse("never"));
    }

    private static String contact(ContactPoint point) {
        return point.value() + (point.note().isEmpty() ? "" : " (" + point.note() + ")");
    }

    /** As CSV with a header; cells that a spreadsheet would run as a formula get an apostrophe before them. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        CsvWriter writer = new CsvWriter(text).row(HEADER);
        rows.forEach(row -> writer.row(row.stream().map(CsvText::guard).toList()));
        return text.toString();
    }

    /** As a Markdown table, every cell escaped. */
    public String markdown() {
        return Markdown.table(HEADER, rows);
    }
}
