package org.openattendance.examples.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.mapping.check.MapCheck;
import org.openattendance.mapping.check.QuestionProgress;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.guide.MappingQuestionSet;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.vocabulary.Vocabularies;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code attendance map check MAP}: whether the file holds together, and what there is to look at on the map. */
@CommandLine.Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Whether the file holds together (exit status 1 if not), and what there is to look at on the map.",
        footer = {"", "Example: attendance map check examples/data/partnership/map-2.json"})
final class CheckCommand extends Command {

    @Mixin
    private final MapFiles files = new MapFiles();

    @Parameters(paramLabel = "MAP", description = "A map in JSON; - for standard input.")
    private String name = "";

    @Override
    protected Outcome run() {
        MapView view = files.view(files.load(name));
        List<Finding> findings = MapCheck.of(view.map());
        QuestionProgress questions = QuestionProgress.of(
                view.map(),
                MappingQuestionSet.standard(),
                Vocabularies.standard().get("equalities-areas"));
        Outcome outcome = Outcome.of(json(view.map(), findings, questions), List.of(table(findings)))
                .withText(summary(view.map(), questions))
                .withIssues(files.issues(maxIssues()));
        err().println(view.operatorReport());
        return outcome;
    }

    private static Map<String, @Nullable Object> json(
            PartnershipMap map, List<Finding> findings, QuestionProgress questions) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("map", map.id());
        json.put("scope", map.scope().name());
        json.put("version", map.version());
        json.put("asOf", map.asOf().toString());
        Map<String, Object> layers = new LinkedHashMap<>();
        for (MapLayer layer : MapLayer.values()) {
            layers.put(layer.name(), map.nodesIn(layer).size());
        }
        json.put("layers", layers);
        json.put("nodes", map.nodes().size());
        json.put("partners", map.partners().size());
        json.put("ties", map.ties().size());
        json.put("needs", map.needs().size());
        json.put("readiness", map.readiness().state().name());
        json.put(
                "questions",
                Map.of(
                        "of",
                        questions.questions(),
                        "answered",
                        questions.answeredQuestions().size()));
        json.put(
                "parts",
                Map.of(
                        "of",
                        questions.parts(),
                        "answered",
                        questions.answeredParts().size()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("reason", finding.reason());
            row.put("about", finding.about());
            row.put("sentence", finding.sentence());
            rows.add(row);
        }
        json.put("rows", rows);
        return json;
    }

    private static ReportTable table(List<Finding> findings) {
        return ReportTable.of(
                List.of(Column.words("reason"), Column.words("about"), Column.words("what")),
                findings.stream()
                        .map(finding -> List.of(finding.reason(), finding.about(), finding.sentence()))
                        .toList());
    }

    private static String summary(PartnershipMap map, QuestionProgress questions) {
        return map.nodes().size() + " nodes, " + map.partners().size() + " partners, "
                + map.ties().size() + " ties, "
                + map.needs().size() + " needs; "
                + questions.answeredQuestions().size() + " of " + questions.questions()
                + " questions answered (" + questions.answeredParts().size() + " of " + questions.parts()
                + " parts).\n";
    }
}
