package org.openattendance.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.SchoolYear;
import org.openattendance.calendar.CollectionWindows;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.TermSpan;

/**
 * Where terms and half terms come from: the school's calendar where it has them, else the nation's collection windows.
 *
 * <p>Immutable and thread-safe.
 *
 * @param calendar the school's, if the caller has it
 * @param windows the nation's; empty where it has none
 */
public record SchoolFrame(Optional<SessionCalendar> calendar, CollectionWindows windows) {

    private static final int HALF_TERMS = 6;

    /**
     * @param calendar the school's, if the caller has it
     * @param windows the nation's
     */
    public SchoolFrame {
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(windows, "windows");
    }

    /**
     * The terms of a school year, in order.
     *
     * @throws RuleNotKnownException if neither the calendar nor the nation says
     */
    public List<TermSpan> terms(SchoolYear year) {
        List<TermSpan> own = within(calendar.map(SessionCalendar::terms).orElse(List.of()), year);
        return known(own.isEmpty() ? windows.terms(year) : own, "terms of " + year);
    }

    /**
     * The half terms of a school year, in order; where the nation's collection takes a whole term, that term is not among them.
     *
     * @throws RuleNotKnownException if neither the calendar nor the nation says
     */
    public List<TermSpan> halfTerms(SchoolYear year) {
        List<TermSpan> own = within(calendar.map(SessionCalendar::halfTerms).orElse(List.of()), year);
        return known(own.isEmpty() ? windows.halfTerms(year) : own, "half terms of " + year);
    }

    private List<TermSpan> known(List<TermSpan> spans, String what) {
        if (spans.isEmpty()) {
            throw new RuleNotKnownException(what + " in " + windows.nation(), List.of());
        }
        return spans;
    }

    /**
     * One half term, counted from 1 to 6: the calendar's, where it has six in that year, else the collection's.
     *
     * @throws RuleNotKnownException if neither says
     */
    public TermSpan halfTerm(int number, SchoolYear year) {
        List<TermSpan> own = within(calendar.map(SessionCalendar::halfTerms).orElse(List.of()), year);
        if (own.size() == HALF_TERMS) {
            return own.get(number - 1);
        }
        return windows.findHalfTerm(String.valueOf(number), year)
                .orElseThrow(() -> new RuleNotKnownException("half term " + number + " of " + year, List.of()));
    }

    private static List<TermSpan> within(List<TermSpan> spans, SchoolYear year) {
        return spans.stream().filter(span -> year.span().contains(span.first())).toList();
    }

    /** 31 August before a school year. */
    static LocalDate ageDay(SchoolYear year) {
        return LocalDate.of(year.firstCalendarYear(), 8, 31);
    }
}
