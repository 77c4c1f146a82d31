package org.openattendance.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The year of one pupil while it is made: a reason for each position. Whoever takes a session first keeps it. For one thread.
 */
final class YearMarks {

    private static final byte NOT_ON_ROLL = -1;

    private final byte[] reasons;
    private final List<Later> later = new ArrayList<>();

    /** An entry that stood without a reason until some school days later. */
    record Later(int position, int schoolDays) {}

    YearMarks(int positions, int from, int to) {
        this.reasons = new byte[positions];
        Arrays.fill(reasons, 0, from, NOT_ON_ROLL);
        Arrays.fill(reasons, to, positions, NOT_ON_ROLL);
    }

    int positions() {
        return reasons.length;
    }

    boolean isOnRoll(int position) {
        return reasons[position] != NOT_ON_ROLL;
    }

    /** The number of the reason, {@link ReasonTable#PRESENT} for none, negative for a session not on the roll. */
    byte reason(int position) {
        return reasons[position];
    }

    /** Takes a session, if it is still free. */
    boolean take(int position, byte reason) {
        boolean free = reasons[position] == ReasonTable.PRESENT;
        if (free) {
            reasons[position] = reason;
        }
        return free;
    }

    /** Takes so many free sessions from a position on, none beyond the end; returns how many it could not take. */
    int takeRun(int from, int end, int length, byte reason) {
        int left = length;
        for (int at = from; at < end && left > 0; at++) {
            left -= take(at, reason) ? 1 : 0;
        }
        return left;
    }

    void comesLater(int position, int schoolDays) {
        later.add(new Later(position, schoolDays));
    }

    /** In order of position. */
    List<Later> later() {
        return later;
    }
}
