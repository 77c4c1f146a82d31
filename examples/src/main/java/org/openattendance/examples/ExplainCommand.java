package org.openattendance.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.openattendance.register.Mark;
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
        String sentence = explanation.sentence(Locale.forLanguageTag(language + "-GB"));
        return Outcome.of(json(explanation, sentence), List.of(counted(explanation), sessions(explanation)))
                .withText(sentence + "\n" + "Checked again from the marks: "
                        + (explanation.recheck() ? "the same." : "NOT the same.") + "\n")
                .withRuleBook(
                        loaded.attendance().rules().version().release(),
                        loaded.attendance().rules().version().digest())
                .withIssues(loaded.issues().checked(Boolean.TRUE));
    }

    private String known(Loaded loaded) {
        if (!loaded.attendance().rules().measures().ids().contains(measure)) {
            throw new CallException(
                    "There is no measure " + measure + "; known: "
                            + loaded.attendance().rules().measures().ids() + ".",
                    "it is spelt another way.");
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

    private static Map<String, Object> json(Explanation explanation, String sentence) {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, Object> rate = FigureJson.rate(explanation.figure());
        json.put("figure", rate == null ? count(explanation.figure()) : rate);
        explanation.figure().findMet().ifPresent(met -> json.put("met", met));
        json.put("measure", explanation.figure().measure());
        json.put("definition", explanation.definition().id());
        json.put("from", explanation.window().first().toString());
        json.put("to", explanation.window().last().toString());
        json.put("asOf", explanation.asOf().toString());
        json.put("rule", explanation.figure().rule().map(rule -> rule.ruleId()).orElse(""));
        json.put(
                "source",
                explanation.figure().rule().map(rule -> ids(rule.sources())).orElse(""));
        json.put(
                "counted",
                explanation.counted().stream().map(ExplainCommand::entry).toList());
        json.put(
                "sessions",
                explanation.sessions().stream().map(ExplainCommand::session).toList());
        json.put("sentence", sentence);
        json.put("rechecked", explanation.recheck());
        return json;
    }

    private static @Nullable Map<String, Object> count(Figure figure) {
        return figure.value() instanceof MeasureValue.Sessions sessions ? Map.of("sessions", sessions.count()) : null;
    }

    private static Map<String, Object> entry(Explanation.Counted counted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", counted.code().code());
        json.put("sessions", counted.sessions());
        json.put("as", counted.as().id());
        json.put("rule", counted.code().ruleId());
        json.put("source", ids(counted.code().sources()));
        json.put("confidence", counted.code().confidence().name());
        return json;
    }

    private static String ids(List<Source> sources) {
        return sources.stream().map(Source::id).collect(Collectors.joining(" "));
    }

    private static Map<String, Object> session(Mark mark) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", mark.session().date().toString());
        json.put("session", mark.session().part().name());
        json.put("code", mark.written());
        return json;
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
                                ids(one.code().sources())))
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
