package org.openattendance.assessment.action;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.base.Role;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;
import org.openattendance.plan.ActionPlan;
import org.openattendance.plan.ActionReview;
import org.openattendance.table.CsvWriter;

/**
 * A plan as CSV, one row an action, lines ended by LF. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 * Stateless.
 */
public final class PlanCsv {

    private static final List<String> HEADER = List.of(
            "action_id",
            "what",
            "status",
            "owner",
            "start",
            "due",
            "next_review",
            "success_measure",
            "resources",
            "evidence_expected",
            "partners",
            "criteria");

    private PlanCsv() {}

    /** The plan as it stood at the end of a day. */
    public static String write(ActionPlan plan, LocalDate asOf) {
        StringBuilder out = new StringBuilder();
        CsvWriter writer = new CsvWriter(out).row(HEADER);
        for (ActionItem action : plan.actions()) {
            writer.row(row(action, asOf).stream().map(PlanCsv::plain).toList());
        }
        return out.toString();
    }

    private static List<String> row(ActionItem action, LocalDate asOf) {
        return List.of(
                action.id(),
                action.what(),
                action.statusOn(asOf).map(Enum::name).orElse(""),
                action.owner().map(Role::id).orElse(""),
                action.start().map(LocalDate::toString).orElse(""),
                action.due().map(LocalDate::toString).orElse(""),
                action.nextReview(asOf)
                        .map(ActionReview::due)
                        .map(LocalDate::toString)
                        .orElse(""),
                action.detail().successMeasure(),
                action.detail().resources(),
                action.detail().evidenceExpected(),
                String.join("; ", action.detail().partners()),
                action.arisesFrom().stream()
                        .filter(link -> link.kind().equals(ActionLink.CRITERION))
                        .map(ActionLink::id)
                        .collect(Collectors.joining("; ")));
    }

    private static String plain(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
