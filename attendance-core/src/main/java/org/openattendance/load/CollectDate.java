package org.openattendance.load;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Dates as the extracts of the school census write them: {@code 2020-Apr-25 00:00:00}, or plain {@code 2020-04-25}. */
final class CollectDate {

    private static final int LONGEST = 40;

    private CollectDate() {}

    static Optional<LocalDate> of(String text) {
        String day = text.strip();
        int blank = day.indexOf(' ');
        day = blank < 0 ? day : day.substring(0, blank);
        if (day.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    day.matches("\\d{4}-\\d{2}-\\d{2}")
                            ? LocalDate.parse(day)
                            : LocalDate.parse(day.replaceFirst("(?i)sept\\b", "Sep"), formatter()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** English month names whatever the machine speaks. */
    private static DateTimeFormatter formatter() {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("uuuu-MMM-dd")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
