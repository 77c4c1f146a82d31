package org.openattendance.examples.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;
import org.openattendance.base.Checked;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.Nations;
import org.openattendance.examples.NothingUsableException;
import org.openattendance.examples.Outcome;
import org.openattendance.load.CalendarCsv;
import org.openattendance.load.CountedRegisters;
import org.openattendance.load.IssueLog;
import org.openattendance.load.LocalCodesCsv;
import org.openattendance.load.Loss;
import org.openattendance.load.Losses;
import org.openattendance.load.PupilsCsv;
import org.openattendance.load.ReadContext;
import org.openattendance.load.SessionCounts;
import org.openattendance.load.WriteContext;
import org.openattendance.load.Written;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance convert}: a register, or counts, from one file format to another, with a report of what the target cannot hold. */
@CommandLine.Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a file of attendance in another format, and reports every mark that it cannot hold.",
            "Formats of marks: long-csv, string-csv, ctf-xml, wonde-json, sims-xml, ed-fi-json, and any table by --columns.",
            "Formats of counts: census-xml, census-csv, ees-csv. Marks can be counted; counts never become marks."
        },
        footer = {"", "Example: attendance convert --from ctf-xml --to long-csv --salt-file salt.txt leaver.xml"})
public final class ConvertCommand extends Command {

    @Option(names = "--from", paramLabel = "FORMAT", description = "The format of FILE; not needed with --columns.")
    private String from = FormatOptions.CSV;

    @Option(names = "--to", paramLabel = "FORMAT", description = "The format to write.", required = true)
    private String to = "";

    @Option(
            names = "--nation",
            paramLabel = "ENG|SCO|WAL|NIR",
            defaultValue = "ENG",
            description = "Whose codes (default: ${DEFAULT-VALUE}).")
    private String nation = "ENG";

    @Option(names = "--calendar", paramLabel = "FILE", description = "date,session,open[,term,half_term].")
    private @Nullable String calendar;

    @Option(names = "--pupils", paramLabel = "FILE", description = "pupil_id[,school_id,date_of_birth,...].")
    private @Nullable String pupils;

    @Option(names = "--local-codes", paramLabel = "FILE", description = "local_code,code[,from,to].")
    private @Nullable String localCodes;

    @Mixin
    private FormatOptions formats = new FormatOptions();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Parameters(
            paramLabel = "FILE",
            description = "The file; for census-csv also a folder of tables; - is standard input.")
    private String file = "";

    /** Made by picocli. */
    public ConvertCommand() {}

    @Override
    protected Outcome run() {
        formats.check(from, to);
        Attendance attendance = Nations.attendance(nation, Optional.empty());
        IssueLog log = new IssueLog(maxIssues());
        Attendance known = context(attendance, log);
        ReadContext context = known.context().withMaxIssues(maxIssues()).withColumns(keys.kept());
        boolean counts = FormatOptions.isOfCounts(from)
                || FormatOptions.isOfCounts(to) && from.equals("ctf-xml") && formats.totals();
        Written written = counts ? fromCounts(context, log) : fromMarks(context, known.calendar(), log);
        return outcome(attendance, counts, written, log);
    }

    private Attendance context(Attendance attendance, IssueLog log) {
        Attendance known = attendance;
        if (calendar != null) {
            Checked<SessionCalendar> read = CalendarCsv.read(Inputs.of(calendar));
            log.addAll(read);
            known = known.with(read.value());
        }
        if (pupils != null) {
            var read = PupilsCsv.read(Inputs.of(pupils));
            log.addAll(read);
            known = known.with(read.value());
        }
        if (localCodes != null) {
            var read = LocalCodesCsv.read(Inputs.of(localCodes));
            log.addAll(read);
            known = known.with(read.value());
        }
        return known;
    }

    private Written fromMarks(ReadContext context, Optional<SessionCalendar> open, IssueLog log) {
        Checked<Registers> read = formats.marks(from, file, log).read(context);
        log.addAll(read);
        if (read.value().span().isEmpty()) {
            throw nothing(read);
        }
        Set<PupilRef> all = new java.util.TreeSet<>();
        read.value().all().stream().map(Register::pupil).forEach(all::add);
        WriteContext plain = formats.write(keys.keys(all, file, log), maxIssues());
        WriteContext write = open.map(plain::with).orElse(plain);
        if (FormatOptions.isOfCounts(to)) {
            CountedRegisters counted = CountedRegisters.of(read.value(), write);
            Written written = formats.counts(to, counted.counts());
            return new Written(written.text(), counted.losses().plus(written.losses()));
        }
        return formats.marks(to, read.value(), write, log);
    }

    private Written fromCounts(ReadContext context, IssueLog log) {
        if (!FormatOptions.isOfCounts(to)) {
            throw new CallException(
                    from + " holds counts and " + to + " holds marks: counts do not say when a session was.",
                    "the register itself was meant, or another format of counts: census-xml, census-csv, ees-csv.");
        }
        Checked<List<SessionCounts>> read = formats.counts(from, file).readCounts(context);
        log.addAll(read);
        if (read.value().isEmpty()) {
            throw nothing(read);
        }
        Set<PupilRef> all = new java.util.TreeSet<>();
        read.value().forEach(one -> one.pupil().ifPresent(all::add));
        var names = keys.keys(all, file, log);
        List<SessionCounts> keyed = read.value().stream()
                .map(one -> one.pupil()
                        .map(pupil -> one.withPupil(PupilRef.of(names.of(pupil))))
                        .orElse(one))
                .toList();
        return formats.counts(to, keyed);
    }

    private static NothingUsableException nothing(Checked<?> read) {
        StringBuilder text = new StringBuilder("Nothing in the file could be used.");
        read.issues().stream().limit(20).forEach(issue -> text.append('\n').append(issue.describe()));
        return new NothingUsableException(text.toString());
    }

    private Outcome outcome(Attendance attendance, boolean counts, Written written, IssueLog log) {
        Checked<Boolean> issues = log.checked(Boolean.TRUE);
        Losses losses = written.losses();
        if (format() != Format.JSON) {
            losses.list().stream().limit(maxIssues()).forEach(loss -> err().println(loss.describe()));
            if (losses.omitted() > 0) {
                err().println(losses.omitted() + " more losses are not listed; their counts by reason: "
                        + losses.counts());
            }
            return Outcome.document(written.text()).withIssues(issues);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", from);
        json.put("to", to);
        json.put("kind", counts || FormatOptions.isOfCounts(to) ? "counts" : "marks");
        json.put("document", written.text());
        Map<String, Long> byReason = new TreeMap<>();
        losses.counts().forEach((reason, count) -> byReason.put(reason.name(), count));
        json.put("lossCounts", byReason);
        List<Loss> listed = losses.list().stream().limit(maxIssues()).toList();
        json.put("lossesOmitted", losses.omitted() + losses.list().size() - listed.size());
        json.put("losses", listed.stream().map(ConvertCommand::loss).toList());
        return Outcome.of(json, List.of())
                .withRuleBook(
                        attendance.rules().version().release(),
                        attendance.rules().version().digest())
                .withIssues(issues);
    }

    private static Map<String, Object> loss(Loss loss) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reason", loss.reason().name());
        json.put("enrolment", loss.enrolment());
        loss.session().ifPresent(session -> {
            json.put("date", session.date().toString());
            json.put("session", session.part().name());
        });
        if (!loss.code().isEmpty()) {
            json.put("code", loss.code());
        }
        json.put("message", loss.reason().message());
        return json;
    }
}
