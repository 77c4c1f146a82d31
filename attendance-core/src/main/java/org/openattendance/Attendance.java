package org.openattendance;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.base.NationMismatchException;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.LocalCodes;
import org.openattendance.load.ReadContext;
import org.openattendance.load.RegisterFormat;
import org.openattendance.load.StringCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.measure.DefinitionRules;
import org.openattendance.measure.SchoolFrame;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Amendment;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.rulebook.RuleData;

/**
 * Attendance by the rules of one nation: reads registers, makes figures, each with its proof.
 *
 * <pre>{@code
 * var england = Attendance.in(Nation.ENGLAND);
 * var read = england.read(LongCsv.at(Path.of("marks.csv")));
 * var year = Window.ofClosed(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 21));
 * var figures = england.figures(read.value(), year, LocalDate.of(2026, 7, 21), Definition.ENG_REGISTER);
 * }</pre>
 *
 * <p>Immutable and thread-safe: make one and share it.
 */
public final class Attendance {

    private final RuleBook rules;
    private final Optional<Pupils> pupils;
    private final Optional<SessionCalendar> calendar;
    private final LocalCodes localCodes;

    private Attendance(
            RuleBook rules, Optional<Pupils> pupils, Optional<SessionCalendar> calendar, LocalCodes localCodes) {
        this.rules = rules;
        this.pupils = pupils;
        this.calendar = calendar;
        this.localCodes = localCodes;
    }

    /**
     * By the rules of a nation that this release holds.
     *
     * @throws RuleNotKnownException if it holds none
     */
    public static Attendance in(Nation nation) {
        return by(RuleBook.standard(nation));
    }

    /**
     * By the rules of a nation in a set that the caller chose: a rules jar that is pinned, or one that is newer than this release.
     *
     * @throws RuleNotKnownException if the set has none
     */
    public static Attendance in(Nation nation, RuleData rules) {
        return by(rules.book(nation));
    }

    /** By a rule book, for example ours with a school's own laid over it. */
    public static Attendance by(RuleBook rules) {
        return new Attendance(
                Objects.requireNonNull(rules, "rules"), Optional.empty(), Optional.empty(), LocalCodes.none());
    }

    /** The same, knowing the pupils: needed where age or entry decides. */
    public Attendance with(Pupils known) {
        return new Attendance(rules, Optional.of(known), calendar, localCodes);
    }

    /** The same, knowing when the school was open: then missing entries are counted, and terms are the school's. */
    public Attendance with(SessionCalendar open) {
        return new Attendance(rules, pupils, Optional.of(open), localCodes);
    }

    /** The same, with a school's own codes. */
    public Attendance with(LocalCodes codes) {
        return new Attendance(rules, pupils, calendar, codes);
    }

    /** The rules. */
    public RuleBook rules() {
        return rules;
    }

    /** What is known of the pupils; empty if nothing was passed. */
    public Optional<Pupils> pupils() {
        return pupils;
    }

    /** When the school was open; empty if it was not passed. */
    public Optional<SessionCalendar> calendar() {
        return calendar;
    }

    /** Terms and half terms: the school's where the calendar has them, else the nation's collection windows. */
    public SchoolFrame frame() {
        return new SchoolFrame(calendar, rules.collectionWindows());
    }

    /** What a {@link RegisterFormat} reads by. */
    public ReadContext context() {
        ReadContext plain =
                ReadContext.of(rules.codes(), rules.schoolAge()::find).with(localCodes);
        ReadContext known = pupils.map(plain::with).orElse(plain);
        return calendar.map(known::with).orElse(known);
    }

    /**
     * Reads a register.
     *
     * @return what could be read, and what a person should look at
     */
    public Checked<Registers> read(RegisterFormat format) {
        return format.read(context());
    }

    /** As {@link #read(RegisterFormat)}, with the context changed: to keep columns, to be told of progress, to be able to stop. */
    public Checked<Registers> read(RegisterFormat format, UnaryOperator<ReadContext> change) {
        return format.read(change.apply(context()));
    }

