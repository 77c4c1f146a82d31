package org.openattendance.verification.planted.measure;

import java.math.BigDecimal;

/** Rounds before it compares; the number is never in a signature. */
public final class RateInDoubles {

    /** Whether a tenth was missed: wrong at 38 of 380. */
    public boolean isPersistent(BigDecimal attended) {
        return 1 - attended.doubleValue() >= 0.1;
    }
}
