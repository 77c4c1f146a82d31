package org.openattendance.calendar;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher: whole numbers only, no table. */
final class Easter {

    private Easter() {}

    /** @param year from 1583 */
    static LocalDate sunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int moonShift = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * toSunday) / 451;
        int sum = epact + toSunday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
