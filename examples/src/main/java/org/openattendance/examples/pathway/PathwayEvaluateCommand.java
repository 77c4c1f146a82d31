package org.openattendance.examples.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.base.Messages;
import org.openattendance.examples.Command;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.NothingUsableException;
import org.openattendance.examples.Outcome;
import org.openattendance.load.CaseJson;
import org.openattendance.pathway.CaseFile;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.PathwayDecision;
import org.openattendance.pathway.Pathways;
import org.openattendance.pathway.Reading;
import org.openattendance.report.PathwayDecisionReport;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance pathway evaluate}: what a pathway says of a case on a day, with every reason. */
@CommandLine.Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Says what a pathway makes of a case on a day: a proposal with reasons, never a step.",
        footer = {
            "",
            "Example: attendance pathway evaluate --pathway ENG-NATIONAL-5 --case case.json --register marks.csv --pupil P001"
                    + " --calendar days.csv --as-of 2026-01-20"
        })
final class PathwayEvaluateCommand extends Command {

    @Option(
            names = "--pathway",
            required = true,
            paramLabel = "ID|FILE",
            description = "An id as listed, ID@VERSION, or a file of your own.")
    private String pathway = "";

    @Option(
            names = "--case",
            required = true,
            paramLabel = "FILE",
            description = "The case as JSON; - is standard input.")
    private String file = "";

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            description = "The day; only what was known by then counts.")
    private @Nullable LocalDate asOf;

    @Option(names = "--pupil", paramLabel = "P", description = "Whose marks, where the register has several pupils.")
    private @Nullable String pupil;

    @Option(
            names = "--language",
            paramLabel = "en|cy",
            defaultValue = "en",
            description = "Of the explanation (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Mixin
    private CaseRegister register = new CaseRegister();

    @Override
    protected Outcome run() {
        LocalDate day = java.util.Objects.requireNonNull(asOf);
        Checked<Optional<CaseFile>> read = CaseJson.read(Inputs.of(file));
        CaseFile given = read.value()
                .orElseThrow(() -> new NothingUsableException("The case cannot be used."
                        + read.issues().stream()
                                .map(issue -> "\n" + issue.describe())
                                .reduce("", String::concat)));
        Pathways versions = PathwaySource.versions(pathway);
        Pathway used = version(versions, given, day);
        CaseRegister.Loaded loaded = register.load(used.about().nation(), maxIssues());
        loaded.issues().addAll(read);
        Reading reading = loaded.registers()
                .map(all -> loaded.readings(used, day).apply(CaseRegister.pupil(all, pupil)))
                .orElseGet(() -> given.reading(day));
        PathwayDecision decision = PathwayDecision.of(used, given.history(), reading, loaded.time(), day);
        Messages messages = loaded.attendance().rules().messages();
        Locale locale = Locale.forLanguageTag(language + "-GB");
        return Outcome.of(
                        PathwayDecisionReport.json(decision, messages, locale),
                        () -> List.of(PathwayDecisionReport.table(decision)))
                .withText(PathwayDecisionReport.text(decision, messages, locale))
                .withRuleBook(
                        loaded.attendance().rules().version().release(),
                        loaded.attendance().rules().version().digest())
                .withIssues(loaded.issues().checked(Boolean.TRUE));
    }

    /** A case stays on the version that opened it; a pathway of one version is asked as it is. */
    private static Pathway version(Pathways versions, CaseFile given, LocalDate day) {
        List<Pathway> all = versions.all();
        return all.size() == 1 ? all.get(0) : versions.of(all.get(0).id(), given.history(), day);
    }
}
