package org.openattendance.penalty;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.calendar.CalendarA;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.load.AmendmentsCsv;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.ReadContext;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/** England's rules, calendar A, and the small language of the case files. */
final class NoticeWorld {

    static final RuleBook ENGLAND = RuleBook.standard(Nation.ENGLAND);
    static final NoticeRules RULES = ENGLAND.notices();
    static final SessionCalendar CALENDAR = CalendarA.calendar();
    static final PupilRef A = PupilRef.of("A");
    static final ParentRef P = ParentRef.of("P");
    static final ParentRef Q = ParentRef.of("Q");
    static final LocalDate BORN = LocalDate.of(2012, 5, 4);

    private NoticeWorld() {}

    static List<CsvRow> cases(String file) {
        InputStream in = Objects.requireNonNull(NoticeWorld.class.getResourceAsStream(file), file);
        return CsvTable.readRules(file, in, List.of("id")).rows();
    }

    private static String[] parts(String text) {
        return text.isBlank() ? new String[0] : text.split("; *");
    }

    /** A register of pupil A in which every open session up to a day is present unless the marks say otherwise. */
    static Register register(String marks, String amendments, LocalDate upTo) {
        return register(ENGLAND, CALENDAR, marks, amendments, upTo);
    }

    static Register register(RuleBook book, SessionCalendar calendar, String marks, String amendments, LocalDate upTo) {
        Map<Session, String> codes = new TreeMap<>();
        LocalDate from = calendar.first().orElseThrow().date();
        if (!upTo.isBefore(from)) {
            for (Session session : calendar.sessions(DateSpan.ofClosed(from, upTo))) {
                codes.put(session, session.part() == SessionPart.AM ? "/" : "\\");
            }
        }
        for (String part : parts(marks)) {
            String code = part.substring(0, part.indexOf(' '));
            sessions(calendar, part.substring(part.indexOf(' ') + 1)).forEach(session -> codes.put(session, code));
        }
        StringBuilder csv = new StringBuilder("pupil_id,date,session,code\n");
        codes.forEach((session, code) -> csv.append("A,")
                .append(session.date())
                .append(',')
                .append(session.part())
                .append(',')
                .append(code)
                .append('\n'));
        ReadContext context = ReadContext.of(book.codes(), book.schoolAge()::find);
        Registers registers =
                LongCsv.of(Input.of("marks.csv", csv.toString())).read(context).value();
        return amended(registers, amendments, context).all().get(0);
    }

    private static Registers amended(Registers registers, String amendments, ReadContext context) {
        StringBuilder csv = new StringBuilder("pupil_id,date,session,code,recorded_at\n");
        for (String part : parts(amendments)) {
            csv.append("A,").append(part.replace(' ', ',')).append('\n');
        }
        return AmendmentsCsv.of(Input.of("amendments.csv", csv.toString()))
                .applyTo(registers, context)
                .value();
    }

    /** A half day as it is; of a span of days the open sessions, or all of its weekdays where the calendar has none. */
    private static List<Session> sessions(SessionCalendar calendar, String text) {
        if (!text.contains("..")) {
            return List.of(Session.parse(text));
        }
        List<Session> open = calendar.sessions(DateSpan.parse(text));
        if (!open.isEmpty()) {
            return open;
        }
        List<Session> all = new ArrayList<>();
        DateSpan span = DateSpan.parse(text);
        for (LocalDate day = span.first().orElseThrow(); span.contains(day); day = day.plusDays(1)) {
            all.add(Session.am(day));
            all.add(Session.pm(day));
        }
        return all;
    }

    static List<NoticeRecord> history(String text) {
        List<NoticeRecord> history = new ArrayList<>();
        for (String part : parts(text)) {
            String[] words = part.split(" ");
            NoticeRecord notice = NoticeRecord.of(
                    PupilRef.of(words[0]),
                    ParentRef.of(words[1]),
                    Offence.of(words[2]),
                    LocalDate.parse(words[3]),
                    NoticeRecord.Status.valueOf(words[4]));
            history.add(words[5].equals("-") ? notice : notice.closedOn(LocalDate.parse(words[5])));
        }
        return history;
    }

    static Answers facts(String text) {
        Answers answers = Answers.none();
        for (String word : text.isBlank() ? new String[0] : text.split(" ")) {
            answers = answers.with(word.substring(0, word.indexOf('=')), word.endsWith("=yes"));
        }
        return answers;
    }

    /** For example {@code P yyn-}: day_to_day, allowed_absence, is_individual, do_not_contact. */
    static List<ParentLink> parents(String text) {
        List<String> names = List.of("day_to_day", "allowed_absence", "is_individual", "do_not_contact");
        List<ParentLink> links = new ArrayList<>();
        for (String part : parts(text)) {
            String[] words = part.split(" ");
            Answers answers = Answers.none();
            for (int i = 0; i < names.size(); i++) {
                char c = words[1].charAt(i);
                answers = c == '-' ? answers : answers.with(names.get(i), c == 'y');
            }
            links.add(new ParentLink(A, ParentRef.of(words[0]), answers));
        }
        return links;
    }

    static NoticeCase pupil(String marks, String facts, LocalDate on) {
        return new NoticeCase(A, List.of(register(marks, "", on)), Optional.of(BORN), facts(facts));
    }

    static Optional<LocalDate> date(CsvRow row, String column) {
        return row.find(column).map(LocalDate::parse);
    }
}
