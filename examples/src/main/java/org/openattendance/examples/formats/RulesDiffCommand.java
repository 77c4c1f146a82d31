package org.openattendance.examples.formats;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;
import org.openattendance.GroupFigures;
import org.openattendance.PupilFigures;
import org.openattendance.RuleChange;
import org.openattendance.RulesConsequences;
import org.openattendance.RulesDifference;
import org.openattendance.RulesDifference.Moved;
import org.openattendance.base.Checked;
import org.openattendance.calendar.Window;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.Nations;
import org.openattendance.examples.NothingUsableException;
import org.openattendance.examples.Outcome;
import org.openattendance.load.CalendarCsv;
import org.openattendance.load.IssueLog;
import org.openattendance.load.LongCsv;
import org.openattendance.load.PupilsCsv;
import org.openattendance.measure.Definition;
import org.openattendance.register.Registers;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.rulebook.RuleBookVersion;
import org.openattendance.tally.Count;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance rules diff OLD NEW}: which rows of two rule books differ, and what that changes for a register. */
@CommandLine.Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Says which rules differ between two folders of rule files laid over ours, and with --register what that changes:"
                        + " figures, notices, timers and pathways, each with the rows that may have made it.",
        footer = {"", "Example: attendance rules diff standard my-rules --register marks.csv --calendar days.csv"})
final class RulesDiffCommand extends Command {

    private static final String STANDARD = "standard";

