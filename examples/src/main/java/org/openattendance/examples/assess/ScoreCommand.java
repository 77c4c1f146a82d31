package org.openattendance.examples.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.assessment.aggregate.Aggregation;
import org.openattendance.assessment.aggregate.AssessmentResult;
import org.openattendance.assessment.aggregate.PolicyResult;
import org.openattendance.assessment.aggregate.ScopeResult;
import org.openattendance.assessment.framework.AggregationPolicy;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.PolicyType;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.judgement.Remark;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance assess score}: the profile, and what policies say of it. */
@CommandLine.Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Sums up ratings: the profile, the results of the policies, and what could still change.")
final class ScoreCommand extends Command {

    @Mixin
    private final AssessFiles files = new AssessFiles();

    @Option(
            names = "--ratings",
            required = true,
            paramLabel = "FILE",
            description = "criterion_id,assessor,status,level,rationale,date; or an assessment in JSON.")
    private String ratings = "";

    @Option(
            names = "--policy",
            paramLabel = "ID",
            description =
                    "One policy in place of the usual ones, for example LOWEST, SHARE_AT_OR_ABOVE:G or WEIGHTED_MEAN;"
                            + " add :weighted for weights.")
    private @Nullable String policy;

    @Override
    protected Outcome run() {
        AssessFiles.Loaded loaded =
                ratings.toLowerCase(Locale.ROOT).endsWith(".json") ? files.load(ratings) : files.ratings(ratings);
        Standings standings = loaded.assessment().standings(loaded.framework());
        AssessmentResult result = policy == null
                ? Aggregation.of(standings)
                : Aggregation.of(standings, List.of(policy(loaded.framework(), policy)));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("framework", loaded.framework().id());
        json.put("version", loaded.framework().version());
        json.put("outcome", result.isBlocked() ? "BLOCKED" : "SCORED");
        AssessJson.scope(json, result.overall());
        json.put("madeOf", result.madeOf());
        json.put(
                "blocked",
                standings.differing().stream().map(ScoreCommand::blocked).toList());
        json.put("remarks", remarks(loaded, result));
        json.put("themes", result.themes().stream().map(ScoreCommand::theme).toList());
        return Outcome.of(json, tables(result)).withText(text(result)).withIssues(files.issues(maxIssues()));
    }

    private static Map<String, @Nullable Object> theme(ScopeResult theme) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", theme.id());
        json.put("title", theme.title());
        AssessJson.scope(json, theme);
        return json;
    }

    private static Map<String, @Nullable Object> blocked(Standing standing) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("criterion", standing.criterion().shortId());
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        for (Judgement judgement : standing.from()) {
            said.put(
                    judgement.assessor().id(),
                    judgement
                            .level()
                            .map(l -> l.code())
                            .orElse(judgement.status().name()));
        }
        json.put("said", said);
        return json;
    }

    private static List<Map<String, Object>> remarks(AssessFiles.Loaded loaded, AssessmentResult result) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Remark remark : loaded.assessment().remarks(result.standings().framework())) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("criterion", remark.criterion().shortId());
            row.put("remark", remark.kind().name());
            rows.add(row);
        }
        return rows;
    }

    private static List<ReportTable> tables(AssessmentResult result) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("theme")));
        result.overall().profile().levels().keySet().forEach(level -> columns.add(Column.numbers(level.display())));
        columns.addAll(List.of(
                Column.numbers("not known"),
                Column.numbers("not yet"),
                Column.numbers("not applicable"),
                Column.numbers("looked at")));
        List<List<String>> rows = new ArrayList<>();
        result.themes().forEach(theme -> rows.add(row(theme.title(), theme)));
        return List.of(new ReportTable(columns, rows, row("all", result.overall())));
    }

    private static List<String> row(String name, ScopeResult scope) {
        List<String> row = new ArrayList<>(List.of(name));
        scope.profile().levels().values().forEach(count -> row.add(Integer.toString(count)));
        scope.profile().statuses().forEach((status, count) -> {
            switch (status) {
                case DONT_KNOW, NOT_YET_ASSESSED, NOT_APPLICABLE -> row.add(Integer.toString(count));
                default -> {}
            }
        });
        // The enum has "not yet" before "not known"; people ask about the latter first.
        int at = 1 + scope.profile().levels().size();
        java.util.Collections.swap(row, at, at + 1);
        row.add(scope.profile().done() + " of " + scope.profile().applicable());
        return row;
    }

    private static String text(AssessmentResult result) {
        StringBuilder text = new StringBuilder();
        if (result.isBlocked()) {
            text.append("BLOCKED: assessors differ on ")
                    .append(result.standings().differing().stream()
                            .map(s -> s.criterion().shortId())
                            .toList())
                    .append("; use moderate.\n");
        }
        for (PolicyResult policy : result.overall().results()) {
            text.append(policy.sentence()).append('\n');
        }
        result.overall()
                .fired()
                .forEach(fired ->
                        text.append("Limiting: ").append(fired.sentence()).append(".\n"));
        return text.append("Made of ").append(result.madeOf()).append(".\n").toString();
    }

    private static AggregationPolicy policy(AssessmentFramework framework, String text) {
        String[] parts = text.split("[:(),]+", -1);
        boolean weighted = text.toLowerCase(Locale.ROOT).contains("weighted") && parts.length > 1;
        for (PolicyType type : PolicyType.values()) {
            if (type.name().equalsIgnoreCase(parts[0].replace('-', '_'))) {
                return policy(framework, type, parts, weighted);
            }
        }
        throw new CallException(
                "No policy " + parts[0] + ". Known are " + List.of(PolicyType.values()) + ".", "it is misspelt.");
    }

    private static AggregationPolicy policy(
            AssessmentFramework framework, PolicyType type, String[] parts, boolean weighted) {
        if (type == PolicyType.THRESHOLD) {
            if (framework.policy().type() != PolicyType.THRESHOLD) {
                throw new CallException(
                        "The framework " + framework.id() + " has no threshold rules.", "another framework was meant.");
            }
            return framework.policy();
        }
        if (type == PolicyType.SHARE_AT_OR_ABOVE) {
            if (parts.length < 2) {
                throw new CallException(
                        "SHARE_AT_OR_ABOVE needs a level.",
                        "SHARE_AT_OR_ABOVE:"
                                + framework.scale().highest().map(l -> l.code()).orElse("") + " was meant.");
            }
            framework.scale().level(parts[1]);
            return AggregationPolicy.shareAtOrAbove(parts[1], weighted);
        }
        return AggregationPolicy.of(type).weighted(weighted);
    }
}
