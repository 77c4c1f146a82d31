package org.openattendance.load;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeReading;
import org.openattendance.code.CodeReading.Finding;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Amendment;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Amendments of a register, one row each.
 *
 * <pre>
 * pupil_id,date,session,code,recorded_at,reason,by_role
 * P001,2025-09-03,AM,I,2025-09-05T09:30,Parent rang,ATTENDANCE_OFFICER
 * </pre>
 *
 * <p>{@code recorded_at} is a date or a local date and time; {@code reason}, {@code by_role} and {@code school_id} may be left out. Codes
 * are checked as those of a register are. An amendment without an original entry adds one, with a warning.
 *
 * <p>Immutable and thread-safe, as far as its {@link Input} is: one over a stream can be read once.
 */
public final class AmendmentsCsv {

    private static final List<String> COLUMNS = List.of("pupil_id", "date", "session", "code", "recorded_at");

    private final Input input;

    private AmendmentsCsv(Input input) {
        this.input = input;
    }

    /** Any input. */
    public static AmendmentsCsv of(Input input) {
        return new AmendmentsCsv(input);
    }

    /**
     * The registers with these amendments. Where a file names no school, those of a pupil go to the first of the pupil's registers.
     *
     * @throws org.openattendance.table.UnreadableInputException if nothing of it can be used
     */
    public Checked<Registers> applyTo(Registers registers, ReadContext context) {
        CsvTable table = table();
        Reading reading = new Reading(registers, Optional.empty(), context);
        table.rows().forEach(reading::accept);
        IssueLog log = new IssueLog(context.maxIssues());
        InputOrder.merge(table.issues(), reading.issues, table.columns()).forEach(log::add);
        return log.checked(reading.amended());
    }

    /** The rows as written. */
    CsvTable table() {
        return CsvTable.read(input.name(), input.open(), COLUMNS);
    }

