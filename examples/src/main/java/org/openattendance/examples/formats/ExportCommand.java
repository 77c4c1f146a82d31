package org.openattendance.examples.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openattendance.Figures;
import org.openattendance.base.Source;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.examples.RegisterOptions;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.load.PupilKeys;
import org.openattendance.pattern.PatternKind;
import org.openattendance.pattern.PatternRule;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
import org.openattendance.report.JsonText;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.rulebook.RuleBookVersion;
import org.openattendance.table.UnreadableInputException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance export}: a register as a tidy table for researchers, with what they need to understand and cite it. */
@CommandLine.Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a register as one tidy table that R and Python read unchanged; with --folder also a codebook, the digest of the rules, the seed and a citation file.",
            "Without --salt-file the export is anonymous: pupils are numbered in an order drawn by --seed, and codes that say something private never leave: a category that holds one shows no codes at all."
        },
        footer = {"", "Example: attendance export --unit session --nation ENG --register marks.csv --folder export"})
public final class ExportCommand extends Command {

    @Option(names = "--unit", required = true, paramLabel = "pupil|spell|session", description = "What a row is.")
    private String unit = "";

    @Mixin
    private RegisterOptions options = new RegisterOptions();

    @Option(names = "--folder", paramLabel = "DIR", description = "Where to write all files; made if it is not there.")
    private @Nullable Path folder;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Draws the order in which pupils are numbered (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--salt-file",
            paramLabel = "FILE",
            description =
                    "Give every pupil a lasting key made with this secret instead of a number: no longer anonymous.")
    private @Nullable String saltFile;

    @Option(names = "--sensitive-codes", description = "Show codes that say something private; only with --salt-file.")
    private boolean sensitive;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = "School attendance",
            description = "For the citation.")
    private String title = "";

    @Option(
            names = "--author",
            paramLabel = "NAME",
            defaultValue = "The keeper of the register",
            description = "For the citation: an organisation.")
    private String author = "";

    /** Made by picocli. */
    public ExportCommand() {}

    @Override
    protected Outcome run() {
        if (sensitive && saltFile == null) {
            throw new CallException(
                    "--sensitive-codes needs --salt-file: an anonymous export never holds them.",
                    "the export is for people who may see them, under keys.");
        }
        Loaded loaded = options.load(maxIssues(), List.of());
        PupilKeys keys =
                saltFile == null ? numbered(loaded) : PupilKeys.salted(KeyOptions.salt(saltFile, loaded.issues()));
        TidyTable table = table(loaded, keys);
        if (folder == null) {
            return result(loaded, table, table.csv());
        }
        Map<String, String> files = files(loaded, table);
        files.forEach((name, text) -> write(folder, name, text));
        return result(loaded, table, "");
    }

    private TidyTable table(Loaded loaded, PupilKeys keys) {
        Figures figures = loaded.attendance()
                .figures(
                        loaded.registers(),
                        loaded.window(),
                        loaded.asOf(),
                        loaded.definitions().get(0));
        return switch (unit) {
            case "pupil" -> TidyTable.ofPupils(figures, keys);
            case "spell" -> SpellTable.of(loaded, keys);
            case "session" -> TidyTable.ofSessions(loaded, keys, sensitive);
            default -> throw new CallException("There is no unit " + unit + ".", "pupil, spell or session was meant.");
        };
    }

    private PupilKeys numbered(Loaded loaded) {
        TreeSet<PupilRef> pupils = new TreeSet<>();
        loaded.registers().all().stream().map(Register::pupil).forEach(pupils::add);
        return PupilKeys.drawn(pupils, seed);
    }

    private Map<String, String> files(Loaded loaded, TidyTable table) {
        RuleBookVersion rules = loaded.attendance().rules().version();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("schemaVersion", "1.0");
        about.put("ruleBook", Map.of("version", rules.release(), "digest", rules.digest()));
        about.put("nation", options.nation().id());
        about.put("unit", unit);
        about.put("definition", loaded.definitions().get(0).id());
        about.put("from", loaded.window().first().toString());
        about.put("to", loaded.window().last().toString());
        about.put("asOf", loaded.asOf().toString());
        about.put("anonymous", saltFile == null);
        about.put("seed", saltFile == null ? seed : null);
        about.put("rows", table.rows().size());
        if (unit.equals("spell")) {
            about.put("spells", definitionOfSpells(loaded));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put(unit + ".csv", table.csv());
        files.put("codebook.csv", table.codebook());
        files.put("export.json", JsonText.of(about));
        files.put("CITATION.cff", citation(rules, loaded));
        return files;
    }

    /** The row that says what a spell is, with where that is written. */
    private static Map<String, Object> definitionOfSpells(Loaded loaded) {
        PatternRule rule = loaded.attendance()
                .rules()
                .patterns()
                .require(PatternKind.SPELLS, loaded.window().last());
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("rule", rule.id());
        definition.put("confidence", rule.confidence().name());
        definition.put("notes", rule.notes());
        definition.put("sources", rule.sources().stream().map(Source::title).toList());
        return definition;
    }

    private String citation(RuleBookVersion rules, Loaded loaded) {
        return String.join(
                "\n",
                "cff-version: 1.2.0",
                "message: \"If you use this data set, please cite it as below.\"",
                "type: dataset",
                "title: " + quoted(title),
                "authors:",
                "  - name: " + quoted(author),
                "version: " + quoted(loaded.window() + ", as known on " + loaded.asOf()),
                "abstract: "
                        + quoted("One row is one " + (unit.equals("spell") ? "spell of absence" : unit)
                                + ". Counted by the definition "
                                + loaded.definitions().get(0) + " of rule book " + rules.release() + ", "
                                + rules.digest() + "."),
                "");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
    }

    private static void write(@Nullable Path folder, String name, String text) {
        try {
            Path into = Files.createDirectories(java.util.Objects.requireNonNull(folder));
            Path part = Files.createTempFile(into, ".export", ".part");
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, into.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UnreadableInputException(
                    "NOT_WRITABLE", name, "it cannot be written.", "you may not write there.", e);
        }
    }

    private Outcome result(Loaded loaded, TidyTable table, String csv) {
        RuleBookVersion rules = loaded.attendance().rules().version();
        if (!csv.isEmpty() && format() != Format.JSON) {
            return Outcome.document(csv).withIssues(loaded.issues().checked(Boolean.TRUE));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nation", options.nation().id());
        json.put("unit", unit);
        json.put("definition", loaded.definitions().get(0).id());
        json.put("anonymous", saltFile == null);
        json.put("rows", table.rows().stream().map(table::named).toList());
        List<List<String>> written = new ArrayList<>();
        for (String name : List.of(unit + ".csv", "codebook.csv", "export.json", "CITATION.cff")) {
            written.add(List.of(name));
        }
        return Outcome.of(json, List.of(ReportTable.of(List.of(Column.words("written")), written)))
                .withText(String.format(Locale.ROOT, "%d rows.%n", table.rows().size()))
                .withRuleBook(rules.release(), rules.digest())
                .withIssues(loaded.issues().checked(Boolean.TRUE));
    }
}
