package org.openattendance.pathway;

/**
 * A stage was gone through: entered, its required work done, its least time over. Immutable and thread-safe.
 *
 * @param stage key of the stage
 */
public record StageDoneTest(String stage) implements SingleTest {

    public StageDoneTest {
        Keys.requireCapitals("a stage", stage);
    }

    /** For example {@code L1_DONE}. */
    @Override
    public String name() {
        return stage + "_DONE";
    }

    @Override
    public Truth truth(Known known) {
        return known.stageDone(stage);
    }

    @Override
    public String asked() {
        return "done";
    }

    @Override
    public String describe() {
        return "stage " + stage + " done";
    }

    @Override
    public String found(Known known) {
        return switch (truth(known)) {
            case YES -> "done";
            case NO -> "not done";
            case UNKNOWN -> NotKnownTest.TEXT;
        };
    }

    @Override
    public String shortfall(Known known) {
        return name();
    }
}
