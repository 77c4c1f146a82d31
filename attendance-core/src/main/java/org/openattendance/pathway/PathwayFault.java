package org.openattendance.pathway;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * What is wrong with a pathway as a model. The reader of its file adds the file's name. Immutable and thread-safe.
 *
 * @param reason stable, for example {@code PATHWAY_DEAD_END}
 * @param pointer where in the file, as a JSON Pointer
 * @param message for the person who wrote the file
 */
public record PathwayFault(String reason, String pointer, String message) {

    public PathwayFault {
        Objects.requireNonNull(message, "message");
        if (!reason.matches("PATHWAY_[A-Z_]+") || !(pointer.isEmpty() || pointer.startsWith("/"))) {
            throw new InvalidValueException(
                    "Not a fault of a pathway: " + reason + " at " + pointer + ".", "reason and pointer are swapped.");
        }
    }
}
