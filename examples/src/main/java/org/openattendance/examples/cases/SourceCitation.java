package org.openattendance.examples.cases;

import java.util.List;
import org.openattendance.base.Source;

/**
 * A document that an example comes from, cited and never linked.
 *
 * @param id short and stable
 * @param title of the document
 * @param dated year, or year and month, as the source says it
 * @param status all are history
 */
public record SourceCitation(String id, String title, String dated, Source.Status status) {

    /** All of them, in the order of the file. */
    public static List<SourceCitation> all() {
        return CaseFiles.rows("citations.csv").stream()
                .map(row -> new SourceCitation(
                        row.text("id"),
                        row.text("title"),
                        row.text("dated"),
                        Source.Status.valueOf(row.text("status"))))
                .toList();
    }

    /** Title and date, as an explanation cites it. */
    public String cite() {
        return title + " (" + dated + ", historical)";
    }
}
