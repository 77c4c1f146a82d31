package org.openattendance.assessment;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openattendance.assessment.framework.AggregationPolicy;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Condition;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.CriterionRules;
import org.openattendance.assessment.framework.FrameworkHeader;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.framework.Theme;
import org.openattendance.assessment.framework.ThresholdRule;
import org.openattendance.assessment.io.AssessmentLibrary;
import org.openattendance.assessment.io.RatingsReader;
import org.openattendance.assessment.judgement.Assessment;
import org.openattendance.assessment.judgement.AssessmentPurpose;
import org.openattendance.assessment.judgement.AssessmentRound;
import org.openattendance.assessment.judgement.AssessmentSubject;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.assessment.scale.RatingScale;
import org.openattendance.base.Role;

/** What several tests begin with. */
public final class Samples {

    public static final AssessmentLibrary LIBRARY = AssessmentLibrary.standard();
    public static final RatingScale RAG = LIBRARY.registry().scale("rag");
    public static final Role LEAD = Role.of("SENIOR_ATTENDANCE_LEAD");
    public static final LocalDate DAY = LocalDate.of(2025, 11, 3);
    public static final AssessmentFramework ATT_RAG = LIBRARY.registry().framework("att-rag");

    /** Red limits, more than a quarter red is red, four fifths green without a red is green. */
    public static final AggregationPolicy THRESHOLD = AggregationPolicy.threshold(
            List.of(
                    new ThresholdRule(List.of(new Condition.Limiting("R")), "R"),
                    new ThresholdRule(List.of(share("R", Condition.Operator.MORE, 1, 4)), "R"),
                    new ThresholdRule(
                            List.of(
                                    share("G", Condition.Operator.AT_LEAST, 4, 5),
                                    new Condition.Count("R", Condition.Reach.AT, Condition.Operator.EQUAL, 0)),
                            "G")),
            "A",
            false);

    private Samples() {}

    public static Condition.Share share(String level, Condition.Operator operator, long part, long whole) {
        return new Condition.Share(level, Condition.Reach.AT, operator, Fraction.of(part, whole));
    }

    public static InputStream resource(String name) {
        return Objects.requireNonNull(Samples.class.getResourceAsStream(name), name);
    }

    public static String string(String name) {
        try (InputStream in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    public static AssessmentFramework agg1() {
        return LIBRARY.reader().load("agg-1.json", resource("agg-1.json"));
    }

    public static Standings agg1Standings() {
        AssessmentFramework framework = agg1();
        return assessment(
                        framework,
                        RatingsReader.read("agg-1.csv", resource("agg-1.csv"), framework)
                                .value())
                .standings(framework);
    }

    public static Assessment assessment(AssessmentFramework framework, List<Judgement> judgements) {
        Assessment assessment = Assessment.begin(
                "a1",
                framework,
                AssessmentSubject.setting("100001"),
                new AssessmentRound("autumn", DAY),
                AssessmentPurpose.SELF_ASSESSMENT);
        for (Judgement judgement : judgements) {
            assessment = assessment.with(judgement);
        }
        return assessment;
    }

    /** A framework of one theme on the RAG scale with criteria c1, c2 and so on; those named are limiting. */
    public static AssessmentFramework rag(int criteria, AggregationPolicy policy, Map<Integer, CriterionRules> rules) {
        return on(RAG, criteria, policy, rules);
    }

    public static AssessmentFramework on(
            RatingScale scale, int criteria, AggregationPolicy policy, Map<Integer, CriterionRules> rules) {
        List<Criterion> list = java.util.stream.IntStream.rangeClosed(1, criteria)
                .mapToObj(i -> Criterion.of("test", "c" + i, "criterion " + i)
                        .with(rules.getOrDefault(i, CriterionRules.plain())))
                .toList();
        return AssessmentFramework.of(
                FrameworkHeader.of("test", "1", "Test"),
                scale,
                List.of(new Theme("t", "Theme", list)),
                policy,
                List.of());
    }

    /**
     * Standings written as one letter for each criterion: a level's code, {@code -} for not yet, {@code ?} for not known, {@code x} for
     * not applicable.
     */
    public static Standings standings(AssessmentFramework framework, String letters) {
        List<Standing> standings = new java.util.ArrayList<>();
        for (int i = 0; i < framework.criteria().size(); i++) {
            Criterion criterion = framework.criteria().get(i);
            standings.add(
                    switch (letters.charAt(i)) {
                        case '-' -> Standing.of(criterion, JudgementStatus.NOT_YET_ASSESSED);
                        case '?' -> Standing.of(criterion, JudgementStatus.DONT_KNOW);
                        case 'x' -> Standing.of(criterion, JudgementStatus.NOT_APPLICABLE);
                        default -> Standing.of(criterion, framework.scale().level(String.valueOf(letters.charAt(i))));
                    });
        }
        return Standings.of(framework, standings);
    }
}
