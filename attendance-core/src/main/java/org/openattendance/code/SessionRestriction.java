package org.openattendance.code;

import org.openattendance.base.SessionPart;

/** In which half of the day a code may stand. */
public enum SessionRestriction {
    AM,
    PM,
    AM_PM;

    /** Whether the code may stand in that half. */
    public boolean allows(SessionPart part) {
        return this == AM_PM || name().equals(part.name());
    }

    /** Whether some half of the day allows both. */
    public boolean overlaps(SessionRestriction other) {
        return this == AM_PM || other == AM_PM || this == other;
    }
}
