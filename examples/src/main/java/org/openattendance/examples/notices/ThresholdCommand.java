package org.openattendance.examples.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Session;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.examples.RegisterOptions;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.penalty.Finding;
import org.openattendance.penalty.NoticeRules;
import org.openattendance.penalty.NoticeThreshold;
import org.openattendance.penalty.ThresholdResult;
import org.openattendance.pupil.PupilRef;
import org.openattendance.report.ReportTable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance notices threshold}: who has met the national threshold, and by which sessions. */
@CommandLine.Command(
        name = "threshold",
        mixinStandardHelpOptions = true,
        description =
                "Who has met the threshold of a penalty notice, when and by which sessions. Meeting it means that somebody"
                        + " considers a notice.")
public final class ThresholdCommand extends Command {

    @Mixin
    private RegisterOptions options = new RegisterOptions();

    @Option(
            names = "--set",
            paramLabel = "ID=VALUE",
            description = "Another value for a named setting of notices; shown in the result.")
    private List<String> settings = new ArrayList<>();

    /** For the command line. */
    public ThresholdCommand() {}

    private record Line(PupilRef pupil, ThresholdResult result) {}

    @Override
    protected Outcome run() {
        NoticeRules rules = NoticeInputs.rules(options.attendance(), settings);
        Loaded loaded = options.load(maxIssues(), List.of());
        NoticeThreshold threshold =
                NoticeThreshold.of(rules, NoticeInputs.calendar(loaded), loaded.asOf(), NoticeInputs.days(loaded));
        List<Line> lines = new ArrayList<>();
        NoticeInputs.byPupil(loaded)
                .forEach((pupil, registers) ->
                        lines.add(new Line(pupil, threshold.test(registers, NoticeInputs.dateOfBirth(loaded, pupil)))));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nation", options.nation().id());
        json.put("asOf", loaded.asOf().toString());
        json.put("notices", lines.stream().map(ThresholdCommand::json).toList());
        json.put(
                "settings",
                lines.stream()
                        .findFirst()
                        .map(line -> NoticeInputs.describe(line.result().settings()))
                        .orElse(List.of()));
        return Outcome.of(json, () -> List.of(table(lines)))
                .withText(
                        "As known on " + loaded.asOf() + ". Meeting the threshold means that a notice is considered by"
                                + " somebody, not that one is issued.\n")
                .withRuleBook(
                        loaded.attendance().rules().version().release(),
                        loaded.attendance().rules().version().digest())
                .withIssues(
                        options.issues(loaded, NoticeInputs.unknownAges(loaded, options.pupilsName()), maxIssues()));
    }

    private static Map<String, @Nullable Object> json(Line line) {
        ThresholdResult result = line.result();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("pupil", line.pupil().value());
        json.put("met", result.isMet());
        json.put(
                "metOn",
                result.metOn().map(session -> session.date().toString()).orElse(null));
        json.put(
                "metSession",
                result.metOn().map(session -> session.part().name()).orElse(null));
        json.put("provisional", result.isProvisional());
        json.put("status", result.status().name());
        json.put("outOfAge", result.outOfAge());
        json.put(
                "windowFrom",
                result.window().map(window -> window.first().toString()).orElse(null));
        json.put(
                "windowTo",
                result.window().map(window -> window.last().toString()).orElse(null));
        json.put("schoolWeeks", result.schoolWeeks());
        json.put("weeksSpanned", result.weeksSpanned());
        json.put("count", result.count());
        json.put(
                "sessions",
                result.sessions().stream().map(ThresholdCommand::session).toList());
        json.put(
                "findings",
                result.findings().stream().map(ThresholdCommand::finding).toList());
        return json;
    }

    private static Map<String, Object> session(ThresholdResult.Counted counted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", counted.session().date().toString());
        json.put("session", counted.session().part().name());
        json.put("code", counted.code());
        return json;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reason", finding.reason().name());
        finding.session().ifPresent(session -> {
            json.put("date", session.date().toString());
            json.put("session", session.part().name());
        });
        return json;
    }

    private static ReportTable table(List<Line> lines) {
        return ReportTable.of(
                List.of(
                        ReportTable.Column.words("pupil"),
                        ReportTable.Column.words("status"),
                        ReportTable.Column.words("met on"),
                        ReportTable.Column.numbers("sessions"),
                        ReportTable.Column.words("from"),
                        ReportTable.Column.words("to"),
                        ReportTable.Column.words("to look at")),
                lines.stream().map(ThresholdCommand::row).toList());
    }

    private static List<String> row(Line line) {
        ThresholdResult result = line.result();
        return List.of(
                line.pupil().value(),
                result.status().name() + (result.outOfAge() ? " (age)" : ""),
                result.metOn().map(Session::toString).orElse(""),
                Integer.toString(result.count()),
                result.window().map(window -> window.first().toString()).orElse(""),
                result.window().map(window -> window.last().toString()).orElse(""),
                String.join(
                        ", ",
                        result.findings().stream()
                                .map(finding -> finding.reason().name())
                                .distinct()
                                .toList()));
    }
}
