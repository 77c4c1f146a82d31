package org.openattendance.examples;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.code.LocalCodes;
import org.openattendance.load.AmendmentsCsv;
import org.openattendance.load.CalendarCsv;
import org.openattendance.load.IssueLog;
import org.openattendance.load.LocalCodesCsv;
import org.openattendance.load.PupilsCsv;
import org.openattendance.load.ReadContext;
import org.openattendance.load.RegisterFormat;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Registers;
import picocli.CommandLine.Option;

/** The options of every command that reads a register, and the reading itself. */
public final class RegisterOptions {

    @Option(names = "--nation", paramLabel = "ENG|SCO|WAL|NIR", description = "Whose rules hold.")
    private @Nullable String nation;

    @Option(
            names = "--register",
            required = true,
            paramLabel = "FILE",
            description = "The register; - is standard input.")
    private String register = "";

    @Option(
            names = "--layout",
            paramLabel = "long|string",
            defaultValue = "long",
            description = "One row a mark, or one row a run of marks (default: ${DEFAULT-VALUE}).")
    private String layout = "long";

    @Option(
            names = "--string-layout",
            paramLabel = "weekdays|every-day|calendar",
            defaultValue = "weekdays",
            description = "Which sessions the marks of a string stand for (default: ${DEFAULT-VALUE}).")
    private String stringLayout = "weekdays";

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "date,session,open[,term,half_term]; a session not listed is closed.")
    private @Nullable String calendar;

    @Option(names = "--pupils", paramLabel = "FILE", description = "pupil_id[,school_id,date_of_birth,entry_date,...].")
    private @Nullable String pupils;

    @Option(
            names = "--amendments",
            paramLabel = "FILE",
            description = "pupil_id,date,session,code,recorded_at[,reason,by_role].")
    private @Nullable String amendments;

    @Option(
            names = "--local-codes",
            paramLabel = "FILE",
            description = "local_code,code[,from,to]: a school's own codes.")
    private @Nullable String localCodes;

    @Option(names = "--rules", paramLabel = "FOLDER", description = "Rule files of your own, laid over ours.")
    private @Nullable Path rules;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day, included (default: the first accepted date).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day, included (default: the last accepted date).")
    private @Nullable LocalDate to;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "What was recorded later is not known (default: the later of the last mark and the last amendment).")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--definition",
            split = ",",
            paramLabel = "ID",
            description = "How to count, for example eng-census (default: the nation's register definition).")
    private List<String> definitions = new ArrayList<>();

    /** The nation has to be named. */
    public RegisterOptions() {}

    private RegisterOptions(String nation) {
        this.nation = nation;
    }

    /** Where no nation is named, this one's rules hold. */
    public static RegisterOptions of(Nation nation) {
        return new RegisterOptions(nation.id());
    }

    /**
     * All inputs, read.
     *
     * @param attendance rules, pupils and calendar
     * @param registers the marks, with amendments
     * @param window first and last day
     * @param asOf what was recorded later is not known
     * @param definitions at least one
     * @param issues of all inputs, in order of input
     */
    public record Loaded(
            Attendance attendance,
            Registers registers,
            Window window,
            LocalDate asOf,
            List<Definition> definitions,
            IssueLog issues) {}

    /** The nation's rules, with a caller's own laid over them. */
    public Attendance attendance() {
        return Nations.attendance(nationId(), Optional.ofNullable(rules));
    }

    /** Whose rules hold. */
    public Nation nation() {
        return Nation.of(nationId());
    }

    private String nationId() {
        if (nation == null) {
            throw new CallException("--nation is missing.", "ENG, SCO, WAL or NIR was meant.");
        }
        return nation;
    }

    /** What the register file is called, for issues about it as a whole. */
    public String registerName() {
        return register;
    }

    /** What the file is called that should hold dates of birth: the list of pupils, or the register where there is none. */
    public String pupilsName() {
        return pupils == null ? register : pupils;
    }

    /** Whether the school writes codes of its own. */
    public boolean hasOwnCodes() {
        return localCodes != null;
    }

    /**
     * The issues of all inputs, with some about the list of pupils as a whole where its first line stands: behind the register and the
     * calendar, or before all others where the register is the only list there is.
     */
    public Checked<?> issues(Loaded loaded, List<Issue> ofPupils, int maxIssues) {
        Checked<Boolean> read = loaded.issues().checked(Boolean.TRUE);
        Set<String> before = new HashSet<>();
        if (pupils != null) {
            before.addAll(calendar == null ? List.of(register) : List.of(register, calendar));
        }
        int at = 0;
        while (at < read.issues().size()
                && before.contains(read.issues().get(at).place().file())) {
            at++;
        }
        List<Issue> all = new ArrayList<>(read.issues());
        all.addAll(at, ofPupils);
        Map<String, Long> counts = new TreeMap<>(read.issueCounts());
        ofPupils.forEach(issue -> counts.merge(issue.reason(), 1L, Long::sum));
        long errors = read.errors() + ofPupils.stream().filter(Issue::isError).count();
        return new Checked<>(Boolean.TRUE, all.subList(0, Math.min(maxIssues, all.size())), counts, errors);
    }

    /**
     * Reads everything.
     *
     * @param by columns to group by
     */
    public Loaded load(int maxIssues, List<String> by) {
        Attendance attendance = attendance();
        List<Definition> asked = definitions(attendance);
        Optional<Checked<SessionCalendar>> readCalendar =
                Optional.ofNullable(calendar).map(file -> CalendarCsv.read(Inputs.of(file)));
        Optional<Checked<Pupils>> readPupils = Optional.ofNullable(pupils).map(file -> PupilsCsv.read(Inputs.of(file)));
        Optional<Checked<LocalCodes>> readCodes =
                Optional.ofNullable(localCodes).map(file -> LocalCodesCsv.read(Inputs.of(file)));
        Attendance known = attendance;
        known = readCalendar.isPresent() ? known.with(readCalendar.get().value()) : known;
        known = readPupils.isPresent() ? known.with(readPupils.get().value()) : known;
        known = readCodes.isPresent() ? known.with(readCodes.get().value()) : known;
        Set<String> kept = new LinkedHashSet<>(by);
        readPupils.map(Checked::value).ifPresent(list -> kept.removeIf(list::hasColumn));
        Checked<Registers> read =
                known.read(format(), context -> context.withColumns(kept).withMaxIssues(maxIssues));
        IssueLog log = new IssueLog(maxIssues);
        log.addAll(read);
        readCalendar.ifPresent(log::addAll);
        readPupils.ifPresent(log::addAll);
        readCodes.ifPresent(log::addAll);
        checkUsable(read);
        checkColumns(kept, read.value());
        return amended(known, read.value(), asked, log, maxIssues);
    }

    private Loaded amended(Attendance known, Registers read, List<Definition> asked, IssueLog log, int maxIssues) {
        Registers registers = read;
        if (amendments != null) {
            ReadContext context = known.context().withMaxIssues(maxIssues);
            Checked<Registers> amended = AmendmentsCsv.of(Inputs.of(amendments)).applyTo(read, context);
            log.addAll(amended);
            registers = amended.value();
        }
        Window marked = registers
                .span()
                .map(Window::of)
                .orElseThrow(() -> new CallException("There is no mark.", "the file is empty."));
        Window window = window(marked);
        LocalDate lastRecorded = registers.lastRecorded().orElse(marked.last());
        LocalDate until = lastRecorded.isAfter(marked.last()) ? lastRecorded : marked.last();
        return new Loaded(known, registers, window, asOf == null ? until : asOf, asked, log);
    }

    private Window window(Window marked) {
        LocalDate first = from == null ? marked.first() : from;
        LocalDate last = to == null ? marked.last() : to;
        if (last.isBefore(first)) {
            throw emptyWindow(marked);
        }
        return Window.ofClosed(first, last);
    }

    /** Says which of the two was given: an end that was not is that of the register. */
    private CallException emptyWindow(Window marked) {
        if (from != null && to != null) {
            return new CallException("--to " + to + " is before --from " + from + ".", "the two were swapped.");
        }
        return from != null
                ? new CallException(
                        "--from " + from + " is after the last date of the register, " + marked.last() + ".",
                        "the register is of an earlier time.")
                : new CallException(
                        "--to " + to + " is before the first date of the register, " + marked.first() + ".",
                        "the register is of a later time.");
    }

    private List<Definition> definitions(Attendance attendance) {
        List<Definition> asked =
                definitions.stream().map(Definition::of).distinct().toList();
        asked.forEach(attendance.rules().definitions()::of);
        return asked.isEmpty() ? List.of(attendance.defaultDefinition()) : asked;
    }

    private RegisterFormat format() {
        return Layouts.format(layout, stringLayout, calendar != null).apply(Inputs.of(register));
    }

    private static void checkUsable(Checked<Registers> read) {
        if (read.value().span().isEmpty()) {
            StringBuilder text = new StringBuilder("No row of the register could be used.");
            read.issues().stream().limit(20).forEach(issue -> text.append('\n').append(issue.describe()));
            throw new NothingUsableException(text.toString());
        }
    }

    private static void checkColumns(Set<String> kept, Registers registers) {
        for (String column : kept) {
            boolean known =
                    registers.all().stream().anyMatch(one -> one.columns().containsKey(column));
            if (!known) {
                throw new CallException(
                        "--by " + column + ": neither the list of pupils nor the register has this column.",
                        "it is spelt another way there.");
            }
        }
    }
}
