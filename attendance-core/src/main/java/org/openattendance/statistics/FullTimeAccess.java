package org.openattendance.statistics;

/** Whether a child can get full-time education at a school, as somebody who knows has said. */
public enum FullTimeAccess {
    /** All of it. */
    YES,
    /** Part of it, for example by a part-time timetable. */
    PART,
    /** None. */
    NO,
    /** Nobody has said. It stays in every total. */
    UNKNOWN
}
