package org.openattendance.casework;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.pupil.Registry;

/**
 * A way of making a start easier, used in a plan: a soft start, help on the way from home to school.
 * Immutable and thread-safe.
 *
 * @param code of the registry {@code SUPPORT_STRATEGY}
 * @param from at what time it begins, or empty
 * @param to at what time it ends, or empty; not before it begins
 * @param reviewOn when one looks whether it helps
 */
public record SupportStrategy(String code, Optional<LocalTime> from, Optional<LocalTime> to, LocalDate reviewOn) {

    public SupportStrategy {
        Objects.requireNonNull(reviewOn, "reviewOn");
        Say.code("strategy", code);
        Say.that(
                from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get()),
                "A strategy ends before it begins.",
                "the two times are swapped.");
    }

    /**
     * A strategy of a registry.
     *
     * @throws org.openattendance.base.InvalidValueException if the registry has no such code
     */
    public static SupportStrategy of(Registry registry, String code, LocalTime from, LocalTime to, LocalDate reviewOn) {
        return new SupportStrategy(registry.get(code).code(), Optional.of(from), Optional.of(to), reviewOn);
    }
}
