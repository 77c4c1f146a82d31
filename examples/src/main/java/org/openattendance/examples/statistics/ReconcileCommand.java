package org.openattendance.examples.statistics;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.code.LocalCodes;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.Layouts;
import org.openattendance.examples.Nations;
import org.openattendance.examples.NothingUsableException;
import org.openattendance.examples.Outcome;
import org.openattendance.load.AmendmentsCsv;
import org.openattendance.load.CalendarCsv;
import org.openattendance.load.IssueLog;
import org.openattendance.load.LocalCodesCsv;
import org.openattendance.load.PupilsCsv;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Registers;
import org.openattendance.report.ReconciliationReport;
import org.openattendance.statistics.Counting;
import org.openattendance.statistics.Reconciliation;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance reconcile}: why two sources, or two definitions, give different totals. */
@CommandLine.Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "Explains the difference between two registers, or between two ways to count one:",
            "missing pupils and sessions, other codes, other classifications, rules of who is in."
        },
        footer = {
            "",
            "Example: attendance reconcile --nation ENG mis.csv census.csv --definition eng-register,eng-census --pupils pupils.csv",
            "Exit status: 0 everything is explained; 1 something is not, or the input has errors; 2 the call was wrong; 3 nothing usable."
        })
public final class ReconcileCommand extends Command {

    @Option(names = "--nation", required = true, paramLabel = "ENG|SCO|WAL|NIR", description = "Whose rules hold.")
    private String nation = "";

    @Parameters(index = "0", paramLabel = "A", description = "The first register.")
    private String first = "";

    @Parameters(
            index = "1",
            paramLabel = "B",
            description = "The second register; the same one to compare definitions.")
    private String second = "";

    @Option(names = "--layout", paramLabel = "long|string", defaultValue = "long", description = "As of summarise.")
    private String layout = "long";

    @Option(
            names = "--string-layout",
            paramLabel = "weekdays|every-day|calendar",
            defaultValue = "weekdays",
            description = "As of summarise.")
    private String stringLayout = "weekdays";

    @Option(names = "--calendar", paramLabel = "FILE", description = "date,session,open[,term,half_term].")
    private @Nullable String calendar;

    @Option(names = "--pupils", paramLabel = "FILE", description = "pupil_id[,school_id,date_of_birth,entry_date,...].")
    private @Nullable String pupils;

    @Option(
            names = "--amendments",
            split = ",",
            paramLabel = "FILE",
            description =
                    "pupil_id,date,session,code,recorded_at[,school_id,reason,by_role]: one for both, or one for each.")
    private List<String> amendments = new ArrayList<>();

    @Option(names = "--local-codes", paramLabel = "FILE", description = "local_code,code[,from,to].")
    private @Nullable String localCodes;

    @Option(names = "--rules", paramLabel = "FOLDER", description = "Rule files of your own, laid over ours.")
    private @Nullable Path rules;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day, included (default: the first mark of both).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day, included (default: the last mark of both).")
    private @Nullable LocalDate to;

    @Option(
            names = "--as-of",
            split = ",",
            paramLabel = "DATE",
            description = {
                "Marks of later days do not count, and what was recorded later is not known: one for both, or one for each",
                "(default: the later of --to and the last amendment)."
            })
    private List<LocalDate> asOf = new ArrayList<>();

    @Option(
            names = "--definition",
            split = ",",
            paramLabel = "ID",
            description = "One for both, or one for each (default: the nation's register definition).")
    private List<String> definitions = new ArrayList<>();

    /** Made by the list of commands. */
    public ReconcileCommand() {}

    @Override
    protected Outcome run() {
        List<Checked<?>> beside = new ArrayList<>();
        Attendance known = attendance(beside);
        List<Definition> by = definitions(known);
        twoAtMost("--amendments", amendments);
        twoAtMost("--as-of", asOf);
        Checked<Registers> left = read(known, first);
        Checked<Registers> right = read(known, second);
        Checked<Registers> leftNow = amended(known, left.value(), 0);
        Checked<Registers> rightNow = amended(known, right.value(), 1);
        Window window = window(leftNow.value(), rightNow.value());
        List<LocalDate> days = days(window, leftNow.value(), rightNow.value());
        Reconciliation found = Reconciliation.of(
                counting(known, leftNow.value(), by.get(0), window, days.get(0)),
                counting(known, rightNow.value(), by.get(1), window, days.get(1)));
        IssueLog log = new IssueLog(maxIssues());
        log.addAll(left);
        if (!second.equals(first)) {
            log.addAll(right);
        }
        beside.forEach(log::addAll);
        log.addAll(leftNow);
        if (amendments.size() == 2 || !second.equals(first)) {
            log.addAll(rightNow);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nation", nation);
        json.put("from", window.first().toString());
        json.put("to", window.last().toString());
        json.put("asOf", latest(days).toString());
        json.put("sources", List.of(source(first, by.get(0), days.get(0)), source(second, by.get(1), days.get(1))));
        json.putAll(ReconciliationReport.json(found));
        return Outcome.of(
                        json, () -> List.of(ReconciliationReport.sessions(found), ReconciliationReport.summary(found)))
                .withRuleBook(
                        known.rules().version().release(),
                        known.rules().version().digest())
                .withIssues(log.checked(Boolean.TRUE))
                .foundErrors(!found.isExplained());
    }

    private static Map<String, Object> source(String file, Definition definition, LocalDate day) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("file", file);
        source.put("definition", definition.id());
        source.put("asOf", day.toString());
        return source;
    }

