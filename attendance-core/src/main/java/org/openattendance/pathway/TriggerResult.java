package org.openattendance.pathway;

import java.util.Objects;

/**
 * One test of a decision, met or not. Immutable and thread-safe.
 *
 * @param id the transition, and the test where it has several: {@code listen-to-facilitate.PA}
 * @param truth whether it is met; not known if nobody has answered
 * @param found exactly what was found, for example {@code 170/190}
 * @param asked what was asked, for example {@code < 90%}
 * @param source where that is written
 */
public record TriggerResult(String id, Truth truth, String found, String asked, String source) {

    public TriggerResult {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(truth, "truth");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(source, "source");
    }

    /** Whether it is met; what is not known is not met. */
    public boolean met() {
        return truth.isYes();
    }
}
