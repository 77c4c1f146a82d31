package org.openattendance.examples.assess;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openattendance.assessment.io.AssessmentLibrary;
import org.openattendance.assessment.io.PopulationReader;
import org.openattendance.assessment.io.ReviewsReader;
import org.openattendance.assessment.moderate.AgreementValue;
import org.openattendance.assessment.sample.CaseAudit;
import org.openattendance.assessment.sample.CaseQuestion;
import org.openattendance.assessment.sample.CaseRef;
import org.openattendance.assessment.sample.CaseReview;
import org.openattendance.assessment.sample.DipSample;
import org.openattendance.assessment.sample.QuestionResult;
import org.openattendance.assessment.sample.SampledCase;
import org.openattendance.assessment.sample.SamplingPlan;
import org.openattendance.assessment.sample.Stratum;
import org.openattendance.base.Rate;

/**
 * What does a look at 230 cases say, and what would a dip sample of 12 have said? The cases are invented; of the audit of 230 cases that
 * Norfolk speaks of, neither the method nor the results are known to us.
 */
public final class AuditOfCases {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private AuditOfCases() {}

    /**
     * Prints the story.
     *
     * @param args the folder of the data
     */
    public static void main(String... args) {
        System.out.print(tell(Path.of(args[0])));
    }

    /** The story as text. */
    static String tell(Path data) {
        List<CaseQuestion> questions = AssessmentLibrary.standard().caseQuestions();
        List<SampledCase> cases = PopulationReader.read(
                        "audit-population.csv", Stories.open(data.resolve("audit-population.csv")), List.of("stage"))
                .value();
        List<CaseReview> reviews = ReviewsReader.read(
                        "audit-answers.csv", Stories.open(data.resolve("audit-answers.csv")), questions, DAY)
                .value();
        StringBuilder story = new StringBuilder();
        CaseAudit all = CaseAudit.of(
                DipSample.draw(cases, SamplingPlan.of(cases.size(), 1).by(List.of("stage"))), questions, reviews);
        story.append("All ")
                .append(cases.size())
                .append(" invented cases, ")
                .append(all.secondReviews().size())
                .append(" of them looked at twice; the two looks: ")
                .append(all.agreement(AgreementValue.Statistic.PERCENT_AGREEMENT)
                        .sentence())
                .append(", ")
                .append(all.agreement(AgreementValue.Statistic.ALPHA_ORDINAL).sentence())
                .append(".\n");
        all.results().stream()
                .map(QuestionResult::sentence)
                .forEach(line -> story.append("  ").append(line).append('\n'));
        dip(story, cases, questions, reviews);
        return story.toString();
    }

    private static void dip(
            StringBuilder story, List<SampledCase> cases, List<CaseQuestion> questions, List<CaseReview> reviews) {
        SamplingPlan plan = SamplingPlan.of(12, 2025)
                .by(List.of("stage"))
                .withoutThoseSince(LocalDate.of(2025, 1, 1))
                .withSecondReview(Rate.of(1, 4));
        DipSample sample = DipSample.draw(cases, plan);
        Set<CaseRef> drawn = new HashSet<>(sample.drawn());
        CaseAudit dip = CaseAudit.of(
                sample,
                questions,
                reviews.stream().filter(review -> drawn.contains(review.ref())).toList());
        story.append("A dip sample of 12, seed 2025, ")
                .append(sample.excluded().size())
                .append(" cases left out as looked at this year:\n");
        for (Stratum stratum : sample.strata()) {
            story.append("  ")
                    .append(stratum.id())
                    .append(": ")
                    .append(stratum.drawn().size())
                    .append(" of ")
                    .append(stratum.population())
                    .append('\n');
        }
        QuestionResult planning = dip.results().get(11);
        story.append("  ").append(planning.sentence()).append("; a small sample, a wide interval.\n");
    }
}
