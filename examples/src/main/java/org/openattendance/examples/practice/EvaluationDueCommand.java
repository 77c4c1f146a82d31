package org.openattendance.examples.practice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.mapping.evaluation.DuePoint;
import org.openattendance.mapping.evaluation.MonitoringEvaluationPlan;
import org.openattendance.mapping.exchange.EvaluationFile;
import org.openattendance.mapping.exchange.EvaluationJsonReader;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance evaluation due FILE --on D}: which measures are due, overdue, done or to come. */
@CommandLine.Command(
        name = "due",
        mixinStandardHelpOptions = true,
        description = "Which measures are due, overdue, done or to come, and which nobody collects yet.",
        footer = {"", "Example: attendance evaluation due examples/data/partnership/evaluation.json --on 2026-02-23"})
final class EvaluationDueCommand extends Command {

    @Parameters(paramLabel = "FILE", description = "An evaluation in JSON; - for standard input.")
    private String file = "";

    @Option(names = "--on", required = true, paramLabel = "D", description = "The day of the report.")
    private String on = "";

    @Override
    protected Outcome run() {
        LocalDate day = PracticeFiles.day("--on", on);
        Checked<EvaluationFile> read = EvaluationJsonReader.read(file, PracticeFiles.bytes(file));
        List<DuePoint> points = read.value().schedule().points();
        MonitoringEvaluationPlan plan = read.value().plan();
        List<String> uncollected = plan.withoutCollector();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("asOf", day.toString());
        json.put("rows", points.stream().map(point -> row(plan, point, day)).toList());
        json.put("withoutCollector", uncollected);
        List<Column> columns = List.of(
                Column.words("day"),
                Column.words("measure"),
                Column.words("state"),
                Column.words("intervention"),
                Column.words("what"));
        return Outcome.of(
                        json,
                        List.of(ReportTable.of(
                                columns,
                                points.stream()
                                        .map(point -> List.of(
                                                point.on().toString(),
                                                point.measure(),
                                                point.stateOn(day).name(),
                                                point.intervention().orElse(""),
                                                plan.measure(point.measure()).label()))
                                        .toList())))
                .withText(
                        uncollected.isEmpty()
                                ? "Somebody collects each measure.\n"
                                : "Nobody collects yet: " + String.join(", ", uncollected) + ".\n")
                .withIssues(PracticeFiles.first(read, maxIssues()));
    }

    private static Map<String, @Nullable Object> row(MonitoringEvaluationPlan plan, DuePoint point, LocalDate day) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("measure", point.measure());
        row.put("label", plan.measure(point.measure()).label());
        row.put("on", point.on().toString());
        row.put("state", point.stateOn(day).name());
        row.put("moment", point.moment().map(Enum::name).orElse(null));
        row.put("intervention", point.intervention().orElse(null));
        return row;
    }
}
