package org.openattendance.load;

import java.time.LocalDate;
import java.time.YearMonth;

/** Reads {@code 2025-09-03} from bytes, without making a text of it. */
final class DateCell {

    /** Not a date. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int LENGTH = 10;

    private DateCell() {}

    /** The epoch day, or {@link #NONE}. */
    static int epochDay(byte[] bytes, int start, int end) {
        if (end - start != LENGTH || bytes[start + 4] != '-' || bytes[start + 7] != '-') {
            return NONE;
        }
        int year = number(bytes, start, start + 4);
        int month = number(bytes, start + 5, start + 7);
        int day = number(bytes, start + 8, start + LENGTH);
        if (year < 1
                || month < 1
                || month > 12
                || day < 1
                || day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return NONE;
        }
        return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
    }

    /** Digits only; negative if there is anything else. */
    private static int number(byte[] bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
