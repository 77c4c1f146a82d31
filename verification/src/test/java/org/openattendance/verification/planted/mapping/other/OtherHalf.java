package org.openattendance.verification.planted.mapping.other;

import org.openattendance.verification.planted.mapping.one.OneHalf;

/** Needs the first half. */
public final class OtherHalf {

    /** Makes its maker. */
    public OneHalf half() {
        return new OneHalf(this);
    }
}
