package org.openattendance.assessment.scale;

import org.openattendance.base.AttendanceException;

/** Two levels of different scales were put side by side without a {@link ScaleMapping}. */
public final class ScaleMismatchException extends AttendanceException {

    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String found;

    /**
     * @param expected id of the scale that was wanted
     * @param found id of the scale that came
     */
    public ScaleMismatchException(String expected, String found) {
        super(
                "SCALE_MISMATCH",
                "A level of the scale " + found + " stands where one of the scale " + expected + " is wanted.",
                "two frameworks were mixed. Levels are never converted unless a mapping is given.");
        this.expected = expected;
        this.found = found;
    }

    /** Id of the scale that was wanted. */
    public String expected() {
        return expected;
    }

    /** Id of the scale that came. */
    public String found() {
        return found;
    }
}
