package org.openattendance.pathway;

import java.util.Objects;

/**
 * At least a stretch of time has gone by since an event. Immutable and thread-safe.
 *
 * @param event key of a stage, an action or a piece of evidence; the latest one counts
 * @param stretch how long
 */
public record SinceTest(String event, Stretch stretch) implements SingleTest {

    public SinceTest {
        Keys.requireCapitals("an event", event);
        Objects.requireNonNull(stretch, "stretch");
    }

    @Override
    public String name() {
        return "since_" + event;
    }

    @Override
    public Truth truth(Known known) {
        return known.since(event, stretch);
    }

    /** For example {@code 2 weeks after L1}. */
    @Override
    public String asked() {
        return stretch + " after " + event;
    }

    @Override
    public String describe() {
        return asked();
    }

    @Override
    public String found(Known known) {
        return switch (truth(known)) {
            case YES -> "passed";
            case NO -> "not yet";
            case UNKNOWN -> NotKnownTest.TEXT;
        };
    }

    @Override
    public String shortfall(Known known) {
        return asked();
    }
}
