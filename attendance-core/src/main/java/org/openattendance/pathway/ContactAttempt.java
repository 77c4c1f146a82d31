package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;

/**
 * An attempt to reach a family. It says what we did, not what they are. Immutable and thread-safe.
 *
 * @param on the day
 * @param method how, for example {@code PHONE} or {@code HOME_VISIT}
 * @param needMet whether what the family needs to be reached was there: language, access, a time that suits
 * @param by who tried; empty if that was not recorded
 * @param reached whether somebody was reached
 */
public record ContactAttempt(LocalDate on, String method, Truth needMet, Optional<Role> by, Truth reached) {

    public ContactAttempt {
        Objects.requireNonNull(on, "on");
        Keys.requireCapitals("a method", method);
        Objects.requireNonNull(needMet, "needMet");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reached, "reached");
    }
}
