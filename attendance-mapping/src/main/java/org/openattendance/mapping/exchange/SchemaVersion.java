package org.openattendance.mapping.exchange;

import org.openattendance.mapping.internal.JsonFields;
import org.openattendance.table.UnreadableInputException;

/** The version that our own JSON files carry. */
final class SchemaVersion {

    static final String CURRENT = "1.0";

    private SchemaVersion() {}

    /** Refuses a file of another version than 1.x; one without a version is taken to be of this one. */
    static void check(String file, JsonFields document) {
        String version = document.optional("schemaVersion").orElse(CURRENT);
        if (!version.startsWith("1.")) {
            throw new UnreadableInputException(
                    "OTHER_SCHEMA",
                    file,
                    "its schemaVersion is not 1.x.",
                    "it was written by a later version of this library.");
        }
    }
}
