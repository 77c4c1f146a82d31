package org.openattendance.verification.planted.base;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Another answer tomorrow. */
public final class AsksTheClock {

    /** Today, by the machine's clock, though the zone is given. */
    public LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
