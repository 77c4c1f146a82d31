package org.openattendance.examples.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openattendance.base.Messages;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;

/**
 * What a report says, in one language: the texts of the message files whose keys begin with {@code report.}, and dates, counts and shares as
 * people read them. A text that the language has not is English, never guessed.
 *
 * <p>Immutable and thread-safe.
 */
record Words(Messages messages, Locale locale) {

    private static final String REPORT = "report.";

    /** A text by the rest of its key. */
    String say(String key, Object... namesAndValues) {
        return messages.text(locale, REPORT + key, namesAndValues);
    }

    /** A text that has a form for one and a form for others; {@code {n}} is the count. */
    String counted(String key, long count, Object... namesAndValues) {
        Object[] all = java.util.Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
        all[namesAndValues.length] = "n";
        all[namesAndValues.length + 1] = count(count);
        return say(key + (count == 1 ? ".one" : ".other"), all);
    }

    /** A text of the message files with another beginning. */
    String shared(String key, Object... namesAndValues) {
        return messages.text(locale, key, namesAndValues);
    }

    /** For the page: what it is written in, which is English where the language has no texts of a report. */
    String language() {
        return messages.find(locale, REPORT + "title").isPresent() && !isEnglish() ? locale.getLanguage() : "en-GB";
    }

    private boolean isEnglish() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** How many texts of a report stand in English because the language has none. */
    long missing() {
        return messages.missing(locale).stream()
                .filter(key -> key.startsWith(REPORT))
                .count();
    }

    /** For example {@code 9 Sep}: where the year is plain. */
    String shortDay(LocalDate day) {
        return say("day-short", "day", day.getDayOfMonth(), "month", say("month-short." + day.getMonthValue()));
    }

    /** For example {@code Jan 2025}. */
    String monthAndYear(LocalDate day) {
        return say("month-and-year", "month", say("month-short." + day.getMonthValue()), "year", day.getYear());
    }

    /** For example {@code 9 September 2024}. */
    String day(LocalDate day) {
        return messages.day(locale, day);
    }

    /** For example {@code Monday 9 September 2024}. */
    String weekdayAndDay(LocalDate day) {
        return say("day-of-week", "weekday", weekday(day.getDayOfWeek()), "day", day(day));
    }

    String weekday(DayOfWeek day) {
        return messages.text(locale, "weekday." + day);
    }

    String shortWeekday(DayOfWeek day) {
        return say("weekday-short." + day);
    }

    /** For example {@code 2 September 2024 to 22 July 2025}; one day stands alone. */
    String days(Window window) {
        return window.first().equals(window.last())
                ? day(window.first())
                : say("days", "first", day(window.first()), "last", day(window.last()));
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
        return tenths(rate).toPlainString() + "%";
    }

    private static BigDecimal tenths(Rate rate) {
        return rate.percent(1, RoundingMode.HALF_UP);
    }

    /** How far apart two shares are as they are printed, in percentage points: what a reader gets who subtracts them. */
    static String apart(Rate one, Rate other) {
        return tenths(one).subtract(tenths(other)).abs().toPlainString();
    }

    /** As {@link #percent(Rate)}; where there is none, so many words. */
    String percent(Optional<Rate> rate) {
        return rate.map(Words::percent).orElseGet(() -> say("no-figure"));
    }

    /** For example {@code 3,870 of 73,214 sessions}. */
    String sessions(Optional<Rate> rate) {
        return rate.map(known -> counted("of-sessions", known.denominator(), "part", count(known.numerator())))
                .orElseGet(() -> say("nothing-possible"));
    }

    /** For example {@code 5.3% (3,870 of 73,214 sessions)}. */
    String percentAndSessions(Optional<Rate> rate) {
        return rate.isEmpty() ? percent(rate) : percent(rate) + " (" + sessions(rate) + ")";
    }

    /** Texts one after another, the last joined by a word. */
    String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return say(
                "list",
                "others",
                String.join(", ", parts.subList(0, parts.size() - 1)),
                "last",
                parts.get(parts.size() - 1));
    }

    String withheld() {
        return say("withheld");
    }
}
