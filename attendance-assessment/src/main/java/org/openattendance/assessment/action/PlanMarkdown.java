package org.openattendance.assessment.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.base.Role;
import org.openattendance.picture.TextTable;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;
import org.openattendance.plan.ActionPlan;
import org.openattendance.plan.ActionReview;

/** A plan as Markdown: a heading, a table, and what is overdue or still missing. Stateless. */
public final class PlanMarkdown {

    private static final List<String> HEADER =
            List.of("Action", "What", "Status", "Owner", "Due", "Next review", "Success measure", "From");

    private PlanMarkdown() {}

    /**
     * The plan as it stood at the end of a day.
     *
     * @return lines ended by LF
     */
    public static String write(ActionPlan plan, LocalDate asOf) {
        StringBuilder out = new StringBuilder("# ")
                .append(oneLine(plan.title().isBlank() ? plan.id() : plan.title()))
                .append("\n\nAs of ")
                .append(asOf)
                .append(".\n\n");
        List<List<String>> rows = new ArrayList<>();
        plan.actions().forEach(action -> rows.add(row(action, asOf)));
        out.append(TextTable.of(HEADER, rows).toMarkdown());
        list(out, "Overdue", plan.overdueOn(asOf).stream().map(ActionItem::id).toList());
        list(
                out,
                "Still missing",
                plan.incomplete().stream()
                        .map(action -> action.id() + ": "
                                + action.missingParts().stream().map(Enum::name).collect(Collectors.joining(", ")))
                        .toList());
        return out.toString();
    }

    private static List<String> row(ActionItem action, LocalDate asOf) {
        return List.of(
                action.id(),
                action.what(),
                action.statusOn(asOf).map(Enum::name).orElse("not proposed yet"),
                action.owner().map(Role::id).orElse(""),
                action.due().map(LocalDate::toString).orElse(""),
                action.nextReview(asOf)
                        .map(ActionReview::due)
                        .map(LocalDate::toString)
                        .orElse(""),
                action.detail().successMeasure(),
                action.arisesFrom().stream().map(ActionLink::id).collect(Collectors.joining(", ")));
    }

    private static void list(StringBuilder out, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.append("\n## ").append(title).append("\n\n");
            lines.forEach(line -> out.append("- ").append(oneLine(line)).append('\n'));
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
