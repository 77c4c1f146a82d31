package org.openattendance.mapping.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * That a partner was checked before it works with pupils. What must be checked is local policy; this keeps what was.
 *
 * <p>Ordered by kind, then day. Immutable and thread-safe.
 *
 * @param kind a code of {@code safeguard-kinds}, or the caller's own
 * @param on the day of the check
 * @param expires the last day on which it counts; empty if it has none
 * @param by role of the person who checked
 */
public record SafeguardCheck(String kind, LocalDate on, Optional<LocalDate> expires, Role by)
        implements Comparable<SafeguardCheck> {

    private static final Comparator<SafeguardCheck> ORDER = Comparator.comparing(SafeguardCheck::kind)
            .thenComparing(SafeguardCheck::on)
            .thenComparing(check -> check.expires().orElse(LocalDate.MAX))
            .thenComparing(SafeguardCheck::by);

    public SafeguardCheck {
        Require.id(kind, "The kind of a safeguarding check");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(by, "by");
        if (expires.isPresent() && expires.get().isBefore(on)) {
            throw new InvalidValueException(
                    "A check of " + on + " cannot end on " + expires.get() + ".", "the two dates are swapped.");
        }
    }

    /** Whether it was made by that day and still counts on it. */
    public boolean isCurrentOn(LocalDate asOf) {
        return !on.isAfter(asOf) && expires.map(last -> !last.isBefore(asOf)).orElse(true);
    }

    @Override
    public int compareTo(SafeguardCheck other) {
        return ORDER.compare(this, other);
    }
}
