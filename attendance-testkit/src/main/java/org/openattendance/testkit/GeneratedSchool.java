package org.openattendance.testkit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Role;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeSet;
import org.openattendance.pupil.Characteristics;
import org.openattendance.pupil.Enrolment;
import org.openattendance.pupil.EnrolmentStatus;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Amendment;
import org.openattendance.register.Registers;
import org.openattendance.register.RegistersBuilder;

/**
 * A school that does not exist: calendar, pupils, and the marks of a year.
 *
 * <p>Marks are made each time they are asked for, always the same ones, so that a school needs no more room than its list of pupils.
 * Immutable and thread-safe.
 */
public final class GeneratedSchool {

    private static final Role RECORDED_BY = Role.of("ATTENDANCE_OFFICER");
    private static final LocalTime RECORDED_AT = LocalTime.of(9, 30);

    private final RegisterPlan plan;
    private final SchoolDays days;
    private final List<Profile> roll;
    private final YearMaker maker;
    private final MarkCodes codes;
    private final byte noReason;
    private final byte dualRegistered;

    GeneratedSchool(RegisterPlan plan, SchoolDays days, List<Profile> roll, YearMaker maker, ReasonTable reasons) {
        this.plan = plan;
        this.days = days;
        this.roll = roll;
        this.maker = maker;
        this.codes = MarkCodes.of(reasons, days);
        this.noReason = reasons.of("NO_REASON").number();
        this.dualRegistered = reasons.of("DUAL_REGISTERED").number();
    }

    /** What was asked for. */
    public RegisterPlan plan() {
        return plan;
    }

    /** 380 open sessions in six half terms and three terms; training days are listed as closed. */
    public SessionCalendar calendar() {
        return days.calendar();
    }

    /** The training days, which the calendar lists as closed; in order. */
    public List<LocalDate> trainingDays() {
        return days.trainingDays();
    }

    /** Enrolments of the year. */
    public int size() {
        return roll.size();
    }

    /**
     * Reference of a pupil.
     *
     * @param number from 0
     */
    public PupilRef pupil(int number) {
        return roll.get(number).ref();
    }

    /** What is known of the pupils. Those who are due at a second school on some days have the enrolment status {@code M}, others {@code C}. */
    public Pupils pupils() {
        return Pupils.of(roll.stream().map(this::details).toList());
    }

    private PupilDetails details(Profile pupil) {
        DateSpan onRoll = DateSpan.ofOptional(
                Optional.of(days.day(pupil.from() / 2)),
                pupil.to() == days.positions() ? Optional.empty() : Optional.of(days.day(pupil.to() / 2 - 1)));
        Enrolment enrolment = new Enrolment(
                pupil.ref(),
                plan.school(),
                onRoll,
                Optional.of(EnrolmentStatus.of(isDualRegistered(pupil) ? "M" : "C")),
                Optional.of(false));
        return new PupilDetails(
                enrolment, Optional.of(pupil.born()), Characteristics.of(Roll.CHARACTERISTICS, pupil.values()));
    }

    private boolean isDualRegistered(Profile pupil) {
        YearMarks marks = maker.make(pupil);
        return IntStream.range(0, marks.positions()).anyMatch(at -> marks.reason(at) == dualRegistered);
    }

    /**
     * Walks the entries of one pupil as they were first written, in order of session.
     *
     * @param number from 0
     */
    public void forEachMark(int number, MarkConsumer consumer) {
        YearMarks marks = maker.make(roll.get(number));
        int later = 0;
        for (int at = 0; at < marks.positions(); at++) {
            if (marks.isOnRoll(at)) {
                boolean first =
                        later < marks.later().size() && marks.later().get(later).position() == at;
                later += first ? 1 : 0;
                consumer.accept(codes.sessionIndex(at), codes.code(first ? noReason : marks.reason(at), at));
            }
        }
    }

    /**
     * Entries of one pupil that were amended later, in order of session; empty where the plan has reasons at once.
     *
     * @param number from 0
     */
    public List<Correction> corrections(int number) {
        Profile pupil = roll.get(number);
        YearMarks marks = maker.make(pupil);
        List<Correction> corrections = new ArrayList<>();
        for (YearMarks.Later later : marks.later()) {
            int day = later.position() / 2 + later.schoolDays();
            if (day < days.count()) {
                corrections.add(new Correction(
                        pupil.ref(),
                        days.session(later.position()),
                        codes.code(marks.reason(later.position()), later.position()),
                        days.day(day).atTime(RECORDED_AT),
                        "reason given by the family",
                        RECORDED_BY));
            }
        }
        return corrections;
    }

    /** Registers of all pupils with their amendments, read by the codes given, which are England's. */
    public Registers registers(CodeSet england) {
        RegistersBuilder builder = RegistersBuilder.of(england);
        addTo(builder, england);
        return builder.build();
    }

    /** Adds the registers of all pupils to a builder that was made for the same codes. */
    public void addTo(RegistersBuilder builder, CodeSet england) {
        for (Profile pupil : roll) {
            RegistersBuilder.Enrolment enrolment =
                    builder.enrolment(pupil.ref(), plan.school(), day -> Optional.empty());
            forEachMark(pupil.number(), (session, code) -> builder.put(enrolment, session, builder.code(code)));
            if (plan.reasonsLater()) {
                corrections(pupil.number()).forEach(one -> builder.amend(enrolment, amendment(one, england)));
            }
            builder.rest(enrolment);
        }
    }

    private static Amendment amendment(Correction one, CodeSet england) {
        Session session = one.session();
        Optional<AttendanceCode> meaning =
                england.read(one.code(), session, Optional.empty()).meaning();
        return new Amendment(session, one.code(), meaning, one.recordedAt(), one.reason(), Optional.of(one.byRole()));
    }

    /** Plan and size; never the pupils. */
    @Override
    public String toString() {
        return plan + " with " + size() + " pupils";
    }
}
