package org.openattendance.statistics;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The school year that a row of a published table is of, by the calendar year in which it begins. */
final class PublishedYear {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-\\d{2}");
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{2}/(\\d{2})/(\\d{4})");
    private static final Pattern SIX = Pattern.compile("(\\d{4})\\d{2}");
    private static final Pattern SLASH = Pattern.compile("(\\d{4})/\\d{2}.*");
    private static final Pattern WEEK = Pattern.compile("(?:Week )?(\\d{1,2})");
    private static final int FIRST_MONTH = 8;
    private static final int FIRST_WEEK = 31;

    private PublishedYear() {}

    /** From the date, the six digits of the year, or year and week; empty if the row says none of them. */
    static OptionalInt of(PublishedRow row) {
        Matcher iso = ISO.matcher(row.text("attendance_date"));
        if (iso.matches()) {
            return begun(iso.group(1), iso.group(2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(row.text("attendance_date"));
        if (dayFirst.matches()) {
            return begun(dayFirst.group(2), dayFirst.group(1));
        }
        Matcher slash = SLASH.matcher(row.text("academic_year"));
        if (slash.matches()) {
            return OptionalInt.of(Integer.parseInt(slash.group(1)));
        }
        return ofPeriod(row.text("time_period"), row.text("time_identifier"));
    }

    private static OptionalInt ofPeriod(String period, String identifier) {
        Matcher six = SIX.matcher(period);
        if (six.matches()) {
            return OptionalInt.of(Integer.parseInt(six.group(1)));
        }
        Matcher week = WEEK.matcher(identifier);
        if (period.matches("\\d{4}") && week.matches()) {
            int year = Integer.parseInt(period);
            return OptionalInt.of(Integer.parseInt(week.group(1)) >= FIRST_WEEK ? year : year - 1);
        }
        return OptionalInt.empty();
    }

    private static OptionalInt begun(String year, String month) {
        int calendar = Integer.parseInt(year);
        return OptionalInt.of(Integer.parseInt(month) >= FIRST_MONTH ? calendar : calendar - 1);
    }

    /** The week number of an identifier such as {@code Week 37} or {@code 37}; empty for another. */
    static OptionalInt week(String identifier) {
        Matcher week = WEEK.matcher(identifier);
        return week.matches() ? OptionalInt.of(Integer.parseInt(week.group(1))) : OptionalInt.empty();
    }
}
