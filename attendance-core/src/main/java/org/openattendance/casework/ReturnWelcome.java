package org.openattendance.casework;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.Role;

/**
 * How a pupil was welcomed back. Immutable and thread-safe.
 *
 * @param on the day
 * @param by who
 * @param done what was done, not blank
 */
public record ReturnWelcome(LocalDate on, Role by, String done) {

    public ReturnWelcome {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(by, "by");
        Say.required("word on what was done to welcome the pupil", done);
    }
}
