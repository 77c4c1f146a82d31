package org.openattendance.assessment.aggregate;

/** Whether something holds for what is judged, and for whatever the open criteria may still become. */
enum Truth {
    NEVER,
    PERHAPS,
    ALWAYS;

    static Truth of(boolean holdsAtWorst, boolean holdsAtBest) {
        if (holdsAtWorst && holdsAtBest) {
            return ALWAYS;
        }
        return holdsAtWorst || holdsAtBest ? PERHAPS : NEVER;
    }

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
