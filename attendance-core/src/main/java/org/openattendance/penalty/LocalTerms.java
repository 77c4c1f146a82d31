package org.openattendance.penalty;

import java.util.Objects;
import java.util.Optional;

/**
 * What the code of an authority says where a nation leaves it to that: when a notice may be asked for, and how many one parent may have in
 * the look-back.
 *
 * <p>What is not given is not known, and then no notice is proposed without saying so. Immutable and thread-safe.
 *
 * @param trigger when one may be asked for; empty if nobody said
 * @param mostNotices 1 or more; empty if nobody said
 */
public record LocalTerms(Optional<LocalCode> trigger, Optional<Integer> mostNotices) {

    /**
     * @param trigger when one may be asked for
     * @param mostNotices 1 or more
     */
    public LocalTerms {
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(mostNotices, "mostNotices");
        mostNotices = mostNotices.or(() -> trigger.flatMap(code ->
                code.mostNotices().isPresent() ? Optional.of(code.mostNotices().getAsInt()) : Optional.empty()));
    }

    /** Nothing known. */
    public static LocalTerms none() {
        return new LocalTerms(Optional.empty(), Optional.empty());
    }
}
