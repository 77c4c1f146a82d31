package org.openattendance.assessment.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.CriterionGuide;
import org.openattendance.assessment.framework.CriterionOrigin;
import org.openattendance.assessment.framework.CriterionRules;
import org.openattendance.assessment.framework.EvidenceKind;
import org.openattendance.assessment.framework.EvidencePrompt;
import org.openattendance.assessment.framework.PracticeLevel;
import org.openattendance.assessment.framework.SuggestedAction;
import org.openattendance.assessment.scale.RatingScale;
import org.openattendance.base.Confidence;
import org.openattendance.base.Role;

/** Criteria of a framework, or of a set that frameworks share. What a criterion does not say itself it takes from the one it uses. */
final class CriterionReader {

    private final String framework;
    private final Optional<RatingScale> scale;
    private final Map<String, Criterion> shared;
    private final FieldPolicy policy;

    /**
     * @param framework id that full ids begin with
     * @param scale against which codes are checked; empty in a shared set, where any is taken
     * @param shared criteria that may be used, by their own id
     */
    CriterionReader(String framework, Optional<RatingScale> scale, Map<String, Criterion> shared, FieldPolicy policy) {
        this.framework = framework;
        this.scale = scale;
        this.shared = shared;
        this.policy = policy;
    }

    Optional<Criterion> read(JsonAt at) {
        at.only(
                policy,
                "id",
                "use",
                "shared",
                "text",
                "rationale",
                "weight",
                "weightReason",
                "limiting",
                "benchmark",
                "answer",
                "descriptors",
                "parts",
                "evidencePrompts",
                "suggestedActions",
                "practice",
                "tags",
                "confidence",
                "note");
        return known(at);
    }

    /** A practice of an expectation, which has the same parts and some of its own. */
    Optional<Criterion> practice(JsonAt at) {
        return known(at);
    }

    private Optional<Criterion> known(JsonAt at) {
        String id = at.at("id").text().toLowerCase(Locale.ROOT);
        Optional<Criterion> base = used(at);
        String text = base.isPresent()
                ? at.at("text").text(base.get().text())
                : at.at("text").text();
        boolean good = id.matches("[a-z0-9][a-z0-9-]*");
        if (!good) {
            at.at("id").error("BAD_ID", "an id is of lower-case letters, digits and hyphens.");
        }
        CriterionRules rules = rules(at);
        CriterionGuide guide = guide(at, base.map(Criterion::guide).orElse(CriterionGuide.none()));
        CriterionOrigin origin = origin(at, base);
        return good && !text.isBlank()
                ? Optional.of(new Criterion(framework + "-" + id, id, text, rules, guide, origin))
                : Optional.empty();
    }

    private Optional<Criterion> used(JsonAt at) {
        Optional<String> use = at.at("use").findText();
        Optional<Criterion> found = use.map(id -> shared.get(id.toLowerCase(Locale.ROOT)));
        if (use.isPresent() && found.isEmpty()) {
            at.at("use").error("UNKNOWN_CRITERION", "no shared criterion has this id.");
        }
        return found;
    }

    private CriterionRules rules(JsonAt at) {
        int weight = at.at("weight").whole(1);
        if (weight < 1 || weight > 1000) {
            at.at("weight")
                    .error(
                            "BAD_WEIGHT",
                            "a weight is a whole number from 1 to 1000; to leave a criterion out, take it out.");
            weight = 1;
        }
        String answer = at.at("answer").text("LEVEL");
        if (!answer.equals("LEVEL") && !answer.equals("TEXT")) {
            at.at("answer").error("UNKNOWN_VALUE", "this should be LEVEL or TEXT.");
        }
        boolean text = answer.equals("TEXT");
        boolean limiting = at.at("limiting").flag(false);
        if (limiting && text) {
            at.at("limiting").error("BAD_POLICY", "a criterion of words cannot limit a level.");
        }
        Optional<String> benchmark = at.at("benchmark").findText();
        benchmark.ifPresent(code -> level(at.at("benchmark"), code));
        return new CriterionRules(
                weight, at.at("weightReason").text(""), limiting && !text, benchmark.filter(this::isLevel), text);
    }

    private CriterionGuide guide(JsonAt at, CriterionGuide base) {
        List<EvidencePrompt> prompts = new ArrayList<>();
        for (JsonAt prompt : at.at("evidencePrompts").list()) {
            prompt.only(policy, "kind", "text");
            String text = prompt.at("text").text();
            EvidenceKind kind = prompt.at("kind").word(EvidenceKind.class, EvidenceKind.DOCUMENT);
            if (!text.isBlank()) {
                prompts.add(new EvidencePrompt(kind, text));
            }
        }
        Map<String, String> descriptors = descriptors(at.at("descriptors"));
        List<String> parts = at.at("parts").texts();
        List<SuggestedAction> actions = actions(at.at("suggestedActions"));
        return new CriterionGuide(
                at.at("rationale").text(base.rationale()),
                descriptors.isEmpty() ? base.descriptors() : descriptors,
                parts.isEmpty() ? base.parts() : parts,
                prompts.isEmpty() ? base.prompts() : prompts,
                actions.isEmpty() ? base.actions() : actions);
    }

    private Map<String, String> descriptors(JsonAt at) {
        Map<String, String> descriptors = new TreeMap<>();
        for (String code : at.fields()) {
            if (level(at.at(code), code)) {
                descriptors.put(code, at.at(code).text());
            }
        }
        return descriptors;
    }

    private List<SuggestedAction> actions(JsonAt at) {
        List<SuggestedAction> actions = new ArrayList<>();
        for (JsonAt action : at.list()) {
            action.only(policy, "from", "text", "success", "owner");
            String from = action.at("from").text("");
            String text = action.at("text").text();
            if (!text.isBlank() && (from.isEmpty() || level(action.at("from"), from))) {
                actions.add(new SuggestedAction(from, text, action.at("success").text(""), owner(action.at("owner"))));
            }
        }
        return actions;
    }

    static Optional<Role> owner(JsonAt at) {
        Optional<String> text = at.findText();
        if (text.isPresent() && !text.get().matches("[A-Z][A-Z0-9_]*")) {
            at.error("BAD_ROLE", "a role is written in upper-case letters, digits and underscores.");
            return Optional.empty();
        }
        return text.map(Role::of);
    }

    private CriterionOrigin origin(JsonAt at, Optional<Criterion> base) {
        PracticeLevel none = PracticeLevel.WHOLE_SCHOOL;
        Optional<PracticeLevel> practice = at.at("practice").exists()
                ? Optional.of(at.at("practice").word(PracticeLevel.class, none))
                : Optional.empty();
        Optional<String> own = at.at("shared").findText().map(id -> id.toLowerCase(Locale.ROOT));
        return new CriterionOrigin(
                base.map(Criterion::shortId).or(() -> own),
                practice,
                at.at("tags").texts(),
                at.at("confidence").word(Confidence.class, Confidence.CONFIRMED),
                at.at("note").text(""));
    }

    private boolean isLevel(String code) {
        return scale.isEmpty() || scale.get().find(code).isPresent();
    }

    private boolean level(JsonAt at, String code) {
        if (!isLevel(code)) {
            at.error(
                    "UNKNOWN_LEVEL",
                    "the scale has " + scale.map(RatingScale::codes).orElse(List.of()) + ".");
        }
        return isLevel(code);
    }
}