    @Parameters(index = "0", paramLabel = "OLD", description = "A folder of rule files, or standard for ours alone.")
    private String older = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "A folder of rule files, or standard for ours alone.")
    private String newer = "";

    @Option(
            names = "--nation",
            paramLabel = "ENG|SCO|WAL|NIR",
            defaultValue = "ENG",
            description = "Whose rules (default: ${DEFAULT-VALUE}).")
    private String nation = "ENG";

    @Option(names = "--register", paramLabel = "FILE", description = "pupil_id,date,session,code.")
    private @Nullable String register;

    @Option(names = "--pupils", paramLabel = "FILE", description = "pupil_id[,date_of_birth,...].")
    private @Nullable String pupils;

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "date,session,open[,term,half_term]: notices and pathways count school weeks.")
    private @Nullable String calendar;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "The day of what is known, and of the events whose timers and prices are compared (default: the last mark).")
    private @Nullable LocalDate asOfDay;

    @Option(
            names = "--definition",
            paramLabel = "ID",
            description = "How to count (default: the nation's register definition).")
    private @Nullable String definition;

    @Override
    protected Outcome run() {
        IssueLog log = new IssueLog(maxIssues());
        Attendance before = attendance(older, log);
        Attendance after = attendance(newer, new IssueLog(0));
        RulesDifference difference = RulesDifference.between(before, after);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("nation", nation);
        json.put("old", version(before));
        json.put("new", version(after));
        List<RuleChange> changes = difference.rules();
        json.put("rules", changes.stream().map(RulesDiffCommand::rule).toList());
        List<ReportTable> tables = new ArrayList<>(List.of(rulesTable(changes)));
        if (register != null) {
            addRegister(register, difference, before, after, json, tables, log);
        }
        return Outcome.of(json, tables)
                .withText(sameness(difference))
                .withRuleBook(
                        after.rules().version().release(),
                        after.rules().version().digest())
                .withIssues(log.checked(Boolean.TRUE));
    }

    private static String sameness(RulesDifference difference) {
        if (difference.isBesideRows()) {
            return "No row of a rule differs, and the rules are not the same: sources, words, or what is known of published tables.\n";
        }
        return difference.rules().isEmpty() ? "No rule differs.\n" : "";
    }

    private Attendance attendance(String name, IssueLog log) {
        Attendance rules = Nations.attendance(nation, folder(name));
        if (calendar != null) {
            var read = CalendarCsv.read(Inputs.of(calendar));
            log.addAll(read);
            rules = rules.with(read.value());
        }
        if (pupils != null) {
            var read = PupilsCsv.read(Inputs.of(pupils));
            log.addAll(read);
            rules = rules.with(read.value());
        }
        return rules;
    }

    private static Optional<Path> folder(String name) {
        if (name.equals(STANDARD)) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                return Optional.of(path);
            }
        } catch (InvalidPathException e) {
            throw new CallException("This is not a path: " + name + ".", "a character in it is not allowed.");
        }
        throw new CallException(
                "There is no folder " + name + ".", "standard was meant, for the rules that ship with the library.");
    }

    private static Map<String, Object> version(Attendance attendance) {
        RuleBookVersion version = attendance.rules().version();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", version.release());
        json.put("digest", version.digest());
        return json;
    }

    private static Map<String, Object> rule(RuleChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", change.kind());
        json.put("rule", change.rule());
        json.put("change", change.change().name());
        json.put("old", change.before());
        json.put("new", change.after());
        return json;
    }

    private static ReportTable rulesTable(List<RuleChange> changes) {
        return ReportTable.of(
                List.of(Column.words("change"), Column.words("rule"), Column.words("old"), Column.words("new")),
                changes.stream()
                        .map(one -> List.of(one.change().name(), one.rule(), one.before(), one.after()))
                        .toList());
    }

    private void addRegister(
            String file,
            RulesDifference difference,
            Attendance before,
            Attendance after,
            Map<String, @Nullable Object> json,
            List<ReportTable> tables,
            IssueLog log) {
        Checked<Registers> was =
                before.read(LongCsv.of(Inputs.of(file)), context -> context.withMaxIssues(maxIssues()));
        Registers is = after.read(LongCsv.of(Inputs.of(file))).value();
        log.addAll(was);
        Window window = was.value()
                .span()
                .map(Window::of)
                .orElseThrow(() -> new NothingUsableException("No row of the register could be used."));
        LocalDate asOf = asOfDay == null ? window.last() : asOfDay;
        Definition by = definition == null ? before.defaultDefinition() : Definition.of(definition);
        RulesDifference.Pair figures = difference.figures(was.value(), is, window, asOf, by);
        List<Moved> moved = difference.moved(was.value(), is);
        json.put("definition", by.id());
        List<RuleChange> rows = difference.rules();
        json.put("sessions", moved.stream().map(one -> moved(one, rows)).toList());
        List<Map<String, Object>> changed = pupils(figures, rows);
        json.put("pupils", changed);
        Map<String, Object> total = new LinkedHashMap<>();
        total.put("old", counts(figures.before().total()));
        total.put("new", counts(figures.after().total()));
        json.put("total", total);
        Consequences consequences =
                Consequences.of(RulesConsequences.of(difference, was.value(), is, asOf), calendar != null);
        consequences.addTo(json);
        tables.add(ReportTable.of(
                List.of(
                        Column.words("code"),
                        Column.words("counted as"),
                        Column.words("counts as"),
                        Column.numbers("sessions")),
                moved.stream()
                        .map(one -> List.of(
                                one.code(), words(one.before()), words(one.after()), Long.toString(one.sessions())))
                        .toList()));
        tables.add(ReportTable.of(
                List.of(Column.words("figure"), Column.numbers("old"), Column.numbers("new")), totals(figures)));
        tables.add(consequences.table());
    }

    private static String words(Optional<?> category) {
        return category.map(Object::toString).orElse("nothing");
    }

    private static Map<String, Object> moved(Moved one, List<RuleChange> rules) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", one.code());
        json.put("old", one.before().map(Enum::name).orElse("UNMARKED"));
        json.put("new", one.after().map(Enum::name).orElse("UNMARKED"));
        json.put("sessions", one.sessions());
        json.put("rules", Consequences.rules(ofCode(one.code(), rules)));
        return json;
    }

    private static List<RuleChange> ofCode(String code, List<RuleChange> rules) {
        return rules.stream()
                .filter(rule -> rule.isOf("code") && rule.rule().contains(" code " + code + " "))
                .toList();
    }

    /** Rows by which a pupil's figures differ: of codes that the pupil's marks have, of measures and of definitions. */
    private static List<String> rules(PupilFigures old, PupilFigures now, List<RuleChange> rules) {
        Set<String> codes = Stream.of(old, now)
                .flatMap(one -> one.tally().entries().stream())
                .map(entry -> entry.meaning().code())
                .collect(Collectors.toSet());
        return Consequences.rules(rules.stream()
                .filter(rule -> rule.isOf("measure", "definition", "school-age")
                        || codes.stream()
                                .anyMatch(code -> ofCode(code, List.of(rule)).size() == 1))
                .toList());
    }

    private static List<Map<String, Object>> pupils(RulesDifference.Pair figures, List<RuleChange> rules) {
        List<Map<String, Object>> changed = new ArrayList<>();
        for (int i = 0; i < figures.before().pupils().size(); i++) {
            PupilFigures old = figures.before().pupils().get(i);
            PupilFigures now = figures.after().pupils().get(i);
            Map<String, Object> was = pupil(old);
            Map<String, Object> is = pupil(now);
            if (!was.equals(is)) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("pupil", old.pupil().value());
                json.put("old", was);
                json.put("new", is);
                json.put("rules", rules(old, now, rules));
                changed.add(json);
            }
        }
        return changed;
    }

    private static Map<String, Object> pupil(PupilFigures one) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Count count : Count.values()) {
            json.put(count.id(), one.count(count));
        }
        json.put(
                "persistentAbsence",
                one.persistentAbsence().findMet().map(String::valueOf).orElse(""));
        json.put(
                "severeAbsence",
                one.severeAbsence().findMet().map(String::valueOf).orElse(""));
        return json;
    }

    private static Map<String, Object> counts(GroupFigures total) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("enrolments", total.enrolments());
        for (Count count : Count.values()) {
            json.put(count.id(), total.count(count));
        }
        json.put(
                "persistentAbsence",
                total.persistentAbsence().map(Object.class::cast).orElse(""));
        json.put("severeAbsence", total.severeAbsence().map(Object.class::cast).orElse(""));
        return json;
    }

    private static List<List<String>> totals(RulesDifference.Pair figures) {
        Map<String, Object> old = counts(figures.before().total());
        Map<String, Object> now = counts(figures.after().total());
        List<List<String>> rows = new ArrayList<>();
        old.forEach(
                (figure, value) -> rows.add(List.of(figure, String.valueOf(value), String.valueOf(now.get(figure)))));
        return rows;
    }
}
