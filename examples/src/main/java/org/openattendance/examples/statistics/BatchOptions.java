package org.openattendance.examples.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.code.LocalCodes;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.Layouts;
import org.openattendance.examples.Nations;
import org.openattendance.load.AmendmentsCsv;
import org.openattendance.load.BatchAmendments;
import org.openattendance.load.CalendarCsv;
import org.openattendance.load.Input;
import org.openattendance.load.LocalCodesCsv;
import org.openattendance.load.PupilsCsv;
import org.openattendance.load.ReadContext;
import org.openattendance.load.RegisterFiles;
import org.openattendance.load.SchoolBatch;
import org.openattendance.load.SchoolsCsv;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Registers;
import org.openattendance.statistics.Schools;
import picocli.CommandLine.Option;

/** The options of commands that read the registers of many schools. */
public final class BatchOptions {

    @Option(names = "--nation", required = true, paramLabel = "ENG|SCO|WAL|NIR", description = "Whose rules hold.")
    private String nation = "";

    @Option(
            names = "--register",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Registers, or folders of registers, one file a school; - is standard input.")
    private List<String> registers = new ArrayList<>();

    @Option(names = "--layout", paramLabel = "long|string", defaultValue = "long", description = "As of summarise.")
    private String layout = "long";

    @Option(
            names = "--string-layout",
            paramLabel = "weekdays|every-day|calendar",
            defaultValue = "weekdays",
            description = "As of summarise.")
    private String stringLayout = "weekdays";

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "date,session,open[,term,half_term], of all schools.")
    private @Nullable String calendar;

    @Option(names = "--pupils", paramLabel = "FILE", description = "pupil_id[,school_id,date_of_birth,entry_date,...].")
    private @Nullable String pupils;

    @Option(
            names = "--schools",
            paramLabel = "FILE",
            description =
                    "school_id[,file,phase,trust,authority,region,nation,...]: who is awaited, and who belongs where.")
    private @Nullable String schools;

    @Option(
            names = "--amendments",
            paramLabel = "FILE",
            description = "pupil_id,date,session,code,recorded_at[,school_id,reason,by_role], of all schools.")
    private @Nullable String amendments;

    @Option(names = "--local-codes", paramLabel = "FILE", description = "local_code,code[,from,to].")
    private @Nullable String localCodes;

    @Option(names = "--rules", paramLabel = "FOLDER", description = "Rule files of your own, laid over ours.")
    private @Nullable Path rules;

