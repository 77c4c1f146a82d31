package org.openattendance.examples.assess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.moderate.AgreementInterval;
import org.openattendance.assessment.moderate.AgreementValue;
import org.openattendance.assessment.moderate.AgreementValue.Statistic;
import org.openattendance.assessment.moderate.CriterionDifference;
import org.openattendance.assessment.moderate.ModerationReport;
import org.openattendance.assessment.moderate.ModerationSession;
import org.openattendance.assessment.moderate.ModerationSession.Judge;
import org.openattendance.assessment.number.Interval;
import org.openattendance.base.Role;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance assess moderate FILE...}: how far assessors agree, and what to talk about first. */
@CommandLine.Command(
        name = "moderate",
        mixinStandardHelpOptions = true,
        description =
                "How far assessors agree: each role of each file is a judge. Figures are exact; undefined ones say why.")
final class ModerateCommand extends Command {

    private static final int RESAMPLES = 1000;

    @Mixin
    private final AssessFiles files = new AssessFiles();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Ratings in CSV, or assessments in JSON.")
    private List<String> names = List.of();

    @Option(
            names = "--bootstrap-seed",
            paramLabel = "S",
            description = "Adds bootstrap intervals over criteria, drawn from this seed.")
    private @Nullable Long seed;

    @Override
    protected Outcome run() {
        List<AssessFiles.Loaded> loaded = names.stream().map(files::load).toList();
        AssessmentFramework framework = loaded.get(0).framework();
        List<Judge> judges = judges(loaded);
        if (judges.size() < 2) {
            throw new CallException(
                    "There is one assessor only.", "the other file was left out, or both have the same assessor.");
        }
        ModerationSession.Mode mode =
                judges.size() == 2 ? ModerationSession.Mode.TWO_JUDGES : ModerationSession.Mode.PANEL;
        ModerationSession session = ModerationSession.of(framework, mode, judges);
        ModerationReport report = session.report();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("framework", framework.id());
        json.put("version", framework.version());
        json.put("units", report.units());
        json.put("judges", report.judges());
        json.put("missing", AssessJson.figure(report.missing()));
        json.put("fewUnits", report.hasFewUnits());
        figures(json, report, session);
        json.put("rows", session.all().stream().map(one -> row(judges, one)).toList());
        return Outcome.of(json, tables(judges, report)).withText(text(report)).withIssues(files.issues(maxIssues()));
    }

    /** Every role of every file; a role that several files have gets the number of the file. */
    private static List<Judge> judges(List<AssessFiles.Loaded> loaded) {
        List<Judge> judges = new ArrayList<>();
        Set<Role> taken = new HashSet<>();
        for (int i = 0; i < loaded.size(); i++) {
            AssessFiles.Loaded one = loaded.get(i);
            for (Role role : one.assessment().assessors()) {
                Role name = taken.add(role) ? role : Role.of(role.id() + "_" + (i + 1));
                taken.add(name);
                judges.add(new Judge(name, one.assessment().standingsOf(role, one.framework())));
            }
        }
        return judges;
    }

    private void figures(Map<String, @Nullable Object> json, ModerationReport report, ModerationSession session) {
        Map<String, @Nullable Object> agreement = new LinkedHashMap<>();
        Map<String, @Nullable Object> undefined = new LinkedHashMap<>();
        Map<String, @Nullable Object> intervals = new LinkedHashMap<>();
        for (AgreementValue value : report.figures()) {
            String name = name(value.statistic());
            agreement.put(name, value.value().map(AssessJson::figure).orElse(null));
            value.reason().ifPresent(reason -> undefined.put(name, reason.name()));
            interval(session, value.statistic()).ifPresent(ends -> intervals.put(name, AssessJson.interval(ends)));
        }
        json.put("agreement", agreement);
        json.put("undefined", undefined);
        json.put("intervals", intervals);
    }

    private Optional<Interval> interval(ModerationSession session, Statistic statistic) {
        return seed == null
                ? AgreementInterval.analytic(session.table(), statistic)
                : AgreementInterval.bootstrap(session.table(), statistic, RESAMPLES, seed)
                        .map(AgreementInterval.Bootstrap::interval);
    }

    /** {@code COHEN_KAPPA} as {@code cohenKappa}. */
    private static String name(Statistic statistic) {
        StringBuilder name = new StringBuilder();
        for (String word : statistic.name().split("_", -1)) {
            String lower = word.toLowerCase(java.util.Locale.ROOT);
            name.append(name.length() == 0 ? lower : word.charAt(0) + lower.substring(1));
        }
        return name.toString();
    }

    private static Map<String, @Nullable Object> row(List<Judge> judges, CriterionDifference one) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        for (int i = 0; i < judges.size(); i++) {
            said.put(judges.get(i).role().id(), said(one.said().get(i)));
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("criterion", one.criterion().shortId());
        row.put("said", said);
        row.put("spread", one.spread());
        row.put("differ", one.isDifference());
        return row;
    }

    private static String said(Standing standing) {
        return standing.level()
                .map(level -> level.code())
                .orElse(standing.status().name());
    }

    private static List<ReportTable> tables(List<Judge> judges, ModerationReport report) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("criterion"), Column.numbers("apart")));
        judges.forEach(judge -> columns.add(Column.words(judge.role().id())));
        List<List<String>> rows = new ArrayList<>();
        for (CriterionDifference one : report.differences()) {
            List<String> row = new ArrayList<>(List.of(one.criterion().shortId(), Integer.toString(one.spread())));
            one.said().forEach(standing -> row.add(said(standing)));
            rows.add(row);
        }
        return List.of(ReportTable.of(columns, rows));
    }

    private static String text(ModerationReport report) {
        StringBuilder text = new StringBuilder()
                .append(report.units())
                .append(" criteria, ")
                .append(report.judges())
                .append(" judges.\n");
        report.figures().forEach(value -> text.append(value.sentence()).append('\n'));
        return text.append(report.hasFewUnits() ? "Fewer than 30 criteria: read the figures with care.\n" : "")
                .toString();
    }
}
