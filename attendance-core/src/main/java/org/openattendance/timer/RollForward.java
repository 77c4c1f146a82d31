package org.openattendance.timer;

/** What becomes of a deadline that falls on a day when nobody works. No source states it for any timer here, so the default is to leave it. */
public enum RollForward {
    /** The last day stands, whatever day it is. */
    NONE,
    /** The last day of a {@link Timer.Form#DEADLINE} moves to the next working day. */
    NEXT_WORKING_DAY
}
