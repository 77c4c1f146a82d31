package org.openattendance.examples.patterns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Messages;
import org.openattendance.base.Nation;
import org.openattendance.base.Source;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.examples.RegisterOptions;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.pattern.PatternKind;
import org.openattendance.pattern.PatternRules;
import org.openattendance.pattern.Patterns;
import org.openattendance.pattern.QualityChecks;
import org.openattendance.pattern.QualityFinding;
import org.openattendance.pattern.QualityRule;
import org.openattendance.pattern.Together;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.report.ReportTable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance patterns}: what in a pupil's attendance to be curious about, and what in a register to look at. */
@CommandLine.Command(
        name = "patterns",
        mixinStandardHelpOptions = true,
        description =
                "Spells, weekdays, closures, lateness and change in a pupil's attendance: something to ask about, never a"
                        + " decision. And what in the register a school should look at. Without --nation the rules of England hold.",
        footer = {
            "",
            "Example: attendance patterns --nation ENG --register marks.csv --calendar calendar.csv --pupil P001"
        })
public final class PatternsCommand extends Command {

    @Mixin
    private RegisterOptions options = RegisterOptions.of(Nation.ENGLAND);

    @Option(names = "--pupil", paramLabel = "P", description = "The pupil.")
    private @Nullable String pupil;

    @Option(names = "--all", description = "Every pupil of the register.")
    private boolean all;

    @Option(names = "--every", description = "List every question that was asked, not only those that stand out.")
    private boolean every;

    @Option(
            names = "--family",
            paramLabel = "COLUMN",
            defaultValue = "family",
            description = "Column of --pupils that children of one family share (default: ${DEFAULT-VALUE}).")
    private String family = "family";

    /** For the command line. */
    public PatternsCommand() {}

    @Override
    protected Outcome run() {
        if (all == (pupil != null)) {
            throw new CallException("Say either --pupil or --all.", "one of the two was left out.");
        }
        Loaded loaded = options.load(maxIssues(), List.of());
        Registers known = loaded.registers().knownOn(loaded.asOf());
        List<Register> asked = pupil == null ? known.all() : PatternInputs.of(pupil, known);
        Window window = PatternInputs.known(loaded);
        SessionCalendar calendar = PatternInputs.calendar(loaded);
        Patterns patterns = Patterns.of(loaded.attendance().rules().patterns(), calendar, window);
        QualityChecks checks =
                QualityChecks.of(loaded.attendance().rules().qualityRules(), calendar, window, loaded.asOf());
        Messages messages = loaded.attendance().rules().messages();
        List<PupilView> views = views(loaded, known, asked, patterns, checks);
        List<QualityFinding> ofAll = all ? checks.look(known) : List.of();
        PatternJson json = new PatternJson(messages, every);
        PatternTable table = new PatternTable(messages, every);
        return Outcome.of(
                        object(loaded, window, patterns, json, views, ofAll, checks),
                        () -> List.<ReportTable>of(table.patterns(views), table.quality(views, ofAll)))
                .withText(table.words(patterns, views.size()) + notKnown(checks, messages))
                .withRuleBook(
                        loaded.attendance().rules().version().release(),
                        loaded.attendance().rules().version().digest())
                .withIssues(loaded.issues().checked(Boolean.TRUE));
    }

    private static String notKnown(QualityChecks checks, Messages messages) {
        if (checks.notKnown().isEmpty()) {
            return "";
        }
        List<String> kinds = checks.notKnown().stream()
                .map(kind ->
                        "quality.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .map(key -> messages.text(Locale.UK, key))
                .toList();
        return messages.text(Locale.UK, "quality.not-known", "kinds", String.join("; ", kinds)) + "\n";
    }

    private List<PupilView> views(
            Loaded loaded, Registers known, List<Register> asked, Patterns patterns, QualityChecks checks) {
        Families families = new Families(loaded, known, family);
        Optional<Together> together = together(loaded, patterns);
        List<PupilView> views = new ArrayList<>();
        for (Register register : asked) {
            List<Register> others = families.others(register);
            views.add(new PupilView(
                    patterns.look(register),
                    together.flatMap(question -> question.look(register, others)),
                    checks.look(register, day -> age(loaded, register, day))));
        }
        return views;
    }

    private static Optional<Together> together(Loaded loaded, Patterns patterns) {
        Window window = PatternInputs.known(loaded);
        PatternRules rules = loaded.attendance().rules().patterns();
        return patterns.rules().stream()
                .filter(rule -> rule.kind() == PatternKind.TOGETHER)
                .findFirst()
                .map(rule -> Together.of(rule, rules.arranged(window.last()), window.span()));
    }

    private static Optional<AgeGroup> age(Loaded loaded, Register register, java.time.LocalDate day) {
        return PatternInputs.pupils(loaded)
                .flatMap(pupils -> pupils.find(register.pupil(), register.school()))
                .flatMap(PupilDetails::dateOfBirth)
                .flatMap(born -> loaded.attendance().rules().schoolAge().find(born, day));
    }

    private Map<String, @Nullable Object> object(
            Loaded loaded,
            Window window,
            Patterns patterns,
            PatternJson json,
            List<PupilView> views,
            List<QualityFinding> ofAll,
            QualityChecks checks) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("nation", options.nation().id());
        object.put("from", window.first().toString());
        object.put("to", window.last().toString());
        object.put("asOf", loaded.asOf().toString());
        object.put("calendar", loaded.attendance().calendar().isPresent() ? "GIVEN" : "FROM_REGISTER");
        object.put("guard", PatternJson.guard(patterns, views.size()));
        object.put("rules", patterns.rules().stream().map(PatternJson::rule).toList());
        object.put("pupils", views.stream().map(json::pupil).toList());
        object.put("quality", ofAll.stream().map(json::quality).toList());
        object.put(
                "qualityRules",
                checks.rules().stream().map(PatternsCommand::rule).toList());
        object.put("qualityNotKnown", checks.notKnown().stream().map(Enum::name).toList());
        return object;
    }

    /** Which findings were looked for, and how well each rule is known. */
    private static Map<String, Object> rule(QualityRule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rule.id());
        json.put("kind", rule.kind().name());
        json.put("confidence", rule.confidence().name());
        json.put("notes", rule.notes());
        json.put(
                "source",
                String.join("; ", rule.sources().stream().map(Source::cite).toList()));
        return json;
    }
}
