package org.openattendance.pathway;

import org.openattendance.base.InvalidValueException;

/** The window of a measure, in school weeks; 0 means that of the reading. */
final class Window {

    private Window() {}

    static void require(int schoolWeeks) {
        if (schoolWeeks < 0 || schoolWeeks > 60) {
            throw new InvalidValueException(
                    "A rolling window has from 1 to 60 school weeks, not " + schoolWeeks + ".",
                    "the number is of sessions or of days.");
        }
    }

    static String suffix(int schoolWeeks) {
        return schoolWeeks == 0 ? "" : " in " + Stretch.of(schoolWeeks, PathwayUnit.SCHOOL_WEEK);
    }
}
