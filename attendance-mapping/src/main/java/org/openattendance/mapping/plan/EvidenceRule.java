package org.openattendance.mapping.plan;

import java.util.Optional;
import java.util.Set;
import org.openattendance.mapping.plan.PlanAssurance.Kind;
import org.openattendance.mapping.plan.StepEvidence.Facet;

/** What must be on record before a check can be marked as done. */
public enum EvidenceRule {
    /** People alone say so. */
    NONE,
    INSIGHTS,
    EQUALITIES_CONTEXT,
    MAP,
    SELF_ASSESSMENT,
    PUPIL_AND_FAMILY_HEARD,
    PARTNER_IN_CONVERSATION,
    AGREEMENT,
    ALLOCATION,
    REFLECTED,
    IMPACT_RECORDS,
    SHARED_PLANNING,
    ALTERNATIVE_CURRICULUM,
    COMMITMENTS,
    ASSURANCE_CONSISTENCY,
    ASSURANCE_SUSTAINABILITY,
    ASSURANCE_PATHWAYS,
    VOICE,
    IMPACT,
    EVALUATION,
    LEGACY,
    OUTCOME_LINKS;

    /**
     * What is missing, in words.
     *
     * @return empty when what is on record is enough
     */
    public Optional<String> missing(PlanEvidence evidence) {
        boolean there = switch (this) {
            case NONE -> true;
            case INSIGHTS -> !evidence.insights().isEmpty();
            case EQUALITIES_CONTEXT -> evidence.context().stream().anyMatch(StepEvidence.ContextUse::equalities);
            case MAP -> evidence.map().isPresent();
            case SELF_ASSESSMENT -> evidence.assessment().isPresent();
            case PUPIL_AND_FAMILY_HEARD -> evidence.heard(Set.of(Party.PUPIL, Party.FAMILY));
            case PARTNER_IN_CONVERSATION ->
                evidence.conversations().stream()
                        .anyMatch(one -> one.participants().contains(Party.PARTNER));
            case AGREEMENT -> !evidence.agreements().isEmpty();
            case ALLOCATION -> !evidence.funding().allocations().isEmpty();
            case REFLECTED ->
                !evidence.funding().allocations().isEmpty()
                        && evidence.funding().notReflected().isEmpty();
            case IMPACT_RECORDS -> !evidence.funding().records().isEmpty();
            case SHARED_PLANNING ->
                evidence.sessions().stream().anyMatch(one -> one.attendees().contains(Party.PARTNER));
            case ALTERNATIVE_CURRICULUM -> evidence.curriculum().current().isPresent();
            case COMMITMENTS ->
                !evidence.commitments().isEmpty()
                        && evidence.commitments().stream()
                                .allMatch(one -> one.missing().isEmpty());
            case ASSURANCE_CONSISTENCY -> evidence.isAssured(Kind.CONSISTENCY);
            case ASSURANCE_SUSTAINABILITY -> evidence.isAssured(Kind.SUSTAINABILITY);
            case ASSURANCE_PATHWAYS -> evidence.isAssured(Kind.PATHWAYS);
            case VOICE -> evidence.has(Facet.VOICE);
            case IMPACT -> evidence.has(Facet.IMPACT);
            case EVALUATION -> evidence.has(Facet.EVALUATION);
            case LEGACY -> evidence.has(Facet.LEGACY);
            case OUTCOME_LINKS ->
                evidence.outcomes().stream().anyMatch(one -> !one.links().isEmpty());
        };
        return there ? Optional.empty() : Optional.of(asked());
    }

    private String asked() {
        return switch (this) {
            case NONE -> "";
            case INSIGHTS -> "an insight from data, with source, day and conclusion";
            case EQUALITIES_CONTEXT -> "a reference to the community that is about equality";
            case MAP -> "a map linked to the plan";
            case SELF_ASSESSMENT -> "a self-assessment linked to the plan";
            case PUPIL_AND_FAMILY_HEARD -> "a view of the pupil and one of the family";
            case PARTNER_IN_CONVERSATION -> "a conversation in which a partner took part";
            case AGREEMENT -> "a service level agreement";
            case ALLOCATION -> "an allocation of funding or in kind";
            case REFLECTED -> "every contribution reflected in each local plan";
            case IMPACT_RECORDS -> "a record of impact to be made";
            case SHARED_PLANNING -> "a planning session with a partner";
            case ALTERNATIVE_CURRICULUM -> "the stage of the alternative curriculum";
            case COMMITMENTS -> "commitments that each say who, how, when and what";
            case ASSURANCE_CONSISTENCY -> "a statement on consistency";
            case ASSURANCE_SUSTAINABILITY -> "a statement on sustainability";
            case ASSURANCE_PATHWAYS -> "a statement on pathways";
            case VOICE -> "what people say of it";
            case IMPACT -> "what changed";
            case EVALUATION -> "an evaluation";
            case LEGACY -> "what stays";
            case OUTCOME_LINKS -> "an outcome linked to an aim, report or evaluation";
        };
    }
}
