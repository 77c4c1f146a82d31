package org.openattendance.load;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Session;
import org.openattendance.code.CodeReading.Finding;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Mark;
import org.openattendance.register.PeriodMark;
import org.openattendance.register.PeriodRule;
import org.openattendance.register.PeriodSession;
import org.openattendance.register.PeriodTimetable;
import org.openattendance.register.PeriodsToSessions;
import org.openattendance.register.Registers;
import org.openattendance.register.RegistersBuilder;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * A register with one row for each lesson, read as half days by a stated rule.
 *
 * <pre>
 * pupil_id,date,period,code
 * P001,2025-09-03,1,10
 * P001,2025-09-03,2,31
 * </pre>
 *
 * <p>{@code school_id} makes an enrolment of each pupil and school. Issues: {@code BAD_ROW}, {@code BAD_DATE}, {@code BAD_PERIOD} (the row is left out),
 * {@code DUPLICATE_MARK} and {@code CONFLICTING_MARKS} (the first stands), and what is found about a code, as in {@link LongCsv}. Local codes are
 * mapped first. Keeps the marks of all pupils until the file ends.
 *
 * <p>Immutable and thread-safe, as far as its {@link Input} is: one over a stream can be read once.
 */
public final class PeriodsCsv implements RegisterFormat {

    private static final List<String> COLUMNS = List.of("pupil_id", "date", "period", "code");

    private final Input input;
    private final PeriodTimetable timetable;
    private final PeriodRule rule;

    private PeriodsCsv(Input input, PeriodTimetable timetable, PeriodRule rule) {
        this.input = Objects.requireNonNull(input, "input");
        this.timetable = Objects.requireNonNull(timetable, "timetable");
        this.rule = Objects.requireNonNull(rule, "rule");
    }

    /** A file. */
    public static PeriodsCsv at(Path path, PeriodTimetable timetable, PeriodRule rule) {
        return new PeriodsCsv(Input.of(path), timetable, rule);
    }

    /** Any input. */
    public static PeriodsCsv of(Input input, PeriodTimetable timetable, PeriodRule rule) {
        return new PeriodsCsv(input, timetable, rule);
    }

    /** One pupil at one school, and the half days that the lessons made. */
    public record Enrolment(PupilRef pupil, Optional<SchoolRef> school, List<PeriodSession> sessions) {

        /**
         * @param pupil whose they are
         * @param school where it is known
         * @param sessions in order
         */
        public Enrolment {
            Objects.requireNonNull(pupil, "pupil");
            Objects.requireNonNull(school, "school");
            sessions = List.copyOf(sessions);
        }

        /** Number of half days; never the pupil. */
        @Override
        public String toString() {
            return sessions.size() + " half days";
        }
    }

    @Override
    public Checked<Registers> read(ReadContext context) {
        Checked<List<Enrolment>> read = readSessions(context);
        RegistersBuilder builder = RegistersBuilder.of(context.codes(), context.localCodes());
        for (Enrolment one : read.value()) {
            RegistersBuilder.Enrolment enrolment =
                    builder.enrolment(one.pupil(), one.school(), context.ageOf(one.pupil(), one.school()));
            for (PeriodSession session : one.sessions()) {
                builder.put(enrolment, session.session().index(), builder.code(session.code()));
            }
            builder.rest(enrolment);
        }
        return new Checked<>(builder.build(), read.issues(), read.issueCounts(), read.errors());
    }

    /** The half days with what made them, in order of pupil, then school: what {@link PeriodSession#lessonAbsence} asks for. */
    public Checked<List<Enrolment>> readSessions(ReadContext context) {
        CsvTable table = CsvTable.read(input.name(), input.open(), COLUMNS);
        Rows rows = new Rows(context);
        table.rows().forEach(rows::read);
        PeriodsToSessions convert = PeriodsToSessions.of(context.codes(), timetable, rule);
        List<Enrolment> enrolments = new ArrayList<>();
        rows.marks.forEach((key, marks) ->
                enrolments.add(new Enrolment(key.pupil(), key.school(), convert.of(List.copyOf(marks.values())))));
        enrolments.sort(Comparator.comparing(Enrolment::pupil)
                .thenComparing(one -> one.school().map(SchoolRef::value).orElse("")));
        IssueLog log = new IssueLog(context.maxIssues());
        InputOrder.merge(table.issues(), rows.issues, table.columns()).forEach(log::add);
        return log.checked(List.copyOf(enrolments));
    }

    private record Key(PupilRef pupil, Optional<SchoolRef> school) {}

    private record Lesson(LocalDate date, String period) {}

    /** The rows of one reading. */
    private final class Rows {

        private final ReadContext context;
        private final List<Issue> issues = new ArrayList<>();
        private final Map<Key, Map<Lesson, PeriodMark>> marks = new LinkedHashMap<>();
        private final Set<PupilRef> notListed = new HashSet<>();

        Rows(ReadContext context) {
            this.context = context;
        }

        void read(CsvRow row) {
            if (row.text("pupil_id").isEmpty()) {
                error(row, "BAD_ROW", "pupil_id", "the pupil is blank.");
                return;
            }
            Optional<LocalDate> date = TableCells.date(row, "date", issues);
            Optional<PeriodTimetable.Period> period = timetable.find(row.text("period"));
            if (period.isEmpty()) {
                error(row, "BAD_PERIOD", "period", "the timetable has no such period.");
            }
            if (date.isPresent() && period.isPresent()) {
                take(row, Session.of(date.get(), period.get().part()));
            }
        }

        private void take(CsvRow row, Session session) {
            PupilRef pupil = PupilRef.of(row.text("pupil_id"));
            Key key = new Key(pupil, row.find("school_id").map(SchoolRef::of));
            if (context.isNotListed(pupil, key.school()) && notListed.add(pupil)) {
                issues.add(Issue.warning(
                        "PUPIL_NOT_LISTED", row.place("pupil_id"), "this pupil is not in the list of pupils."));
            }
            String code = context.localCodes().statutory(row.text("code"), session.date());
            PeriodMark mark = new PeriodMark(session.date(), row.text("period"), code);
            PeriodMark before = marks.computeIfAbsent(key, any -> new LinkedHashMap<>())
                    .putIfAbsent(new Lesson(mark.date(), mark.period()), mark);
            if (before == null) {
                look(row, mark, session);
            } else if (before.code().equals(mark.code())) {
                issues.add(Issue.warning(
                        "DUPLICATE_MARK", row.place("code"), "this lesson has this mark already; it is counted once."));
            } else {
                error(row, "CONFLICTING_MARKS", "code", "this lesson has another mark already; the first one stands.");
            }
        }

        private void look(CsvRow row, PeriodMark mark, Session session) {
            if (mark.code().equals(Mark.NO_MARK)) {
                return;
            }
            for (Finding finding :
                    context.codes().read(mark.code(), session, Optional.empty()).findings()) {
                if (finding != Finding.AGE_NOT_KNOWN) {
                    String text = CodeText.shown(row.text("code"), PupilRef.of(row.text("pupil_id")));
                    issues.add(new Issue(
                            finding.severity(),
                            finding.name(),
                            row.place("code"),
                            text + " " + MarkSink.message(finding)));
                }
            }
        }

        private void error(CsvRow row, String reason, String column, String message) {
            issues.add(Issue.error(reason, row.place(column), message));
        }
    }
}
