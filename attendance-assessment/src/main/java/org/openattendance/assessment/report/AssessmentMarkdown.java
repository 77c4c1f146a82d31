package org.openattendance.assessment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.assessment.aggregate.AssessmentResult;
import org.openattendance.assessment.aggregate.FiredRule;
import org.openattendance.assessment.aggregate.PolicyResult;
import org.openattendance.assessment.aggregate.Profile;
import org.openattendance.assessment.aggregate.ScopeResult;
import org.openattendance.assessment.framework.FrameworkHeader;
import org.openattendance.assessment.framework.Theme;
import org.openattendance.assessment.judgement.Assessment;
import org.openattendance.assessment.judgement.CohortAnswer;
import org.openattendance.assessment.judgement.EvidenceMix;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.judgement.Remark;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.picture.TextTable;

/** An assessment as Markdown, whole or as a section for a self-evaluation document. The profile comes first. Stateless. */
public final class AssessmentMarkdown {

    private AssessmentMarkdown() {}

    /** Everything: the profile, the themes, every criterion with reasons and evidence, its history, and what is thin. */
    public static String report(Assessment assessment, AssessmentResult result) {
        StringBuilder out = new StringBuilder();
        FrameworkHeader header = result.standings().framework().header();
        out.append("# ").append(line(header.title())).append("\n\n");
        out.append("Subject ")
                .append(assessment.subject().reference())
                .append(", round ")
                .append(line(assessment.round().id()))
                .append(" (")
                .append(assessment.round().on())
                .append("), framework ")
                .append(header.reference())
                .append(". Source of the criteria: ")
                .append(line(header.source()))
                .append(".\n\n");
        summary(out, result);
        themes(out, result);
        for (Theme theme : result.standings().framework().themes()) {
            criteria(out, assessment, theme, result);
        }
        answers(out, assessment);
        remarks(out, assessment, result);
        return out.toString();
    }

    /** A short section: what was judged with what, the profile, the results and their reservations. */
    public static String section(Assessment assessment, AssessmentResult result) {
        StringBuilder out = new StringBuilder("## Attendance: how we judge our own practice\n\n");
        out.append("Judged by ")
                .append(assessment.assessors().stream().map(Object::toString).collect(Collectors.joining(", ")))
                .append(" with ")
                .append(result.standings().framework().header().reference())
                .append(", round ")
                .append(line(assessment.round().id()))
                .append(".\n\n");
        summary(out, result);
        themes(out, result);
        answers(out, assessment);
        return out.toString();
    }

    private static void summary(StringBuilder out, AssessmentResult result) {
        ScopeResult overall = result.overall();
        out.append(profile(overall.profile()))
                .append(" Made of ")
                .append(result.madeOf())
                .append(".\n\n");
        if (overall.profile().isProvisional()) {
            out.append("Provisional: ")
                    .append(overall.profile().open())
                    .append(" of ")
                    .append(overall.profile().applicable())
                    .append(" criteria are not judged yet.\n\n");
        }
        for (PolicyResult policy : overall.results()) {
            out.append("- ").append(line(policy.sentence())).append('\n');
        }
        for (FiredRule fired : overall.fired()) {
            out.append("- Limiting: ").append(line(fired.sentence())).append(".\n");
        }
        out.append(overall.results().isEmpty() ? "" : "\n");
    }

    /** Counts in words: levels from low to high, then statuses. */
    static String profile(Profile profile) {
        List<String> parts = new ArrayList<>();
        profile.levels().forEach((level, count) -> parts.add(level.display() + " " + count));
        profile.statuses().forEach((status, count) -> {
            if (count > 0
                    && (!status.name().equals("ASSESSED") || profile.levels().isEmpty())) {
                parts.add(status.words() + " " + count);
            }
        });
        return "Profile: " + String.join(", ", parts) + ".";
    }

    private static void themes(StringBuilder out, AssessmentResult result) {
        List<List<String>> rows = new ArrayList<>();
        for (ScopeResult theme : result.themes()) {
            rows.add(List.of(
                    theme.title(),
                    profile(theme.profile()).replace("Profile: ", ""),
                    theme.profile().done() + " of " + theme.profile().applicable()));
        }
        out.append(TextTable.of(List.of("Theme", "Profile", "Looked at"), rows).toMarkdown())
                .append('\n');
    }

    private static void criteria(StringBuilder out, Assessment assessment, Theme theme, AssessmentResult result) {
        out.append("## ").append(line(theme.title())).append("\n\n");
        List<List<String>> rows = new ArrayList<>();
        for (var criterion : theme.criteria()) {
            Standing standing = result.standings().of(criterion);
            rows.add(List.of(
                    criterion.shortId(),
                    criterion.text(),
                    LevelLook.words(standing) + (criterion.isLimiting() ? " (limiting)" : ""),
                    reasons(standing),
                    evidence(assessment.evidenceMix(criterion.id(), java.time.LocalDate.MIN)),
                    history(assessment, criterion.id())));
        }
        out.append(TextTable.of(List.of("Id", "Criterion", "Level", "Why", "Evidence", "Before"), rows)
                        .toMarkdown())
                .append('\n');
    }

    private static String reasons(Standing standing) {
        return standing.from().stream()
                .map(judgement -> judgement.narrative().isEmpty()
                        ? judgement.rationale()
                        : "In place: " + judgement.narrative().inPlace() + " Still to do: "
                                + judgement.narrative().stillToDo() + " Actions: "
                                + judgement.narrative().actions())
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    private static String evidence(EvidenceMix mix) {
        String kinds = mix.supporting().stream().map(Enum::name).collect(Collectors.joining(", "));
        return kinds
                + (mix.isTriangulated() ? " (triangulated)" : "")
                + (mix.contradicting().isEmpty() ? "" : "; against: " + String.join(", ", mix.contradicting()));
    }

    /** Judgements that no longer stand: what they said, by whom and when. */
    private static String history(Assessment assessment, String criterion) {
        List<Judgement> all = assessment.history(criterion);
        return all.stream()
                .limit(Math.max(0, all.size() - 1))
                .map(judgement -> judgement
                                .level()
                                .map(level -> level.code())
                                .orElse(judgement.status().name()) + " by " + judgement.assessor() + " on "
                        + judgement.on())
                .collect(Collectors.joining("; "));
    }

    private static void answers(StringBuilder out, Assessment assessment) {
        if (!assessment.answers().isEmpty()) {
            out.append("## Questions\n\n");
            for (CohortAnswer answer : assessment.answers()) {
                out.append("- ")
                        .append(line(answer.question()))
                        .append(" (")
                        .append(answer.cohort())
                        .append("): ")
                        .append(line(answer.text()))
                        .append('\n');
            }
            out.append('\n');
        }
    }

    private static void remarks(StringBuilder out, Assessment assessment, AssessmentResult result) {
        List<Remark> remarks = assessment.remarks(result.standings().framework());
        if (!remarks.isEmpty()) {
            out.append("## To bear in mind\n\n");
            remarks.forEach(remark -> out.append("- ")
                    .append(remark.criterion().shortId())
                    .append(": ")
                    .append(remark.kind().words())
                    .append('\n'));
        }
    }

    private static String line(String text) {
        return text.replaceAll("\\R", " ");
    }
}
