package org.openattendance.mapping.consent;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * A look at how widely an item may be known, as the young person matures. Immutable and thread-safe.
 *
 * @param on the day; the level holds from then on, and never before
 * @param ageBand code of how old they are, for example {@code 12-15}
 * @param level code of {@code confidentiality-levels}
 * @param reason why
 * @param by who decided, as a role
 */
public record ConfidentialityReview(LocalDate on, String ageBand, String level, String reason, Role by) {

    public ConfidentialityReview {
        Objects.requireNonNull(on, "on");
        Require.id(ageBand, "The age band of a review");
        Require.id(level, "The level of a review");
        Require.text(reason, "The reason of a review");
        Objects.requireNonNull(by, "by");
    }
}
