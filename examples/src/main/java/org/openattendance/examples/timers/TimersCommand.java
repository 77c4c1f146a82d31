package org.openattendance.examples.timers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;
import org.openattendance.base.Checked;
import org.openattendance.base.Source;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.Nations;
import org.openattendance.examples.Outcome;
import org.openattendance.load.CalendarCsv;
import org.openattendance.report.ReportTable;
import org.openattendance.timer.Deadline;
import org.openattendance.timer.RollForward;
import org.openattendance.timer.Timer;
import org.openattendance.timer.TimerClock;
import org.openattendance.timer.Timers;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code attendance timers}: every timer that an event starts. */
@CommandLine.Command(
        name = "timers",
        mixinStandardHelpOptions = true,
        description =
                "Every clock of the law that an event starts on a day: its last day, the day from which it is safe to act,"
                        + " what it counts and where it is written.")
public final class TimersCommand extends Command {

    @Option(names = "--nation", required = true, paramLabel = "ENG|SCO|WAL|NIR", description = "Whose rules hold.")
    private String nation = "";

    @Option(
            names = "--event",
            required = true,
            paramLabel = "TYPE",
            description = "What happened, for example NOTICE_RECEIVED; an unknown one is answered with the known ones.")
    private String event = "";

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "When it happened.")
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "date,session,open[,term,half_term]: for timers that count school days.")
    private @Nullable String calendar;

    @Option(
            names = "--all",
            description = "Also timers that are not confirmed, local, or not yet in force; each says which.")
    private boolean all;

    @Option(
            names = "--roll-forward",
            description = "A last day on which nobody works moves to the next working day; no source asks for it.")
    private boolean rollForward;

    @Option(names = "--rules", paramLabel = "FOLDER", description = "Rule files of your own, laid over ours.")
    private @Nullable Path rules;

    /** For the command line. */
    public TimersCommand() {}

    @Override
    protected Outcome run() {
        Attendance attendance = Nations.attendance(nation, Optional.ofNullable(rules));
        Timers timers = attendance.rules().timers();
        List<Timer> started = (all ? timers.all() : timers).startedBy(event, on);
        Optional<Checked<SessionCalendar>> school =
                Optional.ofNullable(calendar).map(file -> CalendarCsv.read(Inputs.of(file)));
        TimerClock clock = TimerClock.of(attendance.rules().bankHolidays())
                .with(rollForward ? RollForward.NEXT_WORKING_DAY : RollForward.NONE);
        TimerClock running = school.map(read -> clock.with(read.value())).orElse(clock);
        List<Deadline> ends =
                started.stream().map(timer -> running.run(timer, on)).toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nation", nation);
        json.put("event", event);
        json.put("on", on.toString());
        json.put("timers", ends.stream().map(TimersCommand::json).toList());
        List<Timer> off = timers.all().startedBy(event, on).stream()
                .filter(timer -> !started.contains(timer))
                .toList();
        json.put("off", off.stream().map(TimersCommand::off).toList());
        Outcome outcome = Outcome.of(json, () -> List.of(table(ends)))
                .withText(told(off))
                .withRuleBook(
                        attendance.rules().version().release(),
                        attendance.rules().version().digest());
        if (ends.isEmpty() && off.isEmpty()) {
            throw new CallException(
                    "No timer of " + nation + " that " + event + " starts is in force on " + on + ".",
                    "the day is before the rules that are known.");
        }
        return school.map(read -> outcome.withIssues(read)).orElse(outcome);
    }

    /** A timer that is left out until somebody asks: which, how well it is known, and what is unsure or local about it. */
    private static Map<String, Object> off(Timer timer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", timer.id());
        json.put("title", timer.title());
        json.put("confidence", timer.confidence().name());
        json.put("notes", timer.notes());
        json.put("source", source(timer));
        return json;
    }

    private static String told(List<Timer> off) {
        StringBuilder text = new StringBuilder(off.isEmpty() ? "" : "Left out, shown with --all:\n");
        for (Timer timer : off) {
            text.append("  ").append(timer.id()).append("  ").append(timer.title());
            text.append(" (").append(timer.confidence()).append("). ").append(timer.notes());
            text.append('\n');
        }
        return text.toString();
    }

    private static Map<String, @Nullable Object> json(Deadline end) {
        Timer timer = end.timer();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", timer.id());
        json.put("title", timer.title());
        json.put("form", timer.form().name());
        json.put("count", timer.count().isPresent() ? timer.count().getAsInt() : null);
        json.put("countMax", timer.countMax().isPresent() ? timer.countMax().getAsInt() : null);
        json.put("dayKind", timer.kind().name());
        json.put("startCounts", timer.startCounts());
        json.put("firstDay", text(end.firstDay()));
        json.put("lastDay", text(end.lastDay()));
        json.put("safeFrom", text(end.safeFrom()));
        json.put("unknown", end.unknown().map(Deadline.Unknown::name).orElse(null));
        json.put("onByDefault", timer.onByDefault());
        json.put("confidence", timer.confidence().name());
        json.put("notes", timer.notes());
        json.put("source", source(timer));
        return json;
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    private static String source(Timer timer) {
        return String.join("; ", timer.sources().stream().map(Source::cite).toList());
    }

    private static ReportTable table(List<Deadline> ends) {
        List<List<String>> rows = new ArrayList<>();
        for (Deadline end : ends) {
            Timer timer = end.timer();
            rows.add(List.of(
                    timer.id(),
                    timer.title(),
                    timer.count().isPresent() ? timer.count().getAsInt() + " " + timer.kind() : "",
                    end.lastDay()
                            .map(LocalDate::toString)
                            .orElse(end.unknown().map(Deadline.Unknown::name).orElse("")),
                    end.safeFrom().map(LocalDate::toString).orElse(""),
                    timer.confidence().name(),
                    source(timer)));
        }
        return ReportTable.of(
                List.of(
                        ReportTable.Column.words("id"),
                        ReportTable.Column.words("timer"),
                        ReportTable.Column.words("counts"),
                        ReportTable.Column.words("last day"),
                        ReportTable.Column.words("safe from"),
                        ReportTable.Column.words("known"),
                        ReportTable.Column.words("source")),
                rows);
    }
}
