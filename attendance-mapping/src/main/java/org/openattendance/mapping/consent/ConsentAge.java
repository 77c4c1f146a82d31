package org.openattendance.mapping.consent;

import java.util.List;
import java.util.Optional;
import org.openattendance.base.Confidence;
import org.openattendance.base.Nation;
import org.openattendance.mapping.internal.DataFiles;

/**
 * From which age a child is presumed able to consent, from data. A presumption for a conversation; understanding decides.
 * Immutable and thread-safe.
 *
 * @param nation where
 * @param age in years; that age is included
 * @param source id of a source
 * @param confidence how well it is known
 * @param notes what is unconfirmed
 */
public record ConsentAge(Nation nation, int age, String source, Confidence confidence, String notes) {

    /** The row of a nation, or empty: not known, never another nation's. */
    public static Optional<ConsentAge> find(Nation nation) {
        List<String> columns = List.of("nation", "age", "source", "confidence", "notes");
        return DataFiles.table("consent/capacity.csv", columns).rows().stream()
                .map(row -> new ConsentAge(
                        Nation.of(row.text("nation")),
                        Integer.parseInt(row.text("age")),
                        row.text("source"),
                        Confidence.valueOf(row.text("confidence")),
                        row.text("notes")))
                .filter(row -> row.nation().equals(nation))
                .findFirst();
    }

    /** Whether a child of an age is presumed able to consent. */
    public boolean isPresumedAt(int years) {
        return years >= age;
    }
}
