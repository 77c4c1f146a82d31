package org.openattendance.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.openattendance.base.Role;

/**
 * A request that a service takes part, and when it did. Immutable and thread-safe.
 *
 * @param service which, not blank
 * @param madeOn when it was asked
 * @param by who asked
 * @param familyAgreed whether the family agreed first
 * @param startedOn when the service began; empty while one waits
 */
public record PupilReferral(
        String service, LocalDate madeOn, Role by, boolean familyAgreed, Optional<LocalDate> startedOn) {

    public PupilReferral {
        Say.required("service", service);
        Objects.requireNonNull(madeOn, "madeOn");
        Objects.requireNonNull(by, "by");
        Say.that(
                startedOn.filter(day -> day.isBefore(madeOn)).isEmpty(),
                "A service began before it was asked.",
                "the two days are swapped.");
    }

    /** Days waited until it began; empty while one still waits. */
    public OptionalLong daysWaited() {
        return startedOn
                .map(day -> OptionalLong.of(ChronoUnit.DAYS.between(madeOn, day)))
                .orElse(OptionalLong.empty());
    }
}
