package org.openattendance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Role;
import org.openattendance.pathway.Condition;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.Review;
import org.openattendance.pathway.Stage;
import org.openattendance.pathway.StageAction;
import org.openattendance.report.ReportTable.Column;

/**
 * A pathway in tables, for people. What its source leaves open is shown as not known. Stateless.
 */
public final class PathwayTables {

    private static final String NOT_KNOWN = "not known";

    private PathwayTables() {}

    /** One row a pathway. */
    public static ReportTable list(List<Pathway> pathways) {
        return ReportTable.of(
                List.of(
                        Column.words("id"),
                        Column.words("version"),
                        Column.words("authority"),
                        Column.words("nation"),
                        Column.numbers("stages"),
                        Column.words("may run"),
                        Column.words("read"),
                        Column.words("standing")),
                pathways.stream()
                        .map(one -> List.of(
                                one.id(),
                                one.about().version(),
                                one.about().authority(),
                                one.about().nation().id(),
                                one.about().notKnown().contains("stages")
                                        ? NOT_KNOWN
                                        : Integer.toString(one.stages().size()),
                                one.isExecutable() ? "yes" : "no",
                                one.about().completeness().name(),
                                one.about().standing()))
                        .toList());
    }

    /** Stages, then places beyond, a row each; what is not known is said. */
    public static ReportTable stages(Pathway pathway) {
        List<List<String>> rows = new ArrayList<>();
        List<Stage> places = new ArrayList<>(pathway.stages());
        places.addAll(pathway.beyond());
        for (Stage stage : places) {
            rows.add(List.of(
                    stage.key(),
                    stage.title(),
                    stage.leavesOpen("lead") ? NOT_KNOWN : stage.lead().name(),
                    stage.legal() ? "yes" : "",
                    cell(stage, "decides", stage.decides().map(Role::id)),
                    cell(stage, "band", stage.band().map(Object::toString)),
                    cell(
                            stage,
                            "actions",
                            join(stage.work().actions().stream()
                                    .map(StageAction::key)
                                    .toList())),
                    join(stage.work().evidence().stream()
                                    .map(need -> need.min() + " " + need.key())
                                    .toList())
                            .orElse(""),
                    cell(stage, "review", stage.work().review().map(Review::toString))));
        }
        return ReportTable.of(
                List.of("stage", "title", "lead", "law", "decides", "attendance", "actions", "evidence", "review")
                        .stream()
                        .map(Column::words)
                        .toList(),
                rows);
    }

    private static String cell(Stage stage, String field, Optional<String> text) {
        return text.orElse(stage.leavesOpen(field) ? NOT_KNOWN : "");
    }

    private static Optional<String> join(List<String> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    /** Ways between stages, a row each. */
    public static ReportTable ways(Pathway pathway) {
        return ReportTable.of(
                List.of("way", "from", "to", "kind", "when", "must be on record", "sources").stream()
                        .map(Column::words)
                        .toList(),
                pathway.transitions().stream()
                        .map(way -> List.of(
                                way.id(),
                                String.join(" ", way.from()),
                                way.to(),
                                way.kind().name(),
                                way.trigger().describe(),
                                String.join(
                                        "; ",
                                        way.guards().stream()
                                                .map(Condition::describe)
                                                .toList()),
                                String.join(" ", way.sources())))
                        .toList());
    }
}
