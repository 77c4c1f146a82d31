package org.openattendance.examples.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.Messages;
import org.openattendance.examples.Command;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.NothingUsableException;
import org.openattendance.examples.Outcome;
import org.openattendance.load.CaseJson;
import org.openattendance.pathway.CaseFile;
import org.openattendance.pathway.PathwayDecision;
import org.openattendance.pathway.Pathways;
import org.openattendance.pathway.Reading;
import org.openattendance.pathway.SchoolTime;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.rulebook.PathwayFiles;
import org.openattendance.rulebook.RuleBook;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code attendance case story}: what happened in a case, and what its pathway said on each day with figures. */
@CommandLine.Command(
        name = "story",
        mixinStandardHelpOptions = true,
        description = "Tells a case day by day: events, figures, and what its pathway said as known then.")
final class CaseStoryCommand extends Command {

    @Parameters(
            paramLabel = "CASE",
            description = "The case as JSON, with readings of several days; - is standard input.")
    private String file = "";

    private record Line(LocalDate on, String kind, String text) {}

    @Override
    protected Outcome run() {
        Checked<Optional<CaseFile>> read = CaseJson.read(Inputs.of(file));
        CaseFile given = read.value().orElseThrow(() -> new NothingUsableException("The case cannot be used."));
        List<Line> lines = lines(given);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", lines.stream().map(CaseStoryCommand::json).toList());
        ReportTable table = ReportTable.of(
                List.of(Column.words("on"), Column.words("what"), Column.words("story")),
                lines.stream()
                        .map(line -> List.of(line.on().toString(), line.kind(), line.text()))
                        .toList());
        return Outcome.of(json, List.of(table)).withIssues(read);
    }

    private static Map<String, Object> json(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("on", line.on().toString());
        json.put("kind", line.kind());
        json.put("text", line.text());
        return json;
    }

    private static List<Line> lines(CaseFile given) {
        List<Line> lines = new ArrayList<>();
        given.history()
                .events()
                .forEach(event -> lines.add(new Line(
                        event.on(),
                        event.type().name(),
                        event.key()
                                + event.by().map(role -> " by " + role).orElse("")
                                + event.due().map(day -> ", review on " + day).orElse("")
                                + (event.value().isEmpty() ? "" : ": " + event.value()))));
        Pathways pathways = PathwayFiles.standard();
        String id = given.pathway().orElse("ENG-NATIONAL-5");
        for (Reading reading : given.readings()) {
            if (!reading.on().isBefore(given.history().opened())) {
                PathwayDecision decision = given.decide(
                        pathways.of(id, given.history(), reading.on()), SchoolTime.withoutCalendar(), reading.on());
                lines.add(new Line(decision.asOf(), "DECISION_ASKED", text(decision)));
            }
        }
        lines.sort(Comparator.comparing(Line::on));
        return lines;
    }

    private static String text(PathwayDecision decision) {
        Messages messages =
                RuleBook.standard(org.openattendance.base.Nation.ENGLAND).messages();
        return decision.outcome().word() + " at " + decision.stage() + ". "
                + decision.explanation().get(0).text(messages, Locale.UK);
    }
}
