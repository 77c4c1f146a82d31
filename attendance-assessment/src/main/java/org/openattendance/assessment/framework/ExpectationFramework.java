package org.openattendance.assessment.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openattendance.assessment.scale.RatingScale;

/**
 * Expectations with their reasons and practices: a document to read, which can be turned into criteria to judge.
 *
 * <p>Immutable and thread-safe.
 *
 * @param header its cover; the framework made from it has the same
 * @param expectations in order
 * @param impactDomains codes by which outcomes may be tagged, in order
 */
public record ExpectationFramework(FrameworkHeader header, List<Expectation> expectations, List<String> impactDomains) {

    public ExpectationFramework {
        expectations = List.copyOf(expectations);
        impactDomains = List.copyOf(impactDomains);
    }

    /**
     * One criterion for each practice, a theme for each expectation and level, the reasons as rationale. No descriptors: those who use it
     * write their own. Summed up by profile only.
     */
    public AssessmentFramework toAssessmentFramework(RatingScale scale) {
        List<Theme> themes = new ArrayList<>();
        for (Expectation expectation : expectations) {
            for (PracticeLevel level : PracticeLevel.values()) {
                if (!expectation.at(level).isEmpty()) {
                    themes.add(theme(expectation, level));
                }
            }
        }
        return AssessmentFramework.of(header, scale, themes, AggregationPolicy.of(PolicyType.PROFILE), List.of());
    }

    private Theme theme(Expectation expectation, PracticeLevel level) {
        String words = level.name().toLowerCase(Locale.ROOT);
        return new Theme(
                expectation.id() + "-" + words.replace('_', '-'),
                expectation.text() + " (" + words.replace('_', ' ') + ")",
                expectation.at(level).stream()
                        .map(practice -> criterion(expectation, practice))
                        .toList());
    }

    private Criterion criterion(Expectation expectation, Expectation.Practice practice) {
        return Criterion.of(header.id(), practice.id(), practice.text())
                .with(new CriterionGuide(
                        expectation.rationale(), java.util.Map.of(), List.of(), practice.prompts(), practice.actions()))
                .with(CriterionOrigin.own().withPractice(practice.level()));
    }
}
