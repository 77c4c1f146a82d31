package org.openattendance.load;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.register.Mark;

/** Marks of one register as strings: each a run of days of the layout, so that days without an entry lie between the strings. */
final class MarkStrings {

    private final WriteContext context;
    private final LongCodes longCodes;
    private final LossLog losses;

    /** One string, and the day on which it begins. */
    record Run(LocalDate start, String marks) {}

    MarkStrings(WriteContext context, LongCodes longCodes, LossLog losses) {
        this.context = context;
        this.longCodes = longCodes;
        this.losses = losses;
    }

    List<Run> of(WriteContext.Keyed one) {
        Map<LocalDate, Map<Session, Mark>> days = new TreeMap<>();
        for (Mark mark : one.register().marks()) {
            if (isOfLayout(mark.session())) {
                days.computeIfAbsent(mark.session().date(), day -> new TreeMap<>())
                        .put(mark.session(), mark);
            } else {
                losses.add(LossReason.NO_PLACE_IN_LAYOUT, one.number(), mark);
            }
        }
        List<Run> runs = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        LocalDate start = LocalDate.MIN;
        LocalDate last = LocalDate.MIN;
        for (Map.Entry<LocalDate, Map<Session, Mark>> day : days.entrySet()) {
            if (!tokens.isEmpty() && !day.getKey().equals(next(last))) {
                runs.add(new Run(start, join(tokens)));
                tokens = new ArrayList<>();
            }
            start = tokens.isEmpty() ? day.getKey() : start;
            tokens.addAll(tokens(day.getKey(), day.getValue(), one.number()));
            last = day.getKey();
        }
        if (!tokens.isEmpty()) {
            runs.add(new Run(start, join(tokens)));
        }
        return runs;
    }

    private List<String> tokens(LocalDate day, Map<Session, Mark> marks, int enrolment) {
        List<String> tokens = new ArrayList<>();
        for (Session session : sessions(day)) {
            Mark mark = marks.get(session);
            if (mark == null) {
                losses.add(new Loss(LossReason.GAP_FILLED, enrolment, Optional.of(session), ""));
                tokens.add(Mark.NO_MARK);
            } else {
                tokens.add(token(mark, enrolment));
            }
        }
        return tokens;
    }

    String token(Mark mark, int enrolment) {
        String text = mark.written();
        if (mark.conflicting()) {
            losses.add(LossReason.CONFLICT_DROPPED, enrolment, mark);
        }
        if (text.codePoints().anyMatch(point -> Character.isWhitespace(point) || point == ' ')) {
            losses.add(LossReason.CODE_WITH_SPACE, enrolment, mark);
            return Mark.NO_MARK;
        }
        // A lone token of a calendar string would be read as characters: only beside another can it be a token.
        boolean hasNeighbour = sessions(mark.session().date()).size() > 1;
        if (isOneCharacter(text) || longCodes == LongCodes.TOKENS && hasNeighbour) {
            return text;
        }
        boolean shorten = longCodes == LongCodes.SHORTEN;
        losses.add(shorten ? LossReason.LONG_CODE_SHORTENED : LossReason.LONG_CODE_LEFT_OUT, enrolment, mark);
        return shorten ? text.substring(0, text.offsetByCodePoints(0, 1)) : Mark.NO_MARK;
    }

    private static boolean isOneCharacter(String text) {
        return text.codePointCount(0, text.length()) == 1;
    }

    /** Packed where every mark is one character, else one space apart. */
    static String join(List<String> tokens) {
        return String.join(tokens.stream().allMatch(MarkStrings::isOneCharacter) ? "" : " ", tokens);
    }

    private boolean isOfLayout(Session session) {
        return switch (context.layout()) {
            case EVERY_DAY -> true;
            case WEEKDAYS -> isWeekday(session.date());
            case CALENDAR ->
                context.calendar().map(open -> open.isOpen(session)).orElse(false);
        };
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    private List<Session> sessions(LocalDate day) {
        return context.layout() == StringLayout.CALENDAR
                ? context.calendar()
                        .map(open -> open.sessions(DateSpan.ofDay(day)))
                        .orElse(List.of())
                : List.of(Session.am(day), Session.pm(day));
    }

    /** The day of the layout that follows. */
    private LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        if (context.layout() == StringLayout.CALENDAR) {
            return context.calendar()
                    .flatMap((SessionCalendar open) -> open.findSchoolDayAfter(day, 1))
                    .orElse(next);
        }
        while (context.layout() == StringLayout.WEEKDAYS && !isWeekday(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
