package org.openattendance.pathway;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a pathway may measure, and which way presence moves it: an exact fraction of sessions, or a count of them.
 *
 * <p>The calculation is not here: it comes from the measures of the nation, or from a caller who has the figures.
 */
public enum PathwayMeasure {
    /** Sessions attended of sessions possible. */
    ATTENDANCE("attendance", true),
    /** Sessions missed of sessions possible. */
    ABSENCE("absence", false),
    /** Sessions missed without authorisation, of sessions possible. */
    UNAUTHORISED("unauthorised", false),
    /** School days missed one after another, of school days. */
    CONSECUTIVE_DAYS_ABSENT("consecutiveDaysAbsent", false);

    private final String id;
    private final boolean growsWithPresence;

    PathwayMeasure(String id, boolean growsWithPresence) {
        this.id = id;
        this.growsWithPresence = growsWithPresence;
    }

    /** As files write it, for example {@code attendance}. */
    public String id() {
        return id;
    }

    /** Whether more presence makes it larger. */
    public boolean growsWithPresence() {
        return growsWithPresence;
    }

    /** The measure that files write so, or empty. */
    public static Optional<PathwayMeasure> find(String id) {
        return Arrays.stream(values()).filter(measure -> measure.id.equals(id)).findFirst();
    }
}
