package org.openattendance.assessment.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.EvidencePrompt;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.framework.SuggestedAction;
import org.openattendance.assessment.judgement.Assessment;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.assessment.scale.RatingScale;
import org.openattendance.base.Role;
import org.openattendance.plan.ActionDetail;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;
import org.openattendance.plan.ActionPlan;

/**
 * Turns judgements into proposals for actions. It proposes; people agree, give dates and owners, and drop what does not fit. Stateless.
 */
public final class ActionDerivation {

    private ActionDerivation() {}

    /** Every criterion that asks for an action, in order of priority. */
    public static List<ActionCandidate> candidates(Standings standings, Assessment assessment, ActionRules rules) {
        List<ActionCandidate> candidates = new ArrayList<>();
        for (Standing standing : standings.rated()) {
            candidate(standings.framework(), standing, assessment, rules).ifPresent(candidates::add);
        }
        return candidates.stream().sorted().toList();
    }

    private static Optional<ActionCandidate> candidate(
            AssessmentFramework framework, Standing standing, Assessment assessment, ActionRules rules) {
        Criterion criterion = standing.criterion();
        int position = framework.position(criterion);
        if (standing.status() == JudgementStatus.DONT_KNOW) {
            return Optional.of(new ActionCandidate(
                    criterion, ActionCandidate.Kind.DONT_KNOW, Optional.empty(), Optional.empty(), position));
        }
        if (standing.level().isEmpty()) {
            return Optional.empty();
        }
        RatingLevel level = standing.level().get();
        Optional<RatingLevel> target = target(framework.scale(), criterion, level, rules);
        if (target.filter(level::isBelow).isPresent()) {
            return Optional.of(
                    new ActionCandidate(criterion, ActionCandidate.Kind.GAP, standing.level(), target, position));
        }
        boolean stale = rules.staleBefore()
                .filter(day -> assessment.evidenceMix(criterion.id(), day).isStale(day))
                .isPresent();
        return stale
                ? Optional.of(new ActionCandidate(
                        criterion, ActionCandidate.Kind.STALE, standing.level(), Optional.empty(), position))
                : Optional.empty();
    }

    private static Optional<RatingLevel> target(
            RatingScale scale, Criterion criterion, RatingLevel level, ActionRules rules) {
        if (rules.target().isPresent()) {
            return Optional.of(scale.level(rules.target().get()));
        }
        return criterion.isLimiting() ? scale.highest() : scale.above(level);
    }

    /**
     * A plan: the first candidates become its actions, the rest is parked.
     *
     * @param id of the plan
     * @param title of the plan
     */
    public static DerivedPlan derive(
            String id, String title, Standings standings, Assessment assessment, ActionRules rules) {
        List<ActionCandidate> candidates = candidates(standings, assessment, rules);
        ActionPlan plan = ActionPlan.empty(id, title);
        List<ActionItem> parked = new ArrayList<>();
        List<DerivedPlan.Reason> reasons = new ArrayList<>();
        for (ActionCandidate candidate : candidates) {
            ActionItem action = action(candidate, rules);
            reasons.add(new DerivedPlan.Reason(action.id(), candidate));
            if (plan.actions().size() < rules.maxActive()) {
                plan = plan.with(action);
            } else {
                parked.add(action);
            }
        }
        return new DerivedPlan(plan, parked, reasons);
    }

    private static ActionItem action(ActionCandidate candidate, ActionRules rules) {
        Criterion criterion = candidate.criterion();
        Optional<SuggestedAction> suggested = suggested(candidate);
        ActionItem action = ActionItem.propose(
                        "act-" + criterion.shortId(),
                        suggested.map(SuggestedAction::text).orElseGet(() -> plainText(candidate)),
                        rules.on(),
                        rules.proposer())
                .withReason(ActionLink.of(ActionLink.CRITERION, criterion.id()))
                .withDetail(ActionDetail.none()
                        .withSuccessMeasure(
                                suggested.map(SuggestedAction::success).orElse(""))
                        .withEvidenceExpected(String.join(
                                "; ",
                                criterion.guide().prompts().stream()
                                        .map(EvidencePrompt::text)
                                        .toList())));
        return suggested.flatMap(SuggestedAction::owner).map(action::withOwner).orElse(action);
    }

    /** For a gap, what helps from the level as it stands; else what helps from any level. */
    private static Optional<SuggestedAction> suggested(ActionCandidate candidate) {
        if (candidate.kind() != ActionCandidate.Kind.GAP) {
            return Optional.empty();
        }
        String code = candidate.current().map(RatingLevel::code).orElse("");
        List<SuggestedAction> actions = candidate.criterion().guide().actions();
        return Stream.concat(
                        actions.stream().filter(action -> action.from().equals(code)),
                        actions.stream().filter(action -> action.from().isEmpty()))
                .findFirst();
    }

    private static String plainText(ActionCandidate candidate) {
        String text = candidate.criterion().text();
        return switch (candidate.kind()) {
            case GAP ->
                "Agree what would bring this to "
                        + candidate.target().map(RatingLevel::display).orElse("") + ": " + text;
            case DONT_KNOW -> "Find out: " + text;
            case STALE -> "Look again, with evidence of this round: " + text;
        };
    }

    /**
     * Suggestions that were written in words, one action for each line, in order.
     *
     * @param by the role that proposes
     * @param on the day of the proposal
     */
    public static List<ActionItem> fromSuggestions(Standings standings, Role by, LocalDate on) {
        List<ActionItem> actions = new ArrayList<>();
        for (Standing standing : standings.all()) {
            for (Judgement judgement : standing.from()) {
                for (String line : judgement.narrative().actionLines()) {
                    String id = "act-" + standing.criterion().shortId() + "-" + (actions.size() + 1);
                    actions.add(ActionItem.propose(id, line, on, by)
                            .withReason(ActionLink.of(
                                    ActionLink.CRITERION, standing.criterion().id())));
                }
            }
        }
        return List.copyOf(actions);
    }
}
