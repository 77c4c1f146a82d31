package org.openattendance.load;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.code.CodeReading;
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

    /** The registers with these amendments. */
    public Checked<Registers> applyTo(Registers registers, ReadContext context) {
        CsvTable table = CsvTable.read(input.name(), input.open(), COLUMNS);
        IssueLog log = new IssueLog(context.maxIssues());
        Map<Key, List<Amendment>> amendments = new HashMap<>();
        Map<Key, Register> known = new HashMap<>();
        Map<PupilRef, Key> firstOf = new HashMap<>();
        for (Register register : registers.all()) {
            Key key = new Key(register.pupil(), register.school());
            known.put(key, register);
            firstOf.putIfAbsent(register.pupil(), key);
        }
        Merged rows = new Merged(table);
        while (rows.hasNext()) {
            rows.badRow().ifPresentOrElse(log::add, () -> {
                Row row = new Row(rows.row(), context, log, firstOf);
                row.read(known)
                        .ifPresent(amendment -> amendments
                                .computeIfAbsent(row.key(), any -> new ArrayList<>())
                                .add(amendment));
            });
        }
        return log.checked(merge(registers, known, amendments));
    }

    private static Registers merge(
            Registers registers, Map<Key, Register> known, Map<Key, List<Amendment>> amendments) {
        List<Register> all = new ArrayList<>();
        known.forEach((key, register) -> all.add(register.withAmendments(amendments.getOrDefault(key, List.of()))));
        amendments.forEach((key, list) -> {
            if (!known.containsKey(key)) {
                all.add(Register.empty(key.pupil(), key.school()).withAmendments(list));
            }
        });
        return Registers.of(registers.nation(), all);
    }

    private record Key(PupilRef pupil, Optional<SchoolRef> school) {}

    /** Good and bad rows together again, in order of line. */
    private static final class Merged {

        private final List<CsvRow> rows;
        private final List<Issue> bad;
        private int nextRow;
        private int nextBad;

        Merged(CsvTable table) {
            this.rows = table.rows();
            this.bad = table.issues();
        }

        boolean hasNext() {
            return nextRow < rows.size() || nextBad < bad.size();
        }

        Optional<Issue> badRow() {
            boolean isBad = nextBad < bad.size()
                    && (nextRow == rows.size()
                            || bad.get(nextBad).line().orElse(0L)
                                    < rows.get(nextRow).line());
            return isBad ? Optional.of(bad.get(nextBad++)) : Optional.empty();
        }

        CsvRow row() {
            return rows.get(nextRow++);
        }
    }

    /** One row while it is read. */
    private static final class Row {

        private final CsvRow row;
        private final ReadContext context;
        private final IssueLog log;
        private final Map<PupilRef, Key> firstOf;

        Row(CsvRow row, ReadContext context, IssueLog log, Map<PupilRef, Key> firstOf) {
            this.row = row;
            this.context = context;
            this.log = log;
            this.firstOf = firstOf;
        }

        Key key() {
            PupilRef pupil = PupilRef.of(row.text("pupil_id"));
            Optional<SchoolRef> school = row.find("school_id").map(SchoolRef::of);
            if (school.isPresent()) {
                return new Key(pupil, school);
            }
            return firstOf.getOrDefault(pupil, new Key(pupil, school));
        }

        Optional<Amendment> read(Map<Key, Register> known) {
            if (row.text("pupil_id").isEmpty()) {
                error("BAD_ROW", "pupil_id", "the pupil is blank.");
                return Optional.empty();
            }
            Optional<LocalDate> date = date(row.text("date"));
            Optional<SessionPart> part = SessionPart.find(row.text("session"));
            Optional<LocalDateTime> recorded = moment(row.text("recorded_at"));
            if (date.isEmpty()) {
                error("BAD_DATE", "date", "this is not a date; it should look like 2025-09-03.");
            }
            if (part.isEmpty()) {
                error("BAD_SESSION", "session", "a session is AM or PM.");
            }
            if (recorded.isEmpty()) {
                error(
                        "BAD_DATE",
                        "recorded_at",
                        "this is neither a date nor a date and time such as 2025-09-05T09:30.");
            }
            if (date.isEmpty() || part.isEmpty() || recorded.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(amendment(Session.of(date.get(), part.get()), recorded.get(), key(), known));
        }

        private Amendment amendment(Session session, LocalDateTime recorded, Key key, Map<Key, Register> known) {
            Register register = known.get(key);
            if (register == null || register.find(session).isEmpty()) {
                log.add(Issue.warning(
                        "AMENDMENT_WITHOUT_ENTRY",
                        row.place("session"),
                        "the register has no entry for this session; one is added."));
            }
            String code = row.text("code");
            boolean noMark = code.isEmpty() || code.equals(Mark.NO_MARK);
            CodeReading reading = noMark ? null : read(code, session, key);
            Optional<org.openattendance.code.AttendanceCode> meaning =
                    reading == null ? Optional.empty() : reading.meaning();
            boolean closed =
                    context.calendar().map(open -> !open.isOpen(session)).orElse(false);
            if (closed && meaning.map(row -> row.category().isPossible()).orElse(false)) {
                log.add(Issue.warning(
                        "SESSION_CLOSED",
                        row.place("session"),
                        "the calendar says that the school was closed; the mark is counted as the register says."));
            }
            return new Amendment(
                    session,
                    noMark ? Mark.NO_MARK : code,
                    meaning,
                    recorded,
                    row.find("reason").orElse(""),
                    row.find("by_role").flatMap(Row::role));
        }

        private CodeReading read(String code, Session session, Key key) {
            Optional<AgeGroup> age = context.ageOf(key.pupil(), key.school()).apply(session.date());
            CodeReading reading =
                    context.codes().read(context.localCodes().statutory(code, session.date()), session, age);
            for (CodeReading.Finding finding : reading.findings()) {
                log.add(new Issue(
                        finding.severity(),
                        finding.name(),
                        row.place("code"),
                        code + " in an amendment: " + MarkSink.message(finding)));
            }
            return reading;
        }

        private void error(String reason, String column, String message) {
            log.add(Issue.error(reason, row.place(column), message));
        }

        private static Optional<LocalDate> date(String text) {
            try {
                return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        private static Optional<LocalDateTime> moment(String text) {
            try {
                return text.length() == 10
                        ? Optional.of(LocalDate.parse(text).atStartOfDay())
                        : Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        /** Roles are written by people: "Head teacher" is HEAD_TEACHER. */
        private static Optional<Role> role(String text) {
            String id =
                    text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_+|_+$", "");
            return id.matches("[A-Z][A-Z0-9_]*") ? Optional.of(Role.of(id)) : Optional.empty();
        }
    }
}
