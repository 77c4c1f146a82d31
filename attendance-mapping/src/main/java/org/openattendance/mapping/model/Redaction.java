package org.openattendance.mapping.model;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * The fact that something was taken out for good. What it said is gone. Immutable and thread-safe.
 *
 * @param kind what sort of thing it was, upper case, for example {@code NOTE}
 * @param id under which it stood
 * @param on the day
 * @param by who decided, as a role
 * @param reason why, without what it said
 */
public record Redaction(String kind, String id, LocalDate on, Role by, String reason) {

    public Redaction {
        if (!kind.matches("[A-Z][A-Z_]*")) {
            throw new InvalidValueException(
                    "A redaction names no kind of thing.", "the id stands where the kind should.");
        }
        Require.id(id, "What was redacted");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(by, "by");
        Require.text(reason, "The reason of a redaction");
    }
}
