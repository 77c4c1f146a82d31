package org.openattendance.load;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The day of a school that a moment belongs to. A session is on a civil date: a file that gives midnight in London as 23:00 of the day before
 * in UTC, as it does all summer, means the day that began.
 */
final class CivilDate {

    private static final int LENGTH_OF_DATE = 10;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private CivilDate() {}

    /**
     * @param text a date, or a date and time with or without an offset
     * @param zone of a time without an offset, where the file names one; empty for the school's own
     * @return empty if it is neither
     */
    static Optional<LocalDate> of(String text, Optional<String> zone) {
        String iso = text.strip().replace(' ', 'T');
        try {
            if (iso.length() == LENGTH_OF_DATE) {
                return Optional.of(LocalDate.parse(iso));
            }
            if (hasOffset(iso)) {
                return Optional.of(
                        OffsetDateTime.parse(iso).atZoneSameInstant(LONDON).toLocalDate());
            }
            LocalDateTime local = LocalDateTime.parse(iso);
            boolean utc = zone.filter(CivilDate::isUtc).isPresent();
            return Optional.of(
                    utc
                            ? local.atOffset(ZoneOffset.UTC)
                                    .atZoneSameInstant(LONDON)
                                    .toLocalDate()
                            : local.toLocalDate());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean hasOffset(String iso) {
        return iso.endsWith("Z") || iso.lastIndexOf('+') > LENGTH_OF_DATE || iso.lastIndexOf('-') > LENGTH_OF_DATE;
    }

    private static boolean isUtc(String zone) {
        return zone.equals("UTC") || zone.equals("Z") || zone.equals("+00:00") || zone.equals("Etc/UTC");
    }
}
