package org.openattendance.mapping.guide;

import java.util.Optional;
import org.openattendance.mapping.internal.Require;

/**
 * One of the tools that belong together. Immutable and thread-safe.
 *
 * @param id stable
 * @param title as it is called
 * @param purpose what it is for, in a line
 * @param type name of the type of this library that holds one
 * @param source id of a source
 * @param size of the published document, where it was recorded
 */
public record ResourceReference(
        String id, String title, String purpose, String type, String source, Optional<String> size) {

    public ResourceReference {
        Require.id(id, "The id of a tool");
        title = Require.text(title, "The title of " + id);
        purpose = Require.text(purpose, "The purpose of " + id);
        type = Require.text(type, "The type of " + id);
    }
}