    /**
     * A register from marks in memory.
     *
     * @param start the day of the first mark
     * @param layout which sessions the marks stand for; {@link StringLayout#CALENDAR} needs a calendar
     * @param marks one character for each mark, or marks one space apart
     * @throws InvalidValueException if the marks do not fit the layout; codes that are not known are unmarked entries
     */
    public Register register(PupilRef pupil, LocalDate start, StringLayout layout, String marks) {
        Checked<Registers> read = read(StringCsv.inMemory(pupil, start, layout, marks));
        for (Issue issue : read.issues()) {
            if (issue.reason().equals("BAD_MARK_STRING")) {
                throw new InvalidValueException(issue.message(), "marks were cut off, or the start is a weekend.");
            }
        }
        return read.value().all().stream().findFirst().orElseGet(() -> Register.empty(pupil, Optional.empty()));
    }

    /** As {@link #register(PupilRef, LocalDate, StringLayout, String)}, from bytes of US-ASCII, one for each mark. */
    public Register register(PupilRef pupil, LocalDate start, StringLayout layout, byte[] marks) {
        return register(pupil, start, layout, new String(marks, java.nio.charset.StandardCharsets.US_ASCII));
    }

    /**
     * A register in which one mark was changed: what a change feed brings. The original stays, as an amendment demands.
     *
     * @param code the new code, read for the pupil's age on the day; {@code -} for no mark
     */
    public Register amended(Register register, Session session, String code, LocalDate recordedOn) {
        String statutory = localCodes.statutory(code, session.date());
        boolean noMark = statutory.isEmpty() || statutory.equals(Mark.NO_MARK);
        Optional<AttendanceCode> meaning = noMark
                ? Optional.empty()
                : rules.codes()
                        .read(statutory, session, ageGroup(register, session.date()))
                        .meaning();
        return register.withAmendments(java.util.List.of(new Amendment(
                session, noMark ? Mark.NO_MARK : code, meaning, recordedOn.atStartOfDay(), "", Optional.empty())));
    }

    private Optional<AgeGroup> ageGroup(Register register, LocalDate day) {
        return pupils.flatMap(known -> known.find(register.pupil(), register.school()))
                .flatMap(PupilDetails::dateOfBirth)
                .flatMap(birth -> rules.schoolAge().find(birth, day));
    }

    /**
     * The definition that the nation uses when none is named.
     *
     * @throws RuleNotKnownException if it has none
     */
    public Definition defaultDefinition() {
        return rules.definitions().byDefault().definition();
    }

    /**
     * The figures of a window, as known on a day, by a definition.
     *
     * @param window first and last day, both included
     * @param asOf what was recorded later is not known; marks of later days do not count
     * @throws NationMismatchException if the registers are of another nation
     * @throws RuleNotKnownException if the definition is not one of the nation
     * @throws AttendanceException with the reason {@code ONE_SCHOOL_YEAR} if the definition counts one school year at a time and the
     *     window has two
     */
    public Figures figures(Registers registers, Window window, LocalDate asOf, Definition definition) {
        return figures(registers, window, asOf, definition, registers::markedIn);
    }

    /**
     * As {@link #figures(Registers, Window, LocalDate, Definition)}, of some registers of a school whose others are counted elsewhere.
     *
     * @param marked first and last day, among some days, on which any register of the school has an entry; empty if none has. Asked only
     *     where a standard number of sessions is in force and no calendar says when the school was open
     */
    public Figures figures(
            Registers registers,
            Window window,
            LocalDate asOf,
            Definition definition,
            Function<DateSpan, Optional<DateSpan>> marked) {
        if (!registers.nation().equals(rules.nation())) {
            throw new NationMismatchException(rules.nation(), registers.nation());
        }
        DefinitionRules known = rules.definitions().of(definition);
        known.require(window);
        return Figures.of(this, registers, window, asOf, known, marked);
    }

    /** Nation and version of the rules. */
    @Override
    public String toString() {
        return "Attendance by " + rules;
    }
}
