package org.openattendance.examples.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;
import org.openattendance.base.Checked;
import org.openattendance.base.Source;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.LocalCodes;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.Nations;
import org.openattendance.examples.NothingUsableException;
import org.openattendance.examples.Outcome;
import org.openattendance.load.IssueLog;
import org.openattendance.load.LocalCodesCsv;
import org.openattendance.load.PeriodsCsv;
import org.openattendance.load.TimetableCsv;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.PeriodRule;
import org.openattendance.register.PeriodSession;
import org.openattendance.register.PeriodSession.Why;
import org.openattendance.register.PeriodTimetable;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.report.StatisticsReport;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code attendance lessons}: marks of lessons made into half days by a stated rule, and lessons missed inside school. */
@CommandLine.Command(
        name = "lessons",
        mixinStandardHelpOptions = true,
        description = {
            "Makes half days of the marks of lessons, by a rule that is named and shown; late before and after half of it stay apart.",
            "A lesson missed while a pupil is in school is a measure of its own: it is in no rate of absence from school.",
            "With --format csv the half days are a register that the other commands read."
        },
        footer = {
            "",
            "Example: attendance lessons --nation SCO --register lessons.csv --timetable day.csv --format csv --out marks.csv"
        })
public final class LessonsCommand extends Command {

    @Option(names = "--nation", required = true, paramLabel = "ENG|SCO|WAL|NIR", description = "Whose codes.")
    private String nation = "";

    @Option(
            names = "--register",
            required = true,
            paramLabel = "FILE",
            description = "pupil_id,date,period,code[,school_id]; - is standard input.")
    private String register = "";

