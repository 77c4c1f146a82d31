package org.openattendance.examples.timers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.examples.RegisterOptions;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Register;
import org.openattendance.report.ReportTable;
import org.openattendance.timer.Today;
import org.openattendance.timer.TodayEntry;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance today}: the list of a morning. */
@CommandLine.Command(
        name = "today",
        mixinStandardHelpOptions = true,
        description = {
            "The list of a day: unmarked sessions first, then pupils who are absent without a known reason, with days in a row.",
            "In each part those with a social worker or on a plan stand at the top. Without --nation the rules of England hold."
        },
        footer = {
            "",
            "Example: attendance today --register marks.csv --calendar days.csv --pupils pupils.csv --on 2025-10-01 --until AM",
            "pupils.csv: pupil_id,social_worker,plan"
        })
public final class TodayCommand extends Command {

    private static final Set<String> NO = Set.of("no", "n", "false", "0", "none");

    @Mixin
    private RegisterOptions options = RegisterOptions.of(Nation.ENGLAND);

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description = "The day; what was known at its end counts.")
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--until",
            paramLabel = "AM|PM",
            defaultValue = "PM",
            description =
                    "How far the day has come: after AM nobody asks for the afternoon (default: ${DEFAULT-VALUE}).")
    private SessionPart until = SessionPart.PM;

    @Option(
            names = "--first",
            split = ",",
            paramLabel = "COLUMN",
            description =
                    "Columns of --pupils; whoever has yes, or anything but no, in one stands at the top (default: ${DEFAULT-VALUE}).",
            defaultValue =
                    "social_worker,has_social_worker,plan,on_plan,on_a_plan,child_protection_plan,child_in_need_plan,child_in_need")
    private List<String> first = List.of();

    /** For the command line. */
    public TodayCommand() {}

    @Override
    protected Outcome run() {
        Loaded loaded = options.load(maxIssues(), List.of());
        SessionCalendar calendar = loaded.attendance()
                .calendar()
                .orElseThrow(() -> new CallException("Open sessions need --calendar.", "it was left out."));
        Today today = Today.of(loaded.attendance().rules().unexplained(), calendar, on)
                .until(until);
        List<TodayEntry> entries = entries(today, loaded);
        return Outcome.of(json(today, entries, loaded), () -> List.of(table(entries, loaded)))
                .withText(text(today, entries, loaded))
                .withRuleBook(
                        loaded.attendance().rules().version().release(),
                        loaded.attendance().rules().version().digest())
                .withIssues(loaded.issues().checked(Boolean.TRUE));
    }

    /** Of the register, and of pupils listed whom the register has not begun with. */
    private List<TodayEntry> entries(Today today, Loaded loaded) {
        List<TodayEntry> entries = new ArrayList<>();
        loaded.registers().all().forEach(register -> entries.addAll(today.look(register, details(loaded, register))));
        Set<PupilRef> marked =
                loaded.registers().all().stream().map(Register::pupil).collect(Collectors.toSet());
        loaded.attendance().pupils().map(Pupils::list).orElse(List.of()).stream()
                .filter(pupil -> !marked.contains(pupil.pupil()))
                .forEach(pupil ->
                        entries.addAll(today.look(Register.empty(pupil.pupil(), pupil.school()), Optional.of(pupil))));
        entries.sort(Today.order(entry -> !why(entry, loaded).isEmpty()));
        return entries;
    }

    private static Optional<PupilDetails> details(Loaded loaded, Register register) {
        return loaded.attendance().pupils().flatMap(all -> all.find(register.pupil(), register.school()));
    }

    /** The columns for which a pupil stands at the top, in the order asked for. */
    private List<String> why(TodayEntry entry, Loaded loaded) {
        Optional<PupilDetails> details =
                loaded.attendance().pupils().flatMap(all -> all.find(entry.pupil(), entry.school()));
        return details.map(pupil -> first.stream()
                        .filter(column -> pupil.characteristics()
                                .find(column)
                                .filter(value -> !NO.contains(value.strip().toLowerCase(Locale.ROOT)))
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }

    private List<String> columnsFound(Loaded loaded) {
        return first.stream()
                .filter(column -> loaded.attendance()
                        .pupils()
                        .filter(all -> all.hasColumn(column))
                        .isPresent())
                .toList();
    }

    private Map<String, @Nullable Object> json(Today today, List<TodayEntry> entries, Loaded loaded) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("nation", options.nation().id());
        json.put("on", on.toString());
        json.put("sessions", parts(today.sessions()));
        json.put("codes", today.rule().codes());
        json.put("first", columnsFound(loaded));
        json.put("unmarkedSessions", unmarked(entries));
        json.put("absentWithoutReason", entries.size() - unmarked(entries));
        json.put("rows", entries.stream().map(entry -> row(entry, loaded)).toList());
        return json;
    }

    private static long unmarked(List<TodayEntry> entries) {
        return entries.stream()
                .filter(entry -> entry instanceof TodayEntry.Unmarked)
                .count();
    }

    private static List<String> parts(List<Session> sessions) {
        return sessions.stream().map(session -> session.part().name()).toList();
    }

    private Map<String, @Nullable Object> row(TodayEntry entry, Loaded loaded) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("list", list(entry));
        json.put("pupil", entry.pupil().value());
        entry.school().map(SchoolRef::value).ifPresent(school -> json.put("school", school));
        if (entry instanceof TodayEntry.Unmarked unmarked) {
            json.put("sessions", parts(List.of(unmarked.session())));
            json.put("why", unmarked.why().name());
            json.put(
                    "lastMarked", unmarked.lastMarked().map(LocalDate::toString).orElse(null));
        } else if (entry instanceof TodayEntry.WithoutReason absent) {
            json.put("sessions", parts(absent.sessions()));
            json.put("codes", absent.codes());
            json.put("daysInARow", absent.daysInARow());
            json.put("since", absent.since().map(LocalDate::toString).orElse(null));
            json.put("daysAbsentInARow", absent.daysAbsentInARow());
            json.put("unknown", absent.notResolved() ? List.of("REGISTER_NOT_RESOLVED") : List.of());
        }
        json.put("first", why(entry, loaded));
        return json;
    }

    private static String list(TodayEntry entry) {
        return entry instanceof TodayEntry.Unmarked ? "UNMARKED" : "WITHOUT_REASON";
    }

    private String text(Today today, List<TodayEntry> entries, Loaded loaded) {
        if (today.sessions().isEmpty()) {
            return "The calendar has no open session on " + on + ".\n";
        }
        long unmarked = unmarked(entries);
        String top = columnsFound(loaded).isEmpty()
                ? "No column says who has a social worker or is on a plan; looked for: " + String.join(", ", first)
                : "At the top: whoever has a value in " + String.join(", ", columnsFound(loaded));
        return on + ", " + String.join(" and ", parts(today.sessions())) + ": " + unmarked + " unmarked sessions, "
                + (entries.size() - unmarked) + " pupils absent without a known reason.\n" + top + ".\n";
    }

    private ReportTable table(List<TodayEntry> entries, Loaded loaded) {
        return ReportTable.of(
                List.of(
                        ReportTable.Column.words("list"),
                        ReportTable.Column.words("pupil"),
                        ReportTable.Column.words("school"),
                        ReportTable.Column.words("sessions"),
                        ReportTable.Column.words("what"),
                        ReportTable.Column.numbers("days in a row"),
                        ReportTable.Column.words("since"),
                        ReportTable.Column.numbers("days absent"),
                        ReportTable.Column.words("first"),
                        ReportTable.Column.words("to find out")),
                entries.stream().map(entry -> cells(entry, why(entry, loaded))).toList());
    }

    private static List<String> cells(TodayEntry entry, List<String> first) {
        List<String> cells = new ArrayList<>(List.of(
                list(entry),
                entry.pupil().value(),
                entry.school().map(SchoolRef::value).orElse("")));
        if (entry instanceof TodayEntry.Unmarked unmarked) {
            String last = unmarked.lastMarked().map(day -> "last marked " + day).orElse("never marked");
            cells.addAll(
                    List.of(unmarked.session().part().name(), unmarked.why().name(), "", "", ""));
            cells.addAll(List.of(String.join(" ", first), last));
        } else if (entry instanceof TodayEntry.WithoutReason absent) {
            cells.addAll(List.of(
                    String.join(" ", parts(absent.sessions())),
                    String.join(" ", absent.codes()),
                    Integer.toString(absent.daysInARow()),
                    absent.since().map(LocalDate::toString).orElse(""),
                    Integer.toString(absent.daysAbsentInARow()),
                    String.join(" ", first),
                    absent.notResolved() ? "REGISTER_NOT_RESOLVED" : "the reason"));
        }
        return cells;
    }
}
