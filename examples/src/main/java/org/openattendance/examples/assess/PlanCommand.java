package org.openattendance.examples.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.assessment.action.ActionDerivation;
import org.openattendance.assessment.action.ActionRules;
import org.openattendance.assessment.action.DerivedPlan;
import org.openattendance.assessment.action.PlanCalendar;
import org.openattendance.assessment.action.PlanMarkdown;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.base.Role;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionPlan;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance assess plan FILE}: what to do next, in order, and why in this order. */
@CommandLine.Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Proposes actions from judgements, in order of priority with the reason for each place.")
final class PlanCommand extends Command {

    @Mixin
    private final AssessFiles files = new AssessFiles();

    @Parameters(paramLabel = "FILE", description = "An assessment in JSON, or ratings in CSV.")
    private String name = "";

    @Option(
            names = "--target",
            paramLabel = "LEVEL",
            description = "One target for all criteria, in place of the usual ones.")
    private @Nullable String target;

    @Option(
            names = "--max-active",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many actions to begin with (default: ${DEFAULT-VALUE}).")
    private int maxActive;

    @Option(
            names = "--due",
            paramLabel = "DATE",
            description = "A due day for all actions to begin with; it may be changed for each.")
    private @Nullable LocalDate due;

    @Override
    protected List<Format> formats() {
        return List.of(Format.TABLE, Format.CSV, Format.JSON, Format.MARKDOWN, Format.ICALENDAR);
    }

    @Override
    protected Outcome run() {
        AssessFiles.Loaded loaded = files.load(name);
        LocalDate on = loaded.assessment().judgements().stream()
                .map(Judgement::on)
                .max(LocalDate::compareTo)
                .orElse(loaded.assessment().round().on());
        ActionRules rules = new ActionRules(
                Optional.ofNullable(target), maxActive, Role.of("PROPOSED_BY_RULE"), on, Optional.empty());
        DerivedPlan plan = ActionDerivation.derive(
                loaded.assessment().id(),
                loaded.framework().header().title(),
                loaded.assessment().standings(loaded.framework()),
                loaded.assessment(),
                rules);
        ActionPlan dated = dated(plan.plan());
        Outcome outcome = switch (format()) {
            case MARKDOWN -> Outcome.document(PlanMarkdown.write(dated, on) + reasons(plan));
            case ICALENDAR -> Outcome.document(PlanCalendar.write(dated, on));
            default -> result(loaded, plan, dated);
        };
        return outcome.withIssues(files.issues(maxIssues()));
    }

    private ActionPlan dated(ActionPlan plan) {
        LocalDate day = due;
        return day == null
                ? plan
                : new ActionPlan(
                        plan.id(),
                        plan.title(),
                        plan.coProducedBy(),
                        plan.actions().stream()
                                .map(action -> action.withDue(day))
                                .toList());
    }

    private static String reasons(DerivedPlan plan) {
        StringBuilder text = new StringBuilder("\n## Why in this order\n\n");
        for (int i = 0; i < plan.reasons().size(); i++) {
            text.append(i + 1)
                    .append(". ")
                    .append(plan.reasons().get(i).sentence())
                    .append(i < plan.plan().actions().size() ? "" : " (parked)")
                    .append('\n');
        }
        return text.toString();
    }

    private static Outcome result(AssessFiles.Loaded loaded, DerivedPlan plan, ActionPlan dated) {
        List<ActionItem> all = new ArrayList<>(dated.actions());
        all.addAll(plan.parked());
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ActionItem action = all.get(i);
            boolean active = i < dated.actions().size();
            String reason = plan.reasons().get(i).candidate().reason();
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("priority", i + 1);
            row.put("action", action.id());
            row.put("criterion", plan.reasons().get(i).candidate().criterion().shortId());
            row.put("what", action.what());
            row.put("reason", reason);
            row.put("active", active);
            row.put("status", action.status().name());
            row.put("owner", action.owner().map(Role::id).orElse(null));
            row.put("due", action.due().map(LocalDate::toString).orElse(null));
            row.put("successMeasure", action.detail().successMeasure());
            row.put("missing", action.missingParts().stream().map(Enum::name).toList());
            rows.add(row);
            cells.add(List.of(
                    Integer.toString(i + 1),
                    action.id(),
                    active ? "begin" : "parked",
                    action.owner().map(Role::id).orElse(""),
                    action.due().map(LocalDate::toString).orElse(""),
                    reason,
                    action.what()));
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("framework", loaded.framework().id());
        json.put("version", loaded.framework().version());
        json.put("active", dated.actions().size());
        json.put("parked", plan.parked().size());
        json.put("rows", rows);
        List<Column> columns = List.of(
                Column.numbers("priority"),
                Column.words("action"),
                Column.words("plan"),
                Column.words("owner"),
                Column.words("due"),
                Column.words("reason"),
                Column.words("what"));
        return Outcome.of(json, List.of(ReportTable.of(columns, cells)));
    }
}
