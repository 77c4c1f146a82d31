package org.openattendance.examples.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.assessment.compare.ComparisonRules;
import org.openattendance.assessment.compare.CriterionComparison;
import org.openattendance.assessment.compare.SchoolComparison;
import org.openattendance.assessment.compare.SettingStandings;
import org.openattendance.assessment.progress.CriterionProgress;
import org.openattendance.assessment.progress.Progress;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.DateSpan;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance assess compare A B}: two rounds of one setting, or several settings. */
@CommandLine.Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Two files of one setting: what moved from the first to the second. Several settings: their profiles"
                        + " side by side, without an order of merit.")
final class CompareCommand extends Command {

    @Mixin
    private final AssessFiles files = new AssessFiles();

    @Parameters(arity = "2..*", paramLabel = "FILE", description = "Assessments in JSON, or ratings in CSV.")
    private List<String> names = List.of();

    @Option(
            names = "--minimum",
            paramLabel = "N",
            defaultValue = "5",
            description = "Withhold figures of fewer settings (default: ${DEFAULT-VALUE}).")
    private int minimum;

    @Option(names = "--group", paramLabel = "TEXT", description = "How the group was chosen; printed with the result.")
    private String group = "the files given";

    @Override
    protected Outcome run() {
        List<AssessFiles.Loaded> loaded = names.stream().map(files::load).toList();
        boolean rounds = loaded.size() == 2
                && loaded.get(0)
                        .assessment()
                        .subject()
                        .equals(loaded.get(1).assessment().subject());
        return (rounds ? progress(loaded) : settings(loaded)).withIssues(files.issues(maxIssues()));
    }

    private static Outcome progress(List<AssessFiles.Loaded> loaded) {
        Progress progress = Progress.between(
                loaded.get(0).assessment().standings(loaded.get(0).framework()),
                loaded.get(1).assessment().standings(loaded.get(1).framework()));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (CriterionProgress one : progress.criteria()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("criterion", one.criterion().shortId());
            row.put("movement", one.movement().name());
            row.put("from", AssessJson.code(one.from()));
            row.put("to", AssessJson.code(one.to()));
            row.put("reworded", one.reworded());
            row.put("otherAssessor", one.otherAssessor());
            rows.add(row);
            cells.add(List.of(
                    one.criterion().shortId(),
                    one.movement().name(),
                    one.from().map(RatingLevel::display).orElse(""),
                    one.to().map(RatingLevel::display).orElse(""),
                    one.otherAssessor() ? "another assessor" : "",
                    one.criterion().text()));
        }
        Map<String, Object> counts = new LinkedHashMap<>();
        progress.counts().forEach((movement, count) -> counts.put(movement.name(), count));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("framework", loaded.get(1).framework().id());
        json.put("version", loaded.get(1).framework().version());
        json.put("counts", counts);
        json.put("net", progress.net());
        json.put("matrix", progress.matrix().map(matrix -> matrix.rows()).orElse(null));
        json.put("rows", rows);
        List<Column> columns = List.of(
                Column.words("id"),
                Column.words("movement"),
                Column.words("from"),
                Column.words("to"),
                Column.words("note"),
                Column.words("criterion"));
        return Outcome.of(json, List.of(ReportTable.of(columns, cells))).withText(progress.sentence() + "\n");
    }

    private Outcome settings(List<AssessFiles.Loaded> loaded) {
        List<SettingStandings> settings = loaded.stream()
                .map(one -> new SettingStandings(
                        one.assessment().subject(),
                        one.assessment().round().on(),
                        one.assessment().standings(one.framework())))
                .toList();
        SchoolComparison comparison = SchoolComparison.of(
                loaded.get(0).framework(), settings, new ComparisonRules(minimum, DateSpan.always(), group));
        List<RatingLevel> levels = comparison.framework().scale().levels();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (CriterionComparison one : comparison.criteria()) {
            Map<String, @Nullable Object> counts = new LinkedHashMap<>();
            one.counts().forEach((level, count) -> counts.put(level.code(), count));
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("criterion", one.criterion().shortId());
            row.put("settings", one.assessed().orElse(null));
            row.put("counts", one.isWithheld() ? null : counts);
            row.put("spread", one.isWithheld() ? null : one.spread());
            row.put("marker", one.isWithheld() ? "c" : null);
            rows.add(row);
            List<String> line = new ArrayList<>(List.of(one.criterion().shortId()));
            levels.forEach(level -> line.add(
                    one.isWithheld() ? "c" : String.valueOf(one.counts().get(level))));
            line.add(one.criterion().text());
            cells.add(line);
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("framework", comparison.framework().id());
        json.put("version", comparison.framework().version());
        json.put("settings", comparison.settings().size());
        json.put("minimum", minimum);
        json.put("group", group);
        json.put("caution", SchoolComparison.CAUTION);
        json.put("rows", rows);
        List<Column> columns = new ArrayList<>(List.of(Column.words("id")));
        levels.forEach(level -> columns.add(Column.numbers(level.display())));
        columns.add(Column.words("criterion"));
        return Outcome.of(json, List.of(ReportTable.of(columns, cells)))
                .withText(comparison.settings().size() + " settings; group: " + group + ". " + SchoolComparison.CAUTION
                        + "\n");
    }
}
