package org.openattendance.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openattendance.base.SchoolYear;
import org.openattendance.base.Session;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/** Writes a common transfer file. For one thread. */
final class CtfWriter {

    private static final int NUMBER_OF_AUTHORITY = 3; // digits of LEA in LEA and Estab together
    static final String CLOSED = "#";

    private final WriteContext context;
    private final LossLog losses;
    private final MarkStrings strings;
    private final Set<Session> held = new HashSet<>(); // sessions of which anybody has an entry
    private final XmlOut out = new XmlOut();

    private CtfWriter(WriteContext context) {
        this.context = context.with(StringLayout.EVERY_DAY);
        this.losses = new LossLog(context.maxLosses());
        this.strings = new MarkStrings(this.context, context.longCodes().orElse(LongCodes.LEAVE_OUT), losses);
    }

    static Written write(Registers registers, WriteContext context) {
        CtfWriter writer = new CtfWriter(context);
        for (Register register : registers.all()) {
            register.marks().forEach(mark -> writer.held.add(mark.session()));
        }
        writer.out.open("CTfile").open("Header").leaf("DocumentName", "Common Transfer File");
        writer.out.leaf("DataDescriptor", "Attendance only").close().open("CTFpupilData");
        context.inOrder(registers).forEach(writer::pupil);
        writer.out.close().close();
        return new Written(writer.out.toString(), writer.losses.losses());
    }

    private void pupil(WriteContext.Keyed one) {
        out.open("Pupil").leaf("UPN", one.key());
        column(one, "surname", "Surname");
        column(one, "forename", "Forename");
        out.open("Attendance");
        Map<SchoolYear, List<Mark>> years = one.register().marks().stream()
                .collect(Collectors.groupingBy(
                        mark -> SchoolYear.of(mark.session().date()), java.util.TreeMap::new, Collectors.toList()));
        years.forEach((year, marks) -> year(one, year, marks));
        out.close().close();
    }

    private void column(WriteContext.Keyed one, String column, String element) {
        Optional.ofNullable(one.register().columns().get(column)).ifPresent(value -> out.leaf(element, value));
    }

    private void year(WriteContext.Keyed one, SchoolYear year, List<Mark> marks) {
        out.open("YearData").leaf("Year", year.firstCalendarYear());
        school(one);
        CtfXml.totals(out, RegisterCounts.of(marks));
        LocalDate start = marks.get(0).session().date();
        out.open("AttendSessions").leaf("AttendanceStartDate", start.toString());
        out.leaf("AttendanceMarks", MarkStrings.join(tokens(one.number(), start, marks)));
        out.close().close();
    }

    /** Authority and establishment where the reference is of their seven digits. */
    private void school(WriteContext.Keyed one) {
        String school = one.school();
        if (school.matches("\\d{7}")) {
            out.leaf("LEA", school.substring(0, NUMBER_OF_AUTHORITY))
                    .leaf("Estab", school.substring(NUMBER_OF_AUTHORITY));
        } else if (!school.isEmpty()) {
            out.leaf("SchoolName", school);
            losses.add(new Loss(LossReason.SCHOOL_DROPPED, one.number(), Optional.empty(), ""));
        }
    }

    private List<String> tokens(int enrolment, LocalDate start, List<Mark> marks) {
        Map<Session, Mark> bySession = marks.stream().collect(Collectors.toMap(Mark::session, mark -> mark));
        LocalDate last = marks.get(marks.size() - 1).session().date();
        List<String> tokens = new ArrayList<>();
        for (LocalDate day = start; !day.isAfter(last); day = day.plusDays(1)) {
            for (Session session : List.of(Session.am(day), Session.pm(day))) {
                Mark mark = bySession.get(session);
                tokens.add(mark == null ? filled(enrolment, session) : written(mark, enrolment));
            }
        }
        return tokens;
    }

    /** Weekends are filled as a matter of course, and read so: nothing is lost. */
    private String filled(int enrolment, Session session) {
        if (isWeekend(session) && !held.contains(session)) {
            return CLOSED;
        }
        losses.add(new Loss(LossReason.GAP_FILLED, enrolment, Optional.of(session), ""));
        boolean closed =
                context.calendar().map(calendar -> !calendar.isOpen(session)).orElseGet(() -> !held.contains(session));
        return closed ? CLOSED : Mark.NO_MARK;
    }

    private static boolean isWeekend(Session session) {
        return !MarkStrings.isWeekday(session.date());
    }

    private String written(Mark mark, int enrolment) {
        if (!XmlOut.canHold(mark.written())) {
            losses.add(LossReason.CODE_NOT_WRITABLE, enrolment, mark);
            return Mark.NO_MARK;
        }
        if (isWeekend(mark.session()) && mark.written().equals(CLOSED)) {
            losses.add(LossReason.NO_PLACE_IN_LAYOUT, enrolment, mark); // it will be read as filling
        }
        return strings.token(mark, enrolment);
    }
}
