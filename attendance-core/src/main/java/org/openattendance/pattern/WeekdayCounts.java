package org.openattendance.pattern;

import java.time.DayOfWeek;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.SessionPart;

/**
 * Possible and missed sessions of one pupil by weekday and half of the day.
 *
 * <p>Immutable and thread-safe.
 */
public final class WeekdayCounts {

    private static final int LOW = 0xFFFF;

    private final int[] packed; // possible in the low half, missed in the high; Monday morning first

    private WeekdayCounts(int[] packed) {
        this.packed = packed;
    }

    static WeekdayCounts ofPacked(int[] packed) {
        return new WeekdayCounts(packed);
    }

    private static int cell(DayOfWeek day, SessionPart part) {
        return 2 * (day.getValue() - 1) + part.ordinal();
    }

    /** Sessions of a weekday and a half at which the pupil could have attended; from 0 to 65,535. */
    public int possible(DayOfWeek day, SessionPart part) {
        return packed[cell(day, part)] & LOW;
    }

    /** Of these, those missed. */
    public int missed(DayOfWeek day, SessionPart part) {
        return packed[cell(day, part)] >>> 16;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WeekdayCounts that && Arrays.equals(packed, that.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed);
    }

    /** Missed sessions of all weekdays, Monday morning first. */
    @Override
    public String toString() {
        return Arrays.toString(Arrays.stream(packed).map(both -> both >>> 16).toArray());
    }
}
