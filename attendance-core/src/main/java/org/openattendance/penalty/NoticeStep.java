package org.openattendance.penalty;

/** Which notice to one parent for one child it would be, within the look-back. */
public enum NoticeStep {
    FIRST,
    SECOND,
    /** As many as there may be have been issued: no notice; another route, which somebody decides. */
    NONE
}
