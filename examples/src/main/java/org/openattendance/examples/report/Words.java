package org.openattendance.examples.report;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;

/** Dates, counts and shares as people read them. Stateless. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Words() {}

    /** For example {@code 9 Sep}: where the year is plain. */
    static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    /** For example {@code 9 September 2024}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** For example {@code 2 September 2024 to 22 July 2025}. */
    static String days(Window window) {
        return day(window.first()) + " to " + day(window.last());
    }

    /** With a comma at thousands, for example {@code 73,214}. */
    static String count(long count) {
        StringBuilder text = new StringBuilder(Long.toString(count));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** Half up to one digit, for example {@code 5.3%}. */
    static String percent(Rate rate) {
        return rate.percent(1, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    /** As {@link #percent(Rate)}; where there is none, so many words. */
    static String percent(Optional<Rate> rate) {
        return rate.map(Words::percent).orElse("no figure");
    }

    /** For example {@code 3,870 of 73,214 sessions}. */
    static String sessions(Optional<Rate> rate) {
        return rate.map(known -> count(known.numerator()) + " of " + count(known.denominator()) + " sessions")
                .orElse("no session was possible");
    }

    /** One of something, or several. */
    static String number(long count, String one, String several) {
        return count(count) + " " + (count == 1 ? one : several);
    }
}
