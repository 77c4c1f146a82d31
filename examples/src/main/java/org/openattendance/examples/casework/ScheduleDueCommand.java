package org.openattendance.examples.casework;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.TermSpan;
import org.openattendance.examples.Command;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.NothingUsableException;
import org.openattendance.examples.Outcome;
import org.openattendance.load.CalendarCsv;
import org.openattendance.load.Input;
import org.openattendance.load.IssueLog;
import org.openattendance.load.ScheduleCsv;
import org.openattendance.load.ScheduleFile;
import org.openattendance.load.ScheduleJson;
import org.openattendance.plan.MonitoringActivity;
import org.openattendance.plan.ScheduleEntry;
import org.openattendance.plan.SchoolPeriods;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance schedule due FILE --on D}: what should have been looked at. */
@CommandLine.Command(
        name = "due",
        mixinStandardHelpOptions = true,
        description = "What is due or overdue on a day: overdue first, each with the role that answers for it.",
        footer = {
            "",
            "Example: attendance schedule due examples/data/casework/schedule.csv --on 2025-09-30",
            "schedule.csv: id,what,team,role,responsibility,frequency,start[,every,done]"
        })
final class ScheduleDueCommand extends Command {

    private static final List<ScheduleEntry.State> OWED = List.of(ScheduleEntry.State.OVERDUE, ScheduleEntry.State.DUE);

    @Parameters(paramLabel = "FILE", description = "The schedule in CSV or JSON; - is standard input.")
    private String file = "";

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "The day; later work does not count.")
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "date,session,open,term,half_term: for what is due by term or half term.")
    private @Nullable String calendar;

    @Option(names = "--all", description = "Also what is up to date, and what has no day.")
    private boolean all;

    @Override
    protected List<Format> formats() {
        return List.of(Format.TABLE, Format.CSV, Format.JSON, Format.MARKDOWN);
    }

    @Override
    protected Outcome run() {
        IssueLog log = new IssueLog(maxIssues());
        ScheduleFile given = read(log);
        List<ScheduleEntry> entries = new ArrayList<>(given.schedule().on(on, periods(given, log)));
        Map<String, Long> counts = new TreeMap<>();
        entries.forEach(entry -> counts.merge(entry.state().name(), 1L, Long::sum));
        long noDay = entries.stream()
                .filter(entry -> entry.state() == ScheduleEntry.State.NOT_SCHEDULED)
                .filter(entry -> entry.activity().frequency().needsPeriods())
                .count();
        entries.sort(java.util.Comparator.comparing(ScheduleEntry::state)); // stable: in a state as in the file
        if (!all) {
            entries.removeIf(entry -> !OWED.contains(entry.state()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("on", on.toString());
        json.put("counts", counts);
        json.put("periodsNotKnown", noDay);
        json.put("rows", entries.stream().map(ScheduleDueCommand::json).toList());
        String text = "On " + on + ": " + counts.getOrDefault("OVERDUE", 0L) + " overdue, "
                + counts.getOrDefault("DUE", 0L) + " due.\n"
                + (noDay == 0 ? "" : noDay + " follow terms, half terms or years that nobody gave: pass --calendar.\n");
        Outcome outcome = format() == Format.MARKDOWN
                ? Outcome.document(
                        "# What is due on " + on + "\n\n" + table(entries).toMarkdown() + "\n" + text)
                : Outcome.of(json, List.of(table(entries))).withText(text);
        return outcome.withIssues(log.checked(Boolean.TRUE));
    }

    private ScheduleFile read(IssueLog log) {
        byte[] bytes = CaseworkFiles.bytes(file);
        Input input = Input.of(file, new ByteArrayInputStream(bytes));
        if (CaseworkFiles.isJson(bytes)) {
            Checked<Optional<ScheduleFile>> read = ScheduleJson.read(input);
            log.addAll(read);
            return read.value().orElseThrow(() -> new NothingUsableException(CaseworkFiles.unusable("schedule", read)));
        }
        Checked<ScheduleFile> read =
                ScheduleCsv.read(input).map(schedule -> new ScheduleFile(schedule, SchoolPeriods.none()));
        log.addAll(read);
        return read.value();
    }

    /** Those of the file; of each kind that it leaves out, those of the calendar. */
    private SchoolPeriods periods(ScheduleFile given, IssueLog log) {
        if (calendar == null) {
            return given.periods();
        }
        Checked<SessionCalendar> read = CalendarCsv.read(Inputs.of(calendar));
        log.addAll(read);
        SessionCalendar open = read.value();
        SchoolPeriods own = given.periods();
        return new SchoolPeriods(
                own.terms().isEmpty() ? spans(open.terms()) : own.terms(),
                own.halfTerms().isEmpty() ? spans(open.halfTerms()) : own.halfTerms(),
                own.years().isEmpty() ? CaseworkFiles.years(open) : own.years());
    }

    private static List<DateSpan> spans(List<TermSpan> terms) {
        return terms.stream().map(TermSpan::span).toList();
    }

    private static Map<String, @Nullable Object> json(ScheduleEntry entry) {
        MonitoringActivity activity = entry.activity();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", activity.id());
        json.put("what", activity.what());
        json.put("team", activity.team());
        json.put("role", activity.role().id());
        json.put("responsibility", activity.responsibility());
        json.put("frequency", activity.frequency().id());
        json.put("state", entry.state().name());
        json.put("owed", text(entry.owed()));
        json.put("next", text(entry.next()));
        json.put("missed", entry.missed().stream().map(LocalDate::toString).toList());
        json.put("lastDone", text(entry.lastDone()));
        return json;
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    private static ReportTable table(List<ScheduleEntry> entries) {
        return ReportTable.of(
                List.of(
                                "id",
                                "state",
                                "due",
                                "what",
                                "team",
                                "role",
                                "responsibility",
                                "frequency",
                                "last done",
                                "next")
                        .stream()
                        .map(Column::words)
                        .toList(),
                entries.stream()
                        .map(entry -> List.of(
                                entry.activity().id(),
                                entry.state().name(),
                                cell(entry.owed()),
                                entry.activity().what(),
                                entry.activity().team(),
                                entry.activity().role().id(),
                                entry.activity().responsibility(),
                                entry.activity().frequency().id(),
                                cell(entry.lastDone()),
                                cell(entry.next())))
                        .toList());
    }

    private static String cell(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
