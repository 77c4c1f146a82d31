package org.openattendance.mapping.directory;

/** Whether a school works with a partner. */
public enum EngagementState {
    /** Works with the school now. */
    ENGAGED,
    /** Could be of help; not asked yet, or not begun. */
    POTENTIAL,
    /** Worked with the school once. */
    FORMER
}
