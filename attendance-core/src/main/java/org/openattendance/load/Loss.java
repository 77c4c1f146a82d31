package org.openattendance.load;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Session;

/**
 * One thing that a format could not hold when a register was written. It never names a pupil.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason why
 * @param enrolment which register of the output, from 1, in the order in which they are written
 * @param session when; empty where it is not about one session
 * @param code as the register writes it; empty where it is not about a code
 */
public record Loss(LossReason reason, int enrolment, Optional<Session> session, String code) {

    /**
     * @param reason why
     * @param enrolment which register of the output, from 1
     * @param session when
     * @param code as the register writes it
     */
    public Loss {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(code, "code");
    }

    /** One line: which register, when, what, why. */
    public String describe() {
        return "enrolment " + enrolment + session.map(when -> ", " + when).orElse("")
                + (code.isEmpty() ? "" : ", " + code) + ": LOST " + reason + ": " + reason.message();
    }
}
