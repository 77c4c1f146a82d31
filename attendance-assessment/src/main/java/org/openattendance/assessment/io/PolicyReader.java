package org.openattendance.assessment.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openattendance.assessment.framework.AggregationPolicy;
import org.openattendance.assessment.framework.Condition;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.framework.LimitingRule;
import org.openattendance.assessment.framework.PolicyType;
import org.openattendance.assessment.framework.ThresholdRule;
import org.openattendance.assessment.scale.RatingScale;
import org.openattendance.base.InvalidValueException;

/** The policy and the limiting rules of a framework. */
final class PolicyReader {

    private final RatingScale scale;
    private final FieldPolicy fields;

    PolicyReader(RatingScale scale, FieldPolicy fields) {
        this.scale = scale;
        this.fields = fields;
    }

    AggregationPolicy policy(JsonAt at) {
        if (!at.exists()) {
            return AggregationPolicy.of(PolicyType.PROFILE);
        }
        at.only(fields, "type", "level", "weighted", "rules", "otherwise", "combine");
        PolicyType type = at.at("type").word(PolicyType.class, PolicyType.PROFILE);
        if (scale.isNarrative() && type != PolicyType.PROFILE) {
            at.at("type").error("BAD_POLICY", "a narrative scale has no levels to sum up; this should be PROFILE.");
            return AggregationPolicy.of(PolicyType.PROFILE);
        }
        Optional<String> level = code(at.at("level"));
        Optional<String> otherwise = code(at.at("otherwise"));
        List<ThresholdRule> rules = rules(at.at("rules"));
        AggregationPolicy.Combine combine =
                at.at("combine").word(AggregationPolicy.Combine.class, AggregationPolicy.Combine.PROFILES);
        try {
            return new AggregationPolicy(type, level, at.at("weighted").flag(false), rules, otherwise, combine);
        } catch (InvalidValueException e) {
            at.error("BAD_POLICY", JsonAt.firstLine(e));
            return AggregationPolicy.of(PolicyType.PROFILE);
        }
    }

    private List<ThresholdRule> rules(JsonAt at) {
        ConditionReader reader = new ConditionReader(scale, fields);
        List<ThresholdRule> rules = new ArrayList<>();
        for (JsonAt rule : at.list()) {
            rule.only(fields, "when", "result");
            List<Condition> conditions = reader.read(rule.at("when"));
            Optional<String> result = code(rule.at("result"));
            if (result.isEmpty()) {
                rule.at("result").text();
            } else if (!conditions.isEmpty()) {
                rules.add(new ThresholdRule(conditions, result.get()));
            }
        }
        return rules;
    }

    private Optional<String> code(JsonAt at) {
        Optional<String> code = at.findText();
        if (code.isPresent() && scale.find(code.get()).isEmpty()) {
            at.error("UNKNOWN_LEVEL", "the scale " + scale.id() + " has " + scale.codes() + ".");
            return Optional.empty();
        }
        return code;
    }

    /**
     * Limiting rules that the file states beside its limiting criteria.
     *
     * @param ids every id by which a criterion may be named, to its full id
     */
    List<LimitingRule> limitingRules(JsonAt at, Map<String, String> ids) {
        List<LimitingRule> rules = new ArrayList<>();
        for (JsonAt rule : at.list()) {
            rule.only(fields, "id", "criteria", "atOrBelow", "status", "capsAt", "scope", "reason");
            List<String> criteria = new ArrayList<>();
            for (JsonAt criterion : rule.at("criteria").list()) {
                String full = ids.get(criterion.text().toLowerCase(Locale.ROOT));
                if (full == null) {
                    criterion.error("UNKNOWN_CRITERION", "no criterion of this framework has this id.");
                } else {
                    criteria.add(full);
                }
            }
            limitingRule(rule, criteria).ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<LimitingRule> limitingRule(JsonAt rule, List<String> criteria) {
        Optional<JudgementStatus> status = rule.at("status").exists()
                ? Optional.of(rule.at("status").word(JudgementStatus.class, JudgementStatus.DONT_KNOW))
                : Optional.empty();
        rule.at("capsAt").text();
        Optional<String> cap = code(rule.at("capsAt"));
        Optional<String> bound = code(rule.at("atOrBelow"));
        if (cap.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LimitingRule(
                    rule.at("id").text(),
                    criteria,
                    bound,
                    status,
                    cap.get(),
                    rule.at("scope").word(LimitingRule.Scope.class, LimitingRule.Scope.THEME_AND_OVERALL),
                    rule.at("reason").text()));
        } catch (InvalidValueException e) {
            rule.error("BAD_POLICY", JsonAt.firstLine(e));
            return Optional.empty();
        }
    }
}
