package org.openattendance.pattern;

/** What a row of {@code quality.csv} looks for in a register. Closed: a new kind is new arithmetic. */
public enum QualityKind {
    /** A mark with one of the codes that still stands more than so many school days after its session. */
    OLDER_THAN,
    /** More than so many school days in a row on which every possible session has one of the codes. */
    RUN_BEYOND,
    /** One of the codes as a share of one pupil's possible sessions. */
    SHARE_OF_PUPIL,
    /** One of the codes as a share of all possible sessions of the registers. */
    SHARE_OF_ALL,
    /** A mark whose meaning is for pupils of another age. */
    OTHER_AGE,
    /** The same sessions of every week missed for so many weeks in a row, by a pupil who is otherwise there; the codes explain it. */
    WEEKLY_GAP;

    /** Whether it counts school days or weeks. */
    public boolean counts() {
        return this == OLDER_THAN || this == RUN_BEYOND || this == WEEKLY_GAP;
    }

    /** Whether it compares a share. */
    public boolean isShare() {
        return this == SHARE_OF_PUPIL || this == SHARE_OF_ALL;
    }
}