    /** The day of a text of ten characters, or empty. */
    static Optional<LocalDate> date(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** When something was recorded: a day, with or without a time; or empty. */
    static Optional<LocalDateTime> moment(String text) {
        try {
            return text.length() == 10
                    ? Optional.of(LocalDate.parse(text).atStartOfDay())
                    : Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private record Key(PupilRef pupil, Optional<SchoolRef> school) {}

    /** Rows that are read for some registers. */
    static final class Reading {

        private final Registers registers;
        private final Optional<SchoolRef> fileSchool;
        private final ReadContext context;
        private final List<Issue> issues = new ArrayList<>();
        private final Map<Key, List<Amendment>> amendments = new HashMap<>();
        private final Map<Key, Register> known = new HashMap<>();
        private final Map<PupilRef, Key> firstOf = new HashMap<>();
        private final Set<PupilRef> ageAsked = new HashSet<>();
        private final Set<PupilRef> notListed = new HashSet<>();

        /**
         * @param fileSchool whose the registers are that name no school themselves; empty where nobody knows
         */
        Reading(Registers registers, Optional<SchoolRef> fileSchool, ReadContext context) {
            this.registers = registers;
            this.fileSchool = fileSchool;
            this.context = context;
            for (Register register : registers.all()) {
                Key key = new Key(register.pupil(), register.school());
                known.put(key, register);
                firstOf.putIfAbsent(register.pupil(), key);
            }
        }

        List<Issue> issues() {
            return issues;
        }

        /** The registers with what was accepted. */
        Registers amended() {
            List<Register> all = new ArrayList<>();
            known.forEach((key, register) -> all.add(register.withAmendments(amendments.getOrDefault(key, List.of()))));
            amendments.forEach((key, list) -> {
                if (!known.containsKey(key)) {
                    all.add(Register.empty(key.pupil(), key.school()).withAmendments(list));
                }
            });
            return Registers.of(registers.nation(), all);
        }

        void accept(CsvRow row) {
            if (row.text("pupil_id").isEmpty()) {
                error(row, "BAD_ROW", "pupil_id", "the pupil is blank.");
                return;
            }
            Optional<LocalDate> date = date(row.text("date"));
            Optional<SessionPart> part = SessionPart.find(row.text("session"));
            Optional<LocalDateTime> recorded = moment(row.text("recorded_at"));
            if (date.isEmpty()) {
                error(row, "BAD_DATE", "date", "this is not a date; it should look like 2025-09-03.");
            }
            if (part.isEmpty()) {
                error(row, "BAD_SESSION", "session", "a session is AM or PM.");
            }
            if (recorded.isEmpty()) {
                error(
                        row,
                        "BAD_DATE",
                        "recorded_at",
                        "this is no date, with or without a time, as in 2025-09-05T09:30.");
            }
            if (date.isPresent() && part.isPresent() && recorded.isPresent()) {
                take(row, key(row), Session.of(date.get(), part.get()), recorded.get());
            }
        }

        private Key key(CsvRow row) {
            PupilRef pupil = PupilRef.of(row.text("pupil_id"));
            Optional<SchoolRef> school = row.find("school_id").map(SchoolRef::of);
            Key asWritten = new Key(pupil, school);
            Key ofFile = new Key(pupil, Optional.empty());
            if (school.isPresent() && school.equals(fileSchool) && !known.containsKey(asWritten)) {
                return known.containsKey(ofFile) ? ofFile : asWritten;
            }
            return school.isPresent() ? asWritten : firstOf.getOrDefault(pupil, asWritten);
        }

        private void take(CsvRow row, Key key, Session session, LocalDateTime recorded) {
            checkEntry(row, key, session);
            String code = row.text("code");
            boolean noMark = code.isEmpty()
                    || context.localCodes().statutory(code, session.date()).equals(Mark.NO_MARK);
            Optional<AttendanceCode> meaning = noMark ? Optional.empty() : meaning(row, code, session, key);
            checkOpen(row, session, meaning);
            Amendment amendment = new Amendment(
                    session,
                    noMark ? Mark.NO_MARK : code,
                    meaning,
                    recorded,
                    row.find("reason").orElse(""),
                    row.find("by_role").flatMap(Reading::role));
            amendments.computeIfAbsent(key, any -> new ArrayList<>()).add(amendment);
        }

        private void checkEntry(CsvRow row, Key key, Session session) {
            Register register = known.get(key);
            if (register == null && context.isNotListed(key.pupil(), key.school()) && notListed.add(key.pupil())) {
                warn(row, "PUPIL_NOT_LISTED", "pupil_id", "this pupil is not in the list of pupils.");
            }
            if (register == null || register.find(session).isEmpty()) {
                warn(
                        row,
                        "AMENDMENT_WITHOUT_ENTRY",
                        "session",
                        "the register has no entry for this session; one is added.");
            }
        }

        private void checkOpen(CsvRow row, Session session, Optional<AttendanceCode> meaning) {
            boolean closed =
                    context.calendar().map(open -> !open.isOpen(session)).orElse(false);
            if (closed && meaning.map(code -> code.category().isPossible()).orElse(false)) {
                warn(
                        row,
                        "SESSION_CLOSED",
                        "code",
                        "the calendar says that the school was closed; the mark is counted as the register says.");
            }
        }

        private Optional<AttendanceCode> meaning(CsvRow row, String code, Session session, Key key) {
            Optional<AgeGroup> age = context.ageOf(key.pupil(), key.school()).apply(session.date());
            CodeReading reading =
                    context.codes().read(context.localCodes().statutory(code, session.date()), session, age);
            for (Finding finding : reading.findings()) {
                if (finding != Finding.AGE_NOT_KNOWN || ageAsked.add(key.pupil())) {
                    String message =
                            CodeText.shown(code, key.pupil()) + " in an amendment: " + MarkSink.message(finding);
                    issues.add(new Issue(finding.severity(), finding.name(), row.place("code"), message));
                }
            }
            return reading.meaning();
        }

        private void warn(CsvRow row, String reason, String column, String message) {
            issues.add(Issue.warning(reason, row.place(column), message));
        }

        private void error(CsvRow row, String reason, String column, String message) {
            issues.add(Issue.error(reason, row.place(column), message));
        }

        /** Roles are written by people: "Head teacher" is HEAD_TEACHER. */
        private static Optional<Role> role(String text) {
            String id =
                    text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_+|_+$", "");
            return id.matches("[A-Z][A-Z0-9_]*") ? Optional.of(Role.of(id)) : Optional.empty();
        }
    }
}
