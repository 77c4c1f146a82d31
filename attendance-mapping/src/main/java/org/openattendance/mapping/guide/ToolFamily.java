package org.openattendance.mapping.guide;

import java.util.List;
import org.openattendance.mapping.internal.DataFiles;

/** The three tools that belong together: principles, mapping tool, six steps. Stateless. */
public final class ToolFamily {

    private ToolFamily() {}

    /** Those of the jar, in the order in which they are used. */
    public static List<ResourceReference> standard() {
        List<String> columns = List.of("id", "title", "purpose", "type", "source", "confidence");
        return DataFiles.table("guide/tools.csv", columns).rows().stream()
                .map(row -> new ResourceReference(
                        row.text("id"),
                        row.text("title"),
                        row.text("purpose"),
                        row.text("type"),
                        row.text("source"),
                        row.find("size")))
                .toList();
    }
}
