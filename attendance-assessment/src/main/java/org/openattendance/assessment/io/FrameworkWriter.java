package org.openattendance.assessment.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.openattendance.assessment.framework.AggregationPolicy;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Condition;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.CriterionOrigin;
import org.openattendance.assessment.framework.CriterionRules;
import org.openattendance.assessment.framework.EvidencePrompt;
import org.openattendance.assessment.framework.FrameworkHeader;
import org.openattendance.assessment.framework.LimitingRule;
import org.openattendance.assessment.framework.SuggestedAction;
import org.openattendance.assessment.framework.Theme;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.assessment.scale.RatingScale;
import org.openattendance.base.Confidence;
import org.openattendance.base.Source;

/**
 * Writes a framework as JSON that {@link FrameworkReader} reads back as it was: whole, its scale included, the same bytes for the same
 * framework. Stateless.
 */
public final class FrameworkWriter {

    private FrameworkWriter() {}

    /** The document, its lines ended by LF. */
    public static String toJson(AssessmentFramework framework) {
        ObjectNode root = Json.object();
        header(root, framework.header());
        root.set("scale", scale(framework.scale()));
        ArrayNode themes = root.putArray("themes");
        framework.themes().forEach(theme -> themes.add(theme(theme, framework.scale())));
        root.set("policy", policy(framework.policy()));
        if (!framework.statedRules().isEmpty()) {
            ArrayNode rules = root.putArray("limitingRules");
            framework.statedRules().forEach(rule -> rules.add(limitingRule(rule)));
        }
        return Json.write(root);
    }

    private static void header(ObjectNode root, FrameworkHeader header) {
        root.put("schemaVersion", "1.0").put("id", header.id()).put("version", header.version());
        header.published().ifPresent(day -> root.put("published", day.toString()));
        root.put("title", header.title());
        put(root, "jurisdiction", header.jurisdiction());
        root.put("language", header.language()).put("status", header.status().name());
        root.put("source", header.source()).put("licence", header.licence());
        if (!header.sources().isEmpty()) {
            ArrayNode sources = root.putArray("sources");
            header.sources().forEach(source -> sources.add(source(source)));
        }
        putAll(root, "notes", header.notes());
    }

    private static ObjectNode source(Source source) {
        ObjectNode node = Json.object().put("id", source.id()).put("title", source.title());
        put(node, "place", source.place());
        put(node, "url", source.url());
        source.readOn().ifPresent(day -> node.put("readOn", day.toString()));
        return node.put("status", source.status().name());
    }

    private static ObjectNode scale(RatingScale scale) {
        ObjectNode node = Json.object().put("id", scale.id()).put("title", scale.title());
        put(node, "source", scale.source());
        ArrayNode levels = node.putArray("levels");
        for (RatingLevel level : scale.levels()) {
            levels.add(Json.object().put("code", level.code()).put("label", level.label()));
        }
        return node;
    }

    private static ObjectNode theme(Theme theme, RatingScale scale) {
        ObjectNode node = Json.object().put("id", theme.id()).put("title", theme.title());
        ArrayNode criteria = node.putArray("criteria");
        theme.criteria().forEach(criterion -> criteria.add(criterion(criterion, scale)));
        return node;
    }

    private static ObjectNode criterion(Criterion criterion, RatingScale scale) {
        ObjectNode node = Json.object().put("id", criterion.shortId());
        criterion.origin().shared().ifPresent(shared -> node.put("shared", shared));
        node.put("text", criterion.text());
        put(node, "rationale", criterion.guide().rationale());
        rules(node, criterion.rules());
        descriptors(node, criterion.guide().descriptors(), scale);
        putAll(node, "parts", criterion.guide().parts());
        if (!criterion.guide().prompts().isEmpty()) {
            ArrayNode prompts = node.putArray("evidencePrompts");
            for (EvidencePrompt prompt : criterion.guide().prompts()) {
                prompts.add(Json.object().put("kind", prompt.kind().name()).put("text", prompt.text()));
            }
        }
        if (!criterion.guide().actions().isEmpty()) {
            ArrayNode actions = node.putArray("suggestedActions");
            criterion.guide().actions().forEach(action -> actions.add(action(action)));
        }
        origin(node, criterion.origin());
        return node;
    }

