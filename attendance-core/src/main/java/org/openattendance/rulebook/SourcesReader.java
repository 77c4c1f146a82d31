package org.openattendance.rulebook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openattendance.base.Source;

/** Reads {@code sources.csv}. */
final class SourcesReader {

    static final String FILE = "sources.csv";

    private SourcesReader() {}

    /** By id, in order; none if there is no file. */
    static Map<String, Source> read(RuleFiles files) {
        Map<String, Source> byId = new TreeMap<>();
        files.find(FILE)
                .map(bytes -> RuleTable.read(
                        FILE, bytes, List.of("id", "title", "place", "url", "read_on", "status"), List.of(), Map.of()))
                .ifPresent(table -> table.rows().forEach(row -> {
                    if (byId.put(row.required("id"), row.checked(() -> source(row))) != null) {
                        throw row.fail(
                                "the id " + row.text("id") + " stands twice.",
                                "a source was added that is there already.");
                    }
                }));
        return Collections.unmodifiableMap(byId);
    }

    private static Source source(RuleRow row) {
        return new Source(
                row.text("id"),
                row.required("title"),
                row.text("place"),
                row.text("url"),
                row.date("read_on"),
                row.one("status", Source.Status.class));
    }
}
