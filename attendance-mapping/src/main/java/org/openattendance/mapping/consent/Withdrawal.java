package org.openattendance.mapping.consent;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.model.Audience;

/**
 * Consent that was taken back. From its day nothing new is shared on consent; what was shared before stays on record.
 * Immutable and thread-safe.
 *
 * @param about whom or what, as the decisions write it
 * @param by who took it back, as a role or a node's id
 * @param on the day; a decision of that day is too late
 * @param scope audiences for which it was taken back; empty for all
 */
public record Withdrawal(String about, String by, LocalDate on, Set<Audience> scope) {

    public Withdrawal {
        Require.text(about, "Whom a withdrawal is about");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
        scope = Collections.unmodifiableSet(new TreeSet<>(scope));
    }

    /** For every audience. */
    public static Withdrawal of(String about, String by, LocalDate on) {
        return new Withdrawal(about, by, on, Set.of());
    }

    /** Whether it covers an audience. */
    public boolean covers(Audience audience) {
        return scope.isEmpty() || scope.contains(audience);
    }

    /** The day; never about whom. */
    @Override
    public String toString() {
        return "withdrawal on " + on;
    }
}
