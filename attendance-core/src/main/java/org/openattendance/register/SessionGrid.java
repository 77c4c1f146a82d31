package org.openattendance.register;

import java.util.Arrays;

/** The sessions that a row of cells stands for, in order; shared by all pupils of a school who have the same ones. */
final class SessionGrid {

    private final int[] indexes; // Session.index(), ascending

    SessionGrid(int[] indexes) {
        this.indexes = indexes;
    }

    int size() {
        return indexes.length;
    }

    int index(int position) {
        return indexes[position];
    }

    /** Position of the first session that is not before the given one. */
    int firstFrom(int sessionIndex) {
        if (sessionIndex <= indexes[0]) {
            return 0;
        }
        if (sessionIndex > indexes[indexes.length - 1]) {
            return indexes.length;
        }
        int found = Arrays.binarySearch(indexes, sessionIndex);
        return found >= 0 ? found : -found - 1;
    }

    /** Position of a session, or negative. */
    int find(int sessionIndex) {
        return Arrays.binarySearch(indexes, sessionIndex);
    }

    /** Whether the first {@code count} of the given sessions are all here. */
    boolean holds(int[] sessions, int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            while (at < indexes.length && indexes[at] < sessions[i]) {
                at++;
            }
            if (at == indexes.length || indexes[at] != sessions[i]) {
                return false;
            }
        }
        return true;
    }
}
