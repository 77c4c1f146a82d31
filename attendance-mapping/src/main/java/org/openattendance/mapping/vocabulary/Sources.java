package org.openattendance.mapping.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;
import org.openattendance.mapping.internal.DataFiles;
import org.openattendance.table.CsvRow;

/**
 * Where the rows of this module's data files are written, read from {@code sources.csv}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Sources {

    private final List<Source> sources;

    private Sources(List<Source> sources) {
        this.sources = sources;
    }

    /** Those of the jar. */
    public static Sources standard() {
        List<Source> sources = new ArrayList<>();
        List<String> columns = List.of("id", "title", "place", "url", "read_on", "status");
        for (CsvRow row : DataFiles.table("sources.csv", columns).rows()) {
            sources.add(new Source(
                    row.text("id"),
                    row.text("title"),
                    row.text("place"),
                    row.text("url"),
                    row.find("read_on").map(LocalDate::parse),
                    Source.Status.valueOf(row.text("status"))));
        }
        return new Sources(List.copyOf(sources));
    }

    /** All, in the order of the file. */
    public List<Source> all() {
        return sources;
    }

    /**
     * The source of an id.
     *
     * @throws InvalidValueException if there is none
     */
    public Source get(String id) {
        return sources.stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "No source has the id " + id + ".", "a row cites a source that was renamed."));
    }
}
