package org.openattendance.pattern;

import java.time.DayOfWeek;
import java.util.Arrays;

/** One pupil's days with an entry, in order, each with what its two halves were. Immutable. */
final class PupilDays {

    private static final int EPOCH_WAS = 3; // days from Monday to 1 January 1970

    private final int[] days; // since the epoch
    private final byte[] am; // 0 for no entry
    private final byte[] pm;

    PupilDays(int[] days, byte[] am, byte[] pm) {
        this.days = days;
        this.am = am;
        this.pm = pm;
    }

    int size() {
        return days.length;
    }

    /** Days since the epoch. */
    int day(int position) {
        return days[position];
    }

    DayOfWeek weekday(int position) {
        return DayOfWeek.of(1 + Math.floorMod(days[position] + EPOCH_WAS, 7));
    }

    /** Weeks since the epoch, which begin on a Monday. */
    int week(int position) {
        return Math.floorDiv(days[position] + EPOCH_WAS, 7);
    }

    int am(int position) {
        return am[position];
    }

    int pm(int position) {
        return pm[position];
    }

    boolean isPossible(int position) {
        return ((am[position] | pm[position]) & MarkKind.POSSIBLE) != 0;
    }

    boolean isMissed(int position) {
        return ((am[position] | pm[position]) & MarkKind.MISSED) != 0;
    }

    boolean isLate(int position) {
        return ((am[position] | pm[position]) & MarkKind.LATE) != 0;
    }

    /** Whether both halves were possible, so that one may have been missed and the other not. */
    boolean hasBothHalves(int position) {
        return (am[position] & pm[position] & MarkKind.POSSIBLE) != 0;
    }

    boolean isOnlyAmMissed(int position) {
        return hasBothHalves(position) && (am[position] & ~pm[position] & MarkKind.MISSED) != 0;
    }

    boolean isOnlyPmMissed(int position) {
        return hasBothHalves(position) && (pm[position] & ~am[position] & MarkKind.MISSED) != 0;
    }

    /** Position of a day, or negative. */
    int find(int day) {
        return Arrays.binarySearch(days, day);
    }

    /** Only the days on which the pupil could have attended. */
    PupilDays possible() {
        int[] kept = new int[days.length];
        byte[] mornings = new byte[days.length];
        byte[] afternoons = new byte[days.length];
        int count = 0;
        for (int i = 0; i < days.length; i++) {
            if (isPossible(i)) {
                kept[count] = days[i];
                mornings[count] = am[i];
                afternoons[count++] = pm[i];
            }
        }
        return new PupilDays(
                Arrays.copyOf(kept, count), Arrays.copyOf(mornings, count), Arrays.copyOf(afternoons, count));
    }
}
