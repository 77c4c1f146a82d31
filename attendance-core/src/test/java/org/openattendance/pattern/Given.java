package org.openattendance.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openattendance.Attendance;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.TermSpan;
import org.openattendance.calendar.WeekPattern;
import org.openattendance.calendar.Window;
import org.openattendance.load.StringLayout;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
import org.openattendance.rulebook.RuleBook;

/** Registers in a few words. */
final class Given {

    static final RuleBook ENGLAND = RuleBook.standard(Nation.ENGLAND);
    static final Attendance BY_ENGLAND = Attendance.by(ENGLAND);
    static final PatternRules RULES = ENGLAND.patterns();
    static final LocalDate MONDAY = LocalDate.of(2025, 9, 1);

    private Given() {}

    /** Two marks a weekday from a day on; spaces between days are for the eye. */
    static Register register(LocalDate start, String marks) {
        return BY_ENGLAND.register(PupilRef.of("SMITH"), start, StringLayout.WEEKDAYS, marks.replace(" ", ""));
    }

    /** From Monday 1 September 2025. */
    static Register register(String marks) {
        return register(MONDAY, marks);
    }

    /** Weeks of five days, present but for the sessions named by a number from 0, Monday morning of the first week, on. */
    static Register weeks(int weeks, char away, int... sessions) {
        StringBuilder marks = new StringBuilder("/\\".repeat(5 * weeks));
        for (int session : sessions) {
            marks.setCharAt(session, away);
        }
        return register(marks.toString());
    }

    static AbsenceWalk walk(Register register) {
        return new AbsenceWalk().read(register, DateSpan.always());
    }

    /** Marks of some weeks drawn from a seed: mostly present, with spells, lateness, and sessions that were not possible or not marked. */
    static String draw(Random dice, int weeks) {
        StringBuilder marks = new StringBuilder();
        String some = "IILUDXO-#";
        while (marks.length() < 10 * weeks) {
            int length = 1 + dice.nextInt(6);
            char mark = dice.nextInt(4) > 0 ? '/' : some.charAt(dice.nextInt(some.length()));
            for (int i = 0; i < length; i++) {
                marks.append(mark != '/' ? mark : marks.length() % 2 == 0 ? '/' : '\\');
            }
        }
        return marks.substring(0, 10 * weeks);
    }

    static Register drawn(long seed, int weeks) {
        return register(draw(new Random(seed), weeks));
    }

    /** September to July, with a half-term week, Christmas and two single days shut. */
    static SessionCalendar calendar() {
        return SessionCalendar.weekly(
                        WeekPattern.weekdays(),
                        List.of(
                                TermSpan.of("autumn", MONDAY, LocalDate.of(2025, 12, 19)),
                                TermSpan.of("rest", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 7, 17))))
                .minus(
                        org.openattendance.calendar.Closure.of(LocalDate.of(2025, 10, 27), LocalDate.of(2025, 10, 31)),
                        org.openattendance.calendar.Closure.of(LocalDate.of(2025, 9, 19), LocalDate.of(2025, 9, 19)),
                        org.openattendance.calendar.Closure.of(LocalDate.of(2025, 11, 19), LocalDate.of(2025, 11, 19)));
    }

    /** Present at every open session, but away for the whole days named. */
    static Register away(SessionCalendar calendar, Window window, List<LocalDate> days) {
        return marked(calendar, window, session -> days.contains(session.date()) ? "O" : "");
    }

    /** What a function says for each open session, or present where it says nothing. */
    static Register marked(SessionCalendar calendar, Window window, java.util.function.Function<Session, String> mark) {
        StringBuilder csv = new StringBuilder("pupil_id,date,session,code\n");
        for (Session session : calendar.sessions(window.span())) {
            String code = mark.apply(session);
            String present = session.part() == org.openattendance.base.SessionPart.AM ? "/" : "\\";
            csv.append("SMITH,").append(session.date()).append(',').append(session.part());
            csv.append(',').append(code.isEmpty() ? present : code).append('\n');
        }
        return BY_ENGLAND
                .read(org.openattendance.load.LongCsv.of(org.openattendance.load.Input.of("marks.csv", csv.toString())))
                .value()
                .all()
                .get(0);
    }

    static List<LocalDate> days(String... days) {
        List<LocalDate> list = new ArrayList<>();
        for (String day : days) {
            list.add(LocalDate.parse(day));
        }
        return list;
    }
}
