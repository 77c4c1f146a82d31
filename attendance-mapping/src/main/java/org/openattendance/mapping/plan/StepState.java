package org.openattendance.mapping.plan;

/** How far a step has come. */
public enum StepState {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETE,
    /** Complete once, and taken up again because something new was learned. */
    REOPENED
}