    @Option(
            names = "--timetable",
            required = true,
            paramLabel = "FILE",
            description = "period,session[,counts,registers], in the order of the day.")
    private String timetable = "";

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description = "How half days are made (default: the nation's own rule).")
    private @Nullable String rule;

    @Option(names = "--local-codes", paramLabel = "FILE", description = "local_code,code[,from,to].")
    private @Nullable String localCodes;

    /** Made by the list of commands. */
    public LessonsCommand() {}

    @Override
    protected Outcome run() {
        IssueLog log = new IssueLog(maxIssues());
        Attendance known = Nations.attendance(nation, Optional.empty());
        if (localCodes != null) {
            Checked<LocalCodes> read = LocalCodesCsv.read(Inputs.of(localCodes));
            log.addAll(read);
            known = known.with(read.value());
        }
        Checked<PeriodTimetable> day = TimetableCsv.read(Inputs.of(timetable));
        PeriodRule by = rule(known.rules().periods());
        Checked<List<PeriodsCsv.Enrolment>> read = PeriodsCsv.of(Inputs.of(register), day.value(), by)
                .readSessions(known.context().withMaxIssues(maxIssues()));
        if (read.value().isEmpty()) {
            throw new NothingUsableException("No row of the lessons could be used.");
        }
        log.addAll(read);
        log.addAll(day);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nation", nation);
        json.put("rule", json(by));
        List<Line> lines = new ArrayList<>();
        for (PeriodsCsv.Enrolment one : read.value()) {
            lines.add(new Line(one, late(known, one.sessions())));
        }
        json.put("pupils", lines.stream().map(LessonsCommand::json).toList());
        List<PeriodSession> all =
                read.value().stream().flatMap(one -> one.sessions().stream()).toList();
        json.put("total", counts(all, late(known, all)));
        return Outcome.of(json, () -> List.of(format() == Format.CSV ? register(lines) : table(lines)))
                .withText("Made by " + by.id() + " (" + by.confidence()
                        + "). A lesson missed in school is in no rate of" + " absence from school.\n")
                .withRuleBook(
                        known.rules().version().release(),
                        known.rules().version().digest())
                .withIssues(log.checked(Boolean.TRUE));
    }

    /** Half days on which the pupil came late: in the first half, which is attendance, and in the second, which is an absence. */
    private record Late(long attended, long absent) {}

    private record Line(PeriodsCsv.Enrolment of, Late late) {

        List<PeriodSession> sessions() {
            return of.sessions();
        }
    }

    private static Late late(Attendance known, List<PeriodSession> sessions) {
        long attended = 0;
        long absent = 0;
        for (PeriodSession session : sessions) {
            Optional<AttendanceCode> late = known.rules()
                    .codes()
                    .read(session.code(), session.session(), Optional.empty())
                    .meaning()
                    .filter(AttendanceCode::arrivesLate);
            attended += late.filter(code -> !code.category().isAbsence()).isPresent() ? 1 : 0;
            absent += late.filter(code -> code.category().isAbsence()).isPresent() ? 1 : 0;
        }
        return new Late(attended, absent);
    }

    private PeriodRule rule(List<PeriodRule> rules) {
        List<String> ids = rules.stream().map(PeriodRule::id).distinct().toList();
        if (rule == null) {
            String own = nation.toLowerCase(java.util.Locale.ROOT) + "-";
            return rules.stream()
                    .filter(one -> one.id().startsWith(own))
                    .findFirst()
                    .orElseThrow(() -> new CallException(
                            "No rule of " + nation + " says how lessons make half days; --rule names one of " + ids
                                    + ".",
                            "registration-period was meant, where the register is taken in a lesson."));
        }
        return rules.stream()
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new CallException(
                        "There is no rule " + rule + " for lessons in " + nation + ".",
                        "one of these was meant: " + ids + "."));
    }

    private static Map<String, Object> json(PeriodRule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rule.id());
        json.put("decides", rule.decides().name());
        json.put("confidence", rule.confidence().name());
        json.put("notes", rule.notes());
        json.put(
                "source",
                String.join("; ", rule.sources().stream().map(Source::cite).toList()));
        return json;
    }

    private static Map<String, @Nullable Object> json(Line line) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("pupil", line.of().pupil().value());
        line.of().school().ifPresent(school -> json.put("school", school.value()));
        json.putAll(counts(line.sessions(), line.late()));
        json.put("sessions", line.sessions().stream().map(LessonsCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(PeriodSession session) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", session.session().date().toString());
        json.put("session", session.session().part().name());
        json.put("code", session.code());
        json.put("why", session.why().name());
        json.put("provisional", session.isProvisional());
        json.put("lessons", session.counted());
        json.put("lessonsMissed", session.absent());
        json.put("inSchool", session.isInSchool());
        return json;
    }

    private static Map<String, @Nullable Object> counts(List<PeriodSession> sessions, Late late) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("halfDays", sessions.size());
        json.put("lateAttended", late.attended());
        json.put("lateAbsent", late.absent());
        json.put(
                "provisional",
                sessions.stream().filter(PeriodSession::isProvisional).count());
        json.put(
                "missedLessonInSchool",
                sessions.stream().filter(PeriodSession::isLessonMissedInSchool).count());
        json.put("lessonAbsence", StatisticsReport.rate(PeriodSession.lessonAbsence(sessions)));
        Map<Why, Long> why = new EnumMap<>(Why.class);
        sessions.forEach(session -> why.merge(session.why(), 1L, Long::sum));
        Map<String, Long> made = new LinkedHashMap<>();
        why.forEach((step, count) -> made.put(step.name(), count));
        json.put("madeBy", made);
        return json;
    }

    /** One row a half day, as the other commands read it. */
    private static ReportTable register(List<Line> lines) {
        boolean schools = lines.stream().anyMatch(line -> line.of().school().isPresent());
        List<Column> columns = new ArrayList<>(List.of(Column.words("pupil_id")));
        if (schools) {
            columns.add(Column.words("school_id"));
        }
        columns.addAll(
                List.of(Column.words("date"), Column.words("session"), Column.words("code"), Column.words("why")));
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            for (PeriodSession session : line.sessions()) {
                List<String> row = new ArrayList<>(List.of(line.of().pupil().value()));
                if (schools) {
                    row.add(line.of().school().map(SchoolRef::value).orElse(""));
                }
                row.addAll(List.of(
                        session.session().date().toString(),
                        session.session().part().name(),
                        session.code(),
                        session.why().name()));
                rows.add(row);
            }
        }
        return ReportTable.of(columns, rows);
    }

    private static ReportTable table(List<Line> lines) {
        return ReportTable.of(
                List.of(
                        Column.words("pupil"),
                        Column.numbers("half days"),
                        Column.numbers("late, attended"),
                        Column.numbers("late, absent"),
                        Column.numbers("provisional"),
                        Column.words("lessons missed in school")),
                lines.stream().map(LessonsCommand::row).toList());
    }

    private static List<String> row(Line line) {
        return List.of(
                line.of().pupil().value(),
                String.valueOf(line.sessions().size()),
                String.valueOf(line.late().attended()),
                String.valueOf(line.late().absent()),
                String.valueOf(line.sessions().stream()
                        .filter(PeriodSession::isProvisional)
                        .count()),
                PeriodSession.lessonAbsence(line.sessions())
                        .map(rate -> rate.numerator() + " of " + rate.denominator())
                        .orElse("none in school"));
    }
}
