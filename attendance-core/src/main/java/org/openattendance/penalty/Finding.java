package org.openattendance.penalty;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Session;

/**
 * Something that a person should see before anybody decides. The library reports it and changes nothing.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason what it is
 * @param session which session; empty when it is of no single one
 */
public record Finding(Reason reason, Optional<Session> session) {

    /** What was found. */
    public enum Reason {
        /** A mark that had to be replaced by now still stands: the school amends it. */
        N_OVERDUE,
        /** A session without a usable mark, or with two, touches the result. */
        REGISTER_NOT_RESOLVED,
        /** The date of birth is not known, so that sessions were counted as those of compulsory school age. */
        AGE_NOT_KNOWN,
        /** The threshold stood when a notice was issued and stands no longer. */
        CONSIDER_WITHDRAWAL
    }

    /**
     * @param reason what it is
     * @param session which session
     */
    public Finding {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(session, "session");
    }

    static Finding of(Reason reason) {
        return new Finding(reason, Optional.empty());
    }

    static Finding of(Reason reason, Session session) {
        return new Finding(reason, Optional.of(session));
    }
}
