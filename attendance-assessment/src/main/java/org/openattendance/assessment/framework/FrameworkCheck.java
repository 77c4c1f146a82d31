package org.openattendance.assessment.framework;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.openattendance.base.InvalidValueException;

/** What must hold across the parts of a framework. A file's reader finds the same faults earlier and names the place in the file. */
final class FrameworkCheck {

    private FrameworkCheck() {}

    static void check(AssessmentFramework framework) {
        criteria(framework);
        policy(framework);
        framework.statedRules().forEach(rule -> rule(framework, rule));
    }

    private static void criteria(AssessmentFramework framework) {
        Set<String> ids = new HashSet<>();
        for (Criterion criterion : framework.criteria()) {
            if (!ids.add(criterion.id())) {
                throw AssessmentFramework.twice(framework.header(), "criterion", criterion.shortId());
            }
            if (!criterion.id().equals(framework.id() + "-" + criterion.shortId())) {
                throw new InvalidValueException(
                        "The criterion " + criterion.id() + " stands in the framework " + framework.id() + ".",
                        "it was taken from another framework with its full id.");
            }
            criterion.guide().descriptors().keySet().forEach(code -> level(framework, code));
            criterion.rules().benchmark().ifPresent(code -> level(framework, code));
            criterion.guide().actions().stream()
                    .map(SuggestedAction::from)
                    .filter(code -> !code.isEmpty())
                    .forEach(code -> level(framework, code));
        }
    }

    private static void policy(AssessmentFramework framework) {
        AggregationPolicy policy = framework.policy();
        if (policy.type() != PolicyType.PROFILE && framework.scale().isNarrative()) {
            throw new InvalidValueException(
                    "The framework " + framework.id() + " has no levels, and its policy " + policy.type()
                            + " needs some.",
                    "the policy should be PROFILE.");
        }
        policy.level().ifPresent(code -> level(framework, code));
        policy.otherwise().ifPresent(code -> level(framework, code));
        for (ThresholdRule rule : policy.rules()) {
            level(framework, rule.result());
            rule.all().forEach(condition -> level(framework, levelOf(condition)));
        }
    }

    private static void rule(AssessmentFramework framework, LimitingRule rule) {
        level(framework, rule.capsAt());
        rule.atOrBelow().ifPresent(code -> level(framework, code));
        for (String id : rule.criteria()) {
            if (!framework.criterion(id).id().equals(id.toLowerCase(Locale.ROOT))) {
                throw new InvalidValueException(
                        "The limiting rule " + rule.id() + " names a criterion by a short id.",
                        "its full id was meant.");
            }
        }
    }

    static String levelOf(Condition condition) {
        if (condition instanceof Condition.Share share) {
            return share.level();
        }
        return condition instanceof Condition.Count count ? count.level() : ((Condition.Limiting) condition).level();
    }

    private static void level(AssessmentFramework framework, String code) {
        framework.scale().level(code);
    }
}
