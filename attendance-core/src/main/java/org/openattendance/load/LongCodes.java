package org.openattendance.load;

/** What becomes of a code of several characters where a format has room for one. */
public enum LongCodes {
    /** Marks are written one space apart, so that nothing is lost; only our own reader is known to take it. */
    TOKENS,
    /** An entry without a mark stands in its place, with a loss. */
    LEAVE_OUT,
    /** Its first character stands for it, with a loss: {@code Y1} becomes {@code Y}. */
    SHORTEN
}
