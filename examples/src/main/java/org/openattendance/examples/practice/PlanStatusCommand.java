package org.openattendance.examples.practice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.mapping.exchange.PlanJsonReader;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.plan.CheckMark;
import org.openattendance.mapping.plan.PartnershipPlan;
import org.openattendance.mapping.plan.PartnershipStep;
import org.openattendance.mapping.plan.PlanReview;
import org.openattendance.mapping.plan.StepTransition;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance plan status PLAN}: where each step stands, what is open, and what to look at. */
@CommandLine.Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Where each step of a plan stands, which checks are open, and what to look at.",
        footer = {"", "Example: attendance plan status examples/data/partnership/plan.json"})
final class PlanStatusCommand extends Command {

    @Parameters(paramLabel = "PLAN", description = "A plan in JSON; - for standard input.")
    private String file = "";

    @Option(
            names = "--on",
            paramLabel = "D",
            description = "The day for which is asked (default: the last day on record in the plan).")
    private @Nullable String on;

    @Override
    protected Outcome run() {
        Checked<PartnershipPlan> read = PlanJsonReader.read(file, PracticeFiles.bytes(file));
        PartnershipPlan plan = read.value();
        Optional<LocalDate> day = on == null ? lastDay(plan) : Optional.of(PracticeFiles.day("--on", on));
        List<Finding> findings = PlanReview.of(plan, day.orElse(LocalDate.MIN));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("plan", plan.id());
        json.put("checkSet", plan.checks().id());
        json.put("asOf", day.map(LocalDate::toString).orElse(null));
        json.put(
                "rows",
                Stream.of(PartnershipStep.values()).map(step -> row(plan, step)).toList());
        json.put("findings", PracticeFiles.json(findings));
        return Outcome.of(json, List.of(steps(plan), PracticeFiles.table(findings)))
                .withIssues(PracticeFiles.first(read, maxIssues()));
    }

    /** Empty for a plan in which nothing has happened: then nothing can be late either. */
    private static Optional<LocalDate> lastDay(PartnershipPlan plan) {
        return Stream.concat(
                        plan.history().stream().map(StepTransition::on),
                        plan.marks().stream().map(CheckMark::on))
                .max(LocalDate::compareTo);
    }

    private static Map<String, @Nullable Object> row(PartnershipPlan plan, PartnershipStep step) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("step", step.name());
        row.put("state", plan.state(step).name());
        row.put("progress", PracticeFiles.rate(plan.progress(step)));
        row.put("open", plan.open(step));
        return row;
    }

    private static ReportTable steps(PartnershipPlan plan) {
        return ReportTable.of(
                List.of(Column.words("step"), Column.words("state"), Column.numbers("done"), Column.words("open")),
                Stream.of(PartnershipStep.values())
                        .map(step -> List.of(
                                step.name(),
                                plan.state(step).name(),
                                plan.progress(step)
                                        .map(rate -> rate.numerator() + " of " + rate.denominator())
                                        .orElse("none applies"),
                                String.join(" ", plan.open(step))))
                        .toList());
    }
}