    private static void twoAtMost(String option, List<?> values) {
        if (values.size() > 2) {
            throw new CallException(
                    option + " takes one value or two here.", "one for each of the registers was meant.");
        }
    }

    /** The register with the amendments that are for it; itself, without an issue, where there are none. */
    private Checked<Registers> amended(Attendance known, Registers registers, int side) {
        if (amendments.isEmpty()) {
            return Checked.of(registers, List.of());
        }
        String file = amendments.get(amendments.size() == 2 ? side : 0);
        return AmendmentsCsv.of(Inputs.of(file))
                .applyTo(registers, known.context().withMaxIssues(maxIssues()));
    }

    /** What is known on which day, of each side: as asked for, else on the same day of both. */
    private List<LocalDate> days(Window window, Registers left, Registers right) {
        if (!asOf.isEmpty()) {
            return List.of(asOf.get(0), asOf.get(asOf.size() - 1));
        }
        List<LocalDate> ends = new ArrayList<>(List.of(window.last()));
        left.lastRecorded().ifPresent(ends::add);
        right.lastRecorded().ifPresent(ends::add);
        return List.of(latest(ends), latest(ends));
    }

    private static LocalDate latest(List<LocalDate> days) {
        return days.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private Attendance attendance(List<Checked<?>> beside) {
        Attendance known = Nations.attendance(nation, Optional.ofNullable(rules));
        if (calendar != null) {
            Checked<SessionCalendar> read = CalendarCsv.read(Inputs.of(calendar));
            beside.add(read);
            known = known.with(read.value());
        }
        if (pupils != null) {
            Checked<Pupils> read = PupilsCsv.read(Inputs.of(pupils));
            beside.add(read);
            known = known.with(read.value());
        }
        if (localCodes != null) {
            Checked<LocalCodes> read = LocalCodesCsv.read(Inputs.of(localCodes));
            beside.add(read);
            known = known.with(read.value());
        }
        return known;
    }

    private List<Definition> definitions(Attendance known) {
        if (definitions.size() > 2) {
            throw new CallException("--definition takes one or two ids here.", "statistics was meant.");
        }
        List<Definition> asked = definitions.stream().map(Definition::of).toList();
        asked.forEach(known.rules().definitions()::of);
        Definition one = asked.isEmpty() ? known.defaultDefinition() : asked.get(0);
        return List.of(one, asked.size() == 2 ? asked.get(1) : one);
    }

    private Checked<Registers> read(Attendance known, String file) {
        Checked<Registers> read = known.read(
                Layouts.format(layout, stringLayout, calendar != null).apply(Inputs.of(file)),
                context -> context.withMaxIssues(maxIssues()));
        if (read.value().span().isEmpty()) {
            throw new NothingUsableException("No row of " + file + " could be used.");
        }
        return read;
    }

    private Window window(Registers left, Registers right) {
        DateSpan one = left.span().orElseThrow();
        DateSpan other = right.span().orElseThrow();
        LocalDate start = min(one.first().orElseThrow(), other.first().orElseThrow());
        LocalDate end = max(one.last().orElseThrow(), other.last().orElseThrow());
        LocalDate firstDay = from == null ? start : from;
        LocalDate lastDay = to == null ? end : to;
        if (lastDay.isBefore(firstDay)) {
            throw new CallException(
                    "The window ends on " + lastDay + ", before it begins on " + firstDay + ".",
                    "--from and --to were swapped, or the registers are of another time.");
        }
        return Window.ofClosed(firstDay, lastDay);
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Counting counting(
            Attendance known, Registers registers, Definition definition, Window window, LocalDate day) {
        return new Counting(
                registers,
                known.pupils().orElse(Pupils.none()),
                known.rules().definitions().of(definition),
                known.frame(),
                window,
                day);
    }
}
