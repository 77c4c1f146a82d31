package org.openattendance.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.openattendance.base.DateSpan;

/**
 * Contacts with one pupil, and the gaps between them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the first day that the log is about: the first gap begins here
 * @param longestGap days without contact that the plan allows, 1 or more
 * @param contacts in order of day
 */
public record ContactLog(LocalDate from, int longestGap, List<CheckIn> contacts) {

    public ContactLog {
        Objects.requireNonNull(from, "from");
        Say.that(longestGap >= 1, "A plan allows 1 day without contact or more.", "the number was left out.");
        contacts = contacts.stream().sorted(Comparator.comparing(CheckIn::on)).toList();
    }

    /** Days since the last contact, at the end of a day; empty if there was none yet. */
    public OptionalLong daysSinceLast(LocalDate asOf) {
        return contacts.stream()
                .map(CheckIn::on)
                .filter(day -> !day.isAfter(asOf))
                .mapToLong(day -> ChronoUnit.DAYS.between(day, asOf))
                .min();
    }

    /**
     * Spans without contact that are longer than the plan allows, up to a day.
     *
     * @return from the day after a contact (or the first day of the log) to the day before the next (or the last day), in order
     */
    public List<DateSpan> gaps(LocalDate asOf) {
        List<DateSpan> gaps = new ArrayList<>();
        LocalDate open = from;
        for (CheckIn contact : contacts) {
            if (!contact.on().isAfter(asOf)) {
                add(gaps, open, contact.on().minusDays(1));
                open = contact.on().plusDays(1);
            }
        }
        add(gaps, open, asOf);
        return List.copyOf(gaps);
    }

    private void add(List<DateSpan> gaps, LocalDate first, LocalDate last) {
        if (ChronoUnit.DAYS.between(first, last) + 1 > longestGap) {
            gaps.add(DateSpan.ofClosed(first, last));
        }
    }
}
