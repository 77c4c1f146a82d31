package org.openattendance.plan;

/** How far an action has come. Nothing is ever deleted: what is given up is {@link #DROPPED}, with its history. */
public enum ActionStatus {
    /** Suggested, by a person or by a rule; nobody has agreed to it yet. */
    PROPOSED,
    /** Agreed by those it concerns; not begun. */
    AGREED,
    /** Begun. */
    IN_PROGRESS,
    /** Finished. Whether it helped is the outcome of a review, not a status. */
    DONE,
    /** Given up, with the reason in its history. */
    DROPPED;

    /** Whether work is still expected. */
    public boolean isOpen() {
        return this != DONE && this != DROPPED;
    }

    /**
     * Whether the next status may be the other one. Work begins only once it is agreed; finished work may be taken up again, and so may
     * what was dropped.
     */
    public boolean mayBecome(ActionStatus next) {
        return switch (this) {
            case PROPOSED -> next == AGREED || next == DROPPED;
            case AGREED -> next == IN_PROGRESS || next == DONE || next == DROPPED;
            case IN_PROGRESS -> next == AGREED || next == DONE || next == DROPPED;
            case DONE -> next == IN_PROGRESS;
            case DROPPED -> next == PROPOSED;
        };
    }
}