    @Option(names = "--from", paramLabel = "DATE", description = "First day, included (default: the first mark).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day, included (default: the last mark).")
    private @Nullable LocalDate to;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "Marks of later days do not count, and what was recorded later is not known (default: the later of --to and the last amendment).")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--definition",
            split = ",",
            paramLabel = "ID",
            description = "How to count (default: the nation's register definition).")
    private List<String> definitions = new ArrayList<>();

    /** Made by picocli. */
    BatchOptions() {}

    /**
     * Everything but the registers, read.
     *
     * @param attendance rules, pupils and calendar
     * @param schools the list of schools; none without one
     * @param definitions at least one
     * @param files the registers, not yet read
     * @param amendments of the registers, in wait for them; empty without any
     * @param issues of what was read
     */
    record Context(
            Attendance attendance,
            Schools schools,
            List<Definition> definitions,
            RegisterFiles files,
            Optional<BatchAmendments> amendments,
            List<Checked<?>> issues) {

        /** Registers as amended. */
        Registers amended(Registers registers, Optional<SchoolRef> school, ReadContext reading) {
            return amendments
                    .map(table -> table.applyTo(registers, school, reading))
                    .orElse(registers);
        }
    }

    Nation nation() {
        return Nation.of(nation);
    }

    Optional<LocalDate> from() {
        return Optional.ofNullable(from);
    }

    Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    /** As asked for, else the later of a window's last day and the last day on which something was amended. */
    LocalDate asOf(Window window, Context context) {
        LocalDate recorded =
                context.amendments().flatMap(BatchAmendments::lastRecorded).orElse(window.last());
        LocalDate latest = recorded.isAfter(window.last()) ? recorded : window.last();
        return asOf == null ? latest : asOf;
    }

    /** What the file is called that should hold dates of birth. */
    String pupilsName() {
        return pupils == null ? registers.get(0) : pupils;
    }

    /** What the list of schools is called. */
    String schoolsName() {
        return schools == null ? registers.get(0) : schools;
    }

    Context context() {
        Attendance known = Nations.attendance(nation, Optional.ofNullable(rules));
        List<Definition> asked =
                definitions.stream().map(Definition::of).distinct().toList();
        asked.forEach(known.rules().definitions()::of);
        List<Checked<?>> issues = new ArrayList<>();
        if (calendar != null) {
            Checked<SessionCalendar> read = CalendarCsv.read(Inputs.of(calendar));
            issues.add(read);
            known = known.with(read.value());
        }
        if (pupils != null) {
            Checked<Pupils> read = PupilsCsv.read(Inputs.of(pupils));
            issues.add(read);
            known = known.with(read.value());
        }
        if (localCodes != null) {
            Checked<LocalCodes> read = LocalCodesCsv.read(Inputs.of(localCodes));
            issues.add(read);
            known = known.with(read.value());
        }
        Schools listed = Schools.none();
        if (schools != null) {
            Checked<Schools> read = SchoolsCsv.read(Inputs.of(schools));
            issues.add(read);
            listed = read.value();
        }
        List<Definition> of = asked.isEmpty() ? List.of(known.defaultDefinition()) : asked;
        Optional<BatchAmendments> amended =
                Optional.ofNullable(amendments).map(file -> BatchAmendments.read(AmendmentsCsv.of(Inputs.of(file))));
        return new Context(known, listed, of, files(), amended, issues);
    }

    private RegisterFiles files() {
        List<Input> inputs = new ArrayList<>();
        for (String name : registers) {
            if (!name.equals("-") && Files.isDirectory(path(name))) {
                Set<Path> others = others();
                RegisterFiles.in(path(name)).stream()
                        .filter(file -> !others.contains(real(file)))
                        .forEach(file -> inputs.add(Inputs.of(file.toString())));
            } else {
                inputs.add(Inputs.of(name));
            }
        }
        return RegisterFiles.of(inputs, Layouts.format(layout, stringLayout, calendar != null));
    }

    /** Files of other options that lie in a folder of registers are not registers. */
    private Set<Path> others() {
        Set<Path> others = new HashSet<>();
        Stream.of(calendar, pupils, schools, amendments, localCodes).forEach(name -> {
            if (name != null) {
                others.add(real(path(name)));
            }
        });
        return others;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (java.nio.file.InvalidPathException e) {
            throw new CallException("This is not a path: " + name + ".", "a character in it is not allowed.");
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath(); // it is not there, which its reader says better
        }
    }

    /** The window: as asked for, else from the first mark to the last, which takes a reading of its own. */
    Window window(SchoolBatch batch, Context context, ReadContext reading) {
        if (registers.contains("-") && (registers.size() > 1 || from == null || to == null)) {
            throw new CallException(
                    "Standard input can be read once: it must be the only register, with --from and --to.",
                    "the register could be put into a file first.");
        }
        Optional<DateSpan> marked = from == null || to == null ? span(batch, context, reading) : Optional.empty();
        LocalDate first =
                from != null ? from : marked.flatMap(DateSpan::first).orElse(to == null ? LocalDate.EPOCH : to);
        LocalDate last = to != null ? to : marked.flatMap(DateSpan::last).orElse(first);
        if (last.isBefore(first)) {
            throw new CallException("--to " + last + " is before --from " + first + ".", "the two were swapped.");
        }
        return Window.ofClosed(first, last);
    }

    /** Of the marks and the amendments. */
    private static Optional<DateSpan> span(SchoolBatch batch, Context context, ReadContext reading) {
        List<LocalDate> ends = Stream.of(
                        batch.span(reading), context.amendments().flatMap(BatchAmendments::span))
                .flatMap(Optional::stream)
                .flatMap(span -> Stream.concat(span.first().stream(), span.last().stream()))
                .sorted()
                .toList();
        return ends.isEmpty()
                ? Optional.empty()
                : Optional.of(DateSpan.ofClosed(ends.get(0), ends.get(ends.size() - 1)));
    }
}
