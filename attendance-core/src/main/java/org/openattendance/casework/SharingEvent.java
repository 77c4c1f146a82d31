package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openattendance.calendar.TermSpan;

/**
 * That figures or trends were shared. Immutable and thread-safe.
 *
 * @param what not blank
 * @param forum code of the registry {@code FORUM}
 * @param on the day
 * @param mode with one or with many
 * @param audience with whom
 */
public record SharingEvent(String what, String forum, LocalDate on, Mode mode, Audience audience) {

    /** With one or with many. */
    public enum Mode {
        INDIVIDUAL,
        COLLECTIVE
    }

    public SharingEvent {
        Say.required("word on what was shared", what);
        Say.code("forum", forum);
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(audience, "audience");
    }

    /** Forums with which nothing was shared from a day to another, both included, in the order given. */
    public static List<String> silent(List<String> forums, List<SharingEvent> events, LocalDate from, LocalDate to) {
        return forums.stream()
                .filter(forum -> events.stream()
                        .noneMatch(event ->
                                event.forum.equals(forum) && !event.on.isBefore(from) && !event.on.isAfter(to)))
                .toList();
    }

    /** How often each audience was shared with in a term, in order of code. */
    public static Map<String, Long> byAudience(List<SharingEvent> events, TermSpan term) {
        Map<String, Long> counts = new TreeMap<>();
        events.stream()
                .filter(event -> term.span().contains(event.on))
                .forEach(event -> counts.merge(event.audience.code(), 1L, Long::sum));
        return counts;
    }
}
