package org.openattendance.examples.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.Theme;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code attendance assess show ID}: one framework, criterion by criterion. */
@CommandLine.Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a framework: its scale, criteria, descriptors and limiting rules.")
final class ShowCommand extends Command {

    @Parameters(paramLabel = "ID|FILE", description = "A framework of the library, or a file of your own.")
    private String name = "";

    @Mixin
    private final AssessFiles files = new AssessFiles();

    @Override
    protected Outcome run() {
        AssessmentFramework framework = files.framework(name);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("framework", framework.id());
        json.put("version", framework.version());
        json.put("title", framework.header().title());
        json.put("source", framework.header().source());
        json.put("licence", framework.header().licence());
        json.put("status", framework.header().status().name());
        json.put("notes", framework.header().notes());
        json.put("scale", framework.scale().id());
        json.put(
                "levels",
                framework.scale().levels().stream().map(ShowCommand::level).toList());
        json.put("policy", framework.policy().type().name());
        json.put("themes", framework.themes().stream().map(ShowCommand::theme).toList());
        List<List<String>> rows = new ArrayList<>();
        for (Theme theme : framework.themes()) {
            theme.criteria().forEach(criterion -> rows.add(row(framework, theme, criterion)));
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("theme"),
                Column.words("id"),
                Column.words("criterion"),
                Column.numbers("weight"),
                Column.words("limiting")));
        framework.scale().levels().forEach(level -> columns.add(Column.words(level.display())));
        String text = framework.header().title() + ", " + framework.header().reference() + ". Source: "
                + framework.header().source() + ".\n"
                + String.join("\n", framework.header().notes());
        return Outcome.of(json, List.of(ReportTable.of(columns, rows)))
                .withText(text.strip() + "\n")
                .withIssues(files.issues(maxIssues()));
    }

    private static List<String> row(AssessmentFramework framework, Theme theme, Criterion criterion) {
        List<String> row = new ArrayList<>(List.of(
                theme.title(),
                criterion.shortId(),
                criterion.text(),
                Integer.toString(criterion.weight()),
                criterion.isLimiting() ? "yes" : ""));
        for (RatingLevel level : framework.scale().levels()) {
            row.add(criterion.guide().descriptors().getOrDefault(level.code(), ""));
        }
        return row;
    }

    private static Map<String, @Nullable Object> level(RatingLevel level) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", level.code());
        json.put("label", level.label());
        return json;
    }

    private static Map<String, @Nullable Object> theme(Theme theme) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", theme.id());
        json.put("title", theme.title());
        json.put(
                "criteria",
                theme.criteria().stream().map(ShowCommand::criterion).toList());
        return json;
    }

    private static Map<String, @Nullable Object> criterion(Criterion criterion) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", criterion.shortId());
        json.put("fullId", criterion.id());
        json.put("shared", criterion.origin().shared().orElse(null));
        json.put("text", criterion.text());
        json.put("rationale", criterion.guide().rationale());
        json.put("weight", criterion.weight());
        json.put("limiting", criterion.isLimiting());
        json.put("descriptors", criterion.guide().descriptors());
        json.put("parts", criterion.guide().parts());
        json.put(
                "evidencePrompts",
                criterion.guide().prompts().stream()
                        .map(p -> p.kind() + ": " + p.text())
                        .toList());
        json.put(
                "suggestedActions",
                criterion.guide().actions().stream().map(a -> a.text()).toList());
        json.put("confidence", criterion.origin().confidence().name());
        return json;
    }
}
