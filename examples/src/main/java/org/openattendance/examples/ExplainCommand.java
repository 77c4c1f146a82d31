package org.openattendance.examples;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openattendance.Explanation;
import org.openattendance.Figure;
import org.openattendance.Figures;
import org.openattendance.PupilFigures;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Source;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.measure.MeasureValue;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance explain}: a figure, the sessions behind it, the rule and its source. */
@CommandLine.Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains one pupil's figure: the sessions behind it, the rule and its source.")
final class ExplainCommand extends Command {

    @Mixin
    private RegisterOptions options = new RegisterOptions();

    @Option(names = "--pupil", required = true, paramLabel = "P", description = "As the register writes it.")
    private String pupil = "";

    @Option(names = "--school", paramLabel = "S", description = "Where the pupil has several enrolments.")
    private @Nullable String school;

    @Option(
            names = "--measure",
            paramLabel = "ID",
            defaultValue = "absence",
            description = "For example attendance, persistent-absence, lateness (default: ${DEFAULT-VALUE}).")
    private String measure = "absence";

    @Option(
            names = "--language",
            paramLabel = "en|cy",
            defaultValue = "en",
            description = "Of the sentence (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Override
    protected Outcome run() {
        Loaded loaded = options.load(maxIssues(), List.of());
        if (loaded.definitions().size() > 1) {
            throw new CallException("explain takes one definition.", "summarise was meant.");
        }
        Figures figures = loaded.attendance()
                .figures(
                        loaded.registers(),
                        loaded.window(),
                        loaded.asOf(),
                        loaded.definitions().get(0));
        Figure figure = find(figures).figure(known(loaded));
        if (figure.value() instanceof MeasureValue.NotKnown) {
            throw new RuleNotKnownException(
                    measure + " of " + figures.definition() + " for the window " + figures.window(), List.of());
        }
        Explanation explanation = figure.explain();
        Locale locale = Locale.forLanguageTag(language + "-GB");
        String sentence = explanation.sentence(locale);
        return Outcome.of(explanation.toMap(locale), () -> List.of(counted(explanation), sessions(explanation)))
                .withText(sentence + "\n" + "Checked again from the marks: "
                        + (explanation.recheck() ? "the same." : "NOT the same.") + "\n")
                .withRuleBook(
                        loaded.attendance().rules().version().release(),
                        loaded.attendance().rules().version().digest())
                .withIssues(loaded.issues().checked(Boolean.TRUE));
    }

    private String known(Loaded loaded) {
        if (!loaded.attendance().rules().measures().ids().contains(measure)) {
            throw new RuleNotKnownException(
                    "measure " + measure + " in " + options.nation() + "; its measures are "
                            + loaded.attendance().rules().measures().ids(),
                    List.of());
        }
        return measure;
    }

    private PupilFigures find(Figures figures) {
        return figures.pupils().stream()
                .filter(one -> one.pupil().value().equals(pupil))
                .filter(one -> school == null
                        || one.school().filter(at -> at.value().equals(school)).isPresent())
                .findFirst()
                .orElseThrow(() -> new CallException(
                        "The register has no entry of this pupil in the window.",
                        "the reference is written another way there."));
    }

    private static ReportTable counted(Explanation explanation) {
        return ReportTable.of(
                List.of(
                        Column.words("code"),
                        Column.words("name"),
                        Column.numbers("sessions"),
                        Column.words("counted as"),
                        Column.words("rule"),
                        Column.words("source")),
                explanation.counted().stream()
                        .map(one -> List.of(
                                one.code().code(),
                                one.code().name(),
                                String.valueOf(one.sessions()),
                                one.as().id(),
                                one.code().ruleId(),
                                one.code().sources().stream().map(Source::id).collect(Collectors.joining(" "))))
                        .toList());
    }

    private static ReportTable sessions(Explanation explanation) {
        return ReportTable.of(
                List.of(Column.words("date"), Column.words("session"), Column.words("code")),
                explanation.sessions().stream()
                        .map(mark -> List.of(
                                mark.session().date().toString(),
                                mark.session().part().name(),
                                mark.written()))
                        .toList());
    }
}
