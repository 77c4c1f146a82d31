package org.openattendance.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openattendance.base.DateSpan;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.SchoolYear;
import org.openattendance.calendar.TermSpan;
import org.openattendance.calendar.Window;
import org.openattendance.measure.SchoolFrame;

/**
 * Cuts a window. Every day of the window is in exactly one part, so that sessions sum to those of the window; a day that lies in no term
 * is in the part {@link GroupKey#UNKNOWN}. Stateless.
 */
public final class Periods {

    private Periods() {}

    /**
     * A stretch of the window whose membership is decided at once, and its parts.
     *
     * @param window one school year or less, unless the parts are weekdays
     * @param parts in order
     */
    public record Stretch(Window window, List<Period> parts) {

        /**
         * @param window decides who is in
         * @param parts in order
         */
        public Stretch {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The parts of a window.
     *
     * @throws RuleNotKnownException if terms are asked for, and neither the calendar nor the nation says when they are
     */
    public static List<Stretch> cut(Window window, PeriodKind kind, SchoolFrame frame) {
        if (kind == PeriodKind.WEEKDAY) {
            return List.of(new Stretch(window, weekdays(window)));
        }
        List<Stretch> stretches = new ArrayList<>();
        for (SchoolYear year = SchoolYear.of(window.first());
                year.compareTo(SchoolYear.of(window.last())) <= 0;
                year = new SchoolYear(year.firstCalendarYear() + 1)) {
            Window part = window.intersection(year.span()).orElseThrow();
            stretches.add(new Stretch(part, parts(part, year, kind, frame)));
        }
        return List.copyOf(stretches);
    }

    private static List<Period> parts(Window window, SchoolYear year, PeriodKind kind, SchoolFrame frame) {
        return switch (kind) {
            case YEAR, WEEKDAY -> List.of(Period.whole(year.toString(), window));
            case TERM -> named(window, year, List.of(frame.terms(year)));
            case HALF_TERM -> named(window, year, List.of(frame.halfTerms(year), termsIfKnown(frame, year)));
            case WEEK -> weeks(window);
        };
    }

    private static List<TermSpan> termsIfKnown(SchoolFrame frame, SchoolYear year) {
        try {
            return frame.terms(year);
        } catch (RuleNotKnownException e) { // half terms alone are known
            return List.of();
        }
    }

    /** Terms by name, those of the first list first; then what is left. */
    private static List<Period> named(Window window, SchoolYear year, List<List<TermSpan>> terms) {
        List<Period> parts = new ArrayList<>();
        List<DateSpan> left = List.of(window.span());
        for (List<TermSpan> list : terms) {
            for (TermSpan term : list) {
                List<DateSpan> own = shared(left, term.span());
                if (!own.isEmpty()) {
                    parts.add(Period.of(year + " " + term.id(), own));
                    left = without(left, term.span());
                }
            }
        }
        if (!left.isEmpty()) {
            parts.add(Period.of(GroupKey.UNKNOWN, left));
        }
        parts.sort(Comparator.comparing(part -> GroupKey.of(part.label())));
        return parts;
    }

    private static List<DateSpan> shared(List<DateSpan> days, DateSpan term) {
        return days.stream().flatMap(span -> span.intersection(term).stream()).toList();
    }

    private static List<DateSpan> without(List<DateSpan> days, DateSpan term) {
        List<DateSpan> left = new ArrayList<>();
        for (DateSpan span : days) {
            term.first()
                    .flatMap(day -> span.intersection(DateSpan.upTo(day.minusDays(1))))
                    .ifPresent(left::add);
            term.last()
                    .flatMap(day -> span.intersection(DateSpan.from(day.plusDays(1))))
                    .ifPresent(left::add);
        }
        return left;
    }

    private static List<Period> weeks(Window window) {
        List<Period> weeks = new ArrayList<>();
        LocalDate monday = window.first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate day = monday; !day.isAfter(window.last()); day = day.plusWeeks(1)) {
            Window week =
                    window.intersection(DateSpan.of(day, day.plusWeeks(1))).orElseThrow();
            weeks.add(Period.whole(day.toString(), week));
        }
        return weeks;
    }

    private static List<Period> weekdays(Window window) {
        Map<DayOfWeek, List<DateSpan>> days = new EnumMap<>(DayOfWeek.class);
        for (LocalDate day = window.first(); !day.isAfter(window.last()); day = day.plusDays(1)) {
            days.computeIfAbsent(day.getDayOfWeek(), any -> new ArrayList<>()).add(DateSpan.ofDay(day));
        }
        List<Period> parts = new ArrayList<>();
        days.forEach((day, spans) -> parts.add(new Period(name(day), window, spans)));
        parts.sort(Comparator.comparing(part -> GroupKey.of(part.label())));
        return parts;
    }

    /** As published files write it: {@code Monday}. Not a text for people, so no locale decides. */
    private static String name(DayOfWeek day) {
        String name = day.name();
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
