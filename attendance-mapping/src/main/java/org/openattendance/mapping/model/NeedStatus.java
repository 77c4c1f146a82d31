package org.openattendance.mapping.model;

/** Where a need stands. How far an open one is met is said by {@link NeedMet}. */
public enum NeedStatus {
    OPEN,
    /** Support was offered and not wanted. It is still a need, and stays open to a change of mind. */
    DECLINED,
    CLOSED
}