    private static void rules(ObjectNode node, CriterionRules rules) {
        if (rules.weight() != 1) {
            node.put("weight", rules.weight());
        }
        put(node, "weightReason", rules.weightReason());
        if (rules.limiting()) {
            node.put("limiting", true);
        }
        rules.benchmark().ifPresent(code -> node.put("benchmark", code));
        if (rules.text()) {
            node.put("answer", "TEXT");
        }
    }

    private static void descriptors(ObjectNode node, Map<String, String> descriptors, RatingScale scale) {
        if (!descriptors.isEmpty()) {
            ObjectNode object = node.putObject("descriptors");
            for (String code : scale.codes()) {
                put(object, code, descriptors.getOrDefault(code, ""));
            }
        }
    }

    private static ObjectNode action(SuggestedAction action) {
        ObjectNode node = Json.object();
        put(node, "from", action.from());
        node.put("text", action.text());
        put(node, "success", action.success());
        action.owner().ifPresent(role -> node.put("owner", role.id()));
        return node;
    }

    private static void origin(ObjectNode node, CriterionOrigin origin) {
        origin.practice().ifPresent(practice -> node.put("practice", practice.name()));
        putAll(node, "tags", origin.tags());
        if (origin.confidence() != Confidence.CONFIRMED) {
            node.put("confidence", origin.confidence().name());
        }
        put(node, "note", origin.note());
    }

    private static ObjectNode policy(AggregationPolicy policy) {
        ObjectNode node = Json.object().put("type", policy.type().name());
        policy.level().ifPresent(code -> node.put("level", code));
        if (policy.weighted()) {
            node.put("weighted", true);
        }
        if (!policy.rules().isEmpty()) {
            ArrayNode rules = node.putArray("rules");
            policy.rules().forEach(rule -> {
                ObjectNode one = Json.object();
                ArrayNode when = one.putArray("when");
                rule.all().forEach(condition -> when.add(condition(condition)));
                rules.add(one.put("result", rule.result()));
            });
        }
        policy.otherwise().ifPresent(code -> node.put("otherwise", code));
        if (policy.combine() != AggregationPolicy.Combine.PROFILES) {
            node.put("combine", policy.combine().name());
        }
        return node;
    }

    private static ObjectNode condition(Condition condition) {
        if (condition instanceof Condition.Limiting limiting) {
            return Json.object().put("limiting", limiting.level());
        }
        if (condition instanceof Condition.Share share) {
            return reach(Json.object().put("share", share.level()), share.reach())
                    .put("op", share.operator().sign())
                    .put("value", decimal(share.bound()));
        }
        Condition.Count count = (Condition.Count) condition;
        return reach(Json.object().put("count", count.level()), count.reach())
                .put("op", count.operator().sign())
                .put("value", count.bound());
    }

    /** Bounds came from decimals, so they are decimals. */
    private static java.math.BigDecimal decimal(Fraction bound) {
        return new java.math.BigDecimal(bound.numerator()).divide(new java.math.BigDecimal(bound.denominator()));
    }

    private static ObjectNode reach(ObjectNode node, Condition.Reach reach) {
        return reach == Condition.Reach.AT ? node : node.put("reach", reach.name());
    }

    private static ObjectNode limitingRule(LimitingRule rule) {
        ObjectNode node = Json.object().put("id", rule.id());
        putAll(node, "criteria", rule.criteria());
        rule.atOrBelow().ifPresent(code -> node.put("atOrBelow", code));
        rule.status().ifPresent(status -> node.put("status", status.name()));
        return node.put("capsAt", rule.capsAt())
                .put("scope", rule.scope().name())
                .put("reason", rule.reason());
    }

    static void put(ObjectNode node, String field, String text) {
        if (!text.isEmpty()) {
            node.put(field, text);
        }
    }

    static void putAll(ObjectNode node, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = node.putArray(field);
            texts.forEach(array::add);
        }
    }
}
