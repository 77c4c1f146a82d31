package org.openattendance.load;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.register.Mark;
import org.openattendance.register.Registers;
import org.openattendance.register.RegistersBuilder.Enrolment;

/**
 * Session marks in the XML that SIMS exchanges with its partners.
 *
 * <pre>{@code
 * <SessionAttendances><SessionAttendance><PersonID>901</PersonID><AttendanceDate>2025-11-03T09:00:00</AttendanceDate>
 *   <SessionName>AM</SessionName><AttendanceMark>/</AttendanceMark></SessionAttendance></SessionAttendances>
 * }</pre>
 *
 * <p>A date may carry the local time at which the session begins. {@code -} is no mark. A mark with a sub-code, {@code X01}, is not the code
 * {@code X}: a table of local codes says what it stands for. Comments and minutes are passed over. Lesson marks are not session marks and
 * have elements of another name: a file of them has no record here.
 *
 * <p>Immutable and thread-safe, as far as its {@link Input} is: one over a stream can be read once.
 */
public final class SimsXml implements RegisterFormat {

    private final Input input;

    private SimsXml(Input input) {
        this.input = input;
    }

    /** Any input. */
    public static SimsXml of(Input input) {
        return new SimsXml(input);
    }

    /** Registers as one element for each entry, by key, school and session. There is no place for the school. */
    public static Written write(Registers registers, WriteContext context) {
        LossLog losses = new LossLog(context.maxLosses());
        XmlOut out = new XmlOut().open("SessionAttendances");
        for (WriteContext.Keyed one : context.inOrder(registers)) {
            if (!one.school().isEmpty()) {
                losses.add(new Loss(LossReason.SCHOOL_DROPPED, one.number(), Optional.empty(), ""));
            }
            for (Mark mark : one.register().marks()) {
                out.open("SessionAttendance").leaf("PersonID", one.key());
                out.leaf("AttendanceDate", mark.session().date().toString());
                out.leaf("SessionName", mark.session().part().name());
                out.leaf("AttendanceMark", text(mark, one.number(), losses)).close();
            }
        }
        return new Written(out.close().toString(), losses.losses());
    }

    private static String text(Mark mark, int enrolment, LossLog losses) {
        if (mark.conflicting()) {
            losses.add(LossReason.CONFLICT_DROPPED, enrolment, mark);
        }
        if (XmlOut.canHold(mark.written())) {
            return mark.written();
        }
        losses.add(LossReason.CODE_NOT_WRITABLE, enrolment, mark);
        return Mark.NO_MARK;
    }

    @Override
    public Checked<Registers> read(ReadContext context) {
        try (XmlRecords records = XmlRecords.over(input, Set.of("SessionAttendance"))) {
            MarkSink sink = new MarkSink(context);
            for (Optional<XmlNode> next = records.next(); next.isPresent(); next = records.next()) {
                take(next.get(), sink);
                sink.endRow();
            }
            return sink.log().checked(sink.builder().build());
        }
    }

    private static void take(XmlNode record, MarkSink sink) {
        Optional<String> person = record.value("PersonID");
        Optional<LocalDate> day = record.value("AttendanceDate").flatMap(text -> CivilDate.of(text, Optional.empty()));
        Optional<SessionPart> part = record.value("SessionName").flatMap(SessionPart::find);
        if (person.isEmpty()) {
            sink.issue(0, Issue.error("BAD_ROW", record.place("PersonID"), "the pupil is blank."));
            return;
        }
        if (day.isEmpty()) {
            sink.issue(
                    1, Issue.error("BAD_DATE", record.place("AttendanceDate"), "this is not a date like 2025-11-03."));
        }
        if (part.isEmpty()) {
            sink.issue(2, Issue.error("BAD_SESSION", record.place("SessionName"), "a session is AM or PM."));
        }
        if (day.isPresent() && part.isPresent()) {
            Enrolment whose = sink.enrolment(person.get(), "", record.place("PersonID"), 0);
            String code = record.value("AttendanceMark").orElse(Mark.NO_MARK);
            int session = Session.of(day.get(), part.get()).index();
            sink.mark(whose, session, sink.builder().code(code), new MarkAt(record, code), 3);
        }
    }

    /** Where a mark stands. */
    private record MarkAt(XmlNode record, String code) implements MarkSink.Place {

        @Override
        public Issue.Place of() {
            return record.place("AttendanceMark");
        }
    }
}
