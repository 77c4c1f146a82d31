package org.openattendance.mapping.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openattendance.mapping.finding.Finding;

/**
 * What to look at in a plan. Nothing here stops a step; it helps people to see what they may have overlooked.
 *
 * <p>Findings come in the order of {@link Finding}. Stateless.
 */
public final class PlanReview {

    private static final int DAYS_BEFORE_END = 60;

    private PlanReview() {}

    /** Everything, as of a day. */
    public static List<Finding> of(PartnershipPlan plan, LocalDate asOf) {
        PlanEvidence evidence = plan.evidence();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(conversations(evidence));
        findings.addAll(commitments(evidence));
        findings.addAll(oneWay(evidence));
        findings.addAll(heldAlone(evidence));
        findings.addAll(assurances(evidence, asOf));
        findings.addAll(outcomes(evidence));
        evidence.interventions().forEach(one -> findings.addAll(one.check()));
        evidence.agreements().forEach(one -> findings.addAll(one.check(asOf, DAYS_BEFORE_END)));
        evidence.funding()
                .overdueOn(asOf)
                .forEach(record -> findings.add(Finding.of(
                        "IMPACT_RECORD_OVERDUE", record.allocation(), "A record was due on " + record.due() + ".")));
        findings.addAll(withoutParent(plan));
        return findings.stream().sorted().toList();
    }

    private static List<Finding> conversations(PlanEvidence evidence) {
        List<Finding> findings = new ArrayList<>();
        if (!evidence.heard(Set.of(Party.PUPIL))) {
            findings.add(Finding.of("NO_PUPIL_VIEW", "", "No view of the pupil is on record."));
        }
        if (evidence.conversations().stream()
                .noneMatch(one -> one.participants().contains(Party.PARTNER))) {
            findings.add(Finding.of("NO_PARTNER_IN_CONVERSATION", "", "No partner took part in a conversation."));
        }
        return findings;
    }

    private static List<Finding> commitments(PlanEvidence evidence) {
        return evidence.commitments().stream()
                .filter(one -> !one.missing().isEmpty())
                .map(one -> Finding.of(
                        "COMMITMENT_INCOMPLETE", one.id(), "Not said yet: " + String.join(", ", one.missing()) + "."))
                .toList();
    }

    private static List<Finding> oneWay(PlanEvidence evidence) {
        Map<String, Set<PlanCommitment.Direction>> directions = new TreeMap<>();
        evidence.commitments()
                .forEach(one -> directions
                        .computeIfAbsent(one.partner(), key -> EnumSet.noneOf(PlanCommitment.Direction.class))
                        .add(one.direction()));
        return directions.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .map(entry -> Finding.of(
                        "ONE_WAY_PARTNERSHIP",
                        entry.getKey(),
                        entry.getValue().contains(PlanCommitment.Direction.PARTNER_TO_SCHOOL)
                                ? "The partner has commitments to the school, and the school none to the partner."
                                : "The school has commitments to the partner, and the partner none to the school."))
                .toList();
    }

    private static List<Finding> heldAlone(PlanEvidence evidence) {
        return Stream.of(SharedThing.values())
                .filter(thing -> evidence.sharing(thing).isEmpty())
                .map(thing ->
                        Finding.of("HELD_BY_SCHOOL_ALONE", thing.name(), "No partner holds responsibility for this."))
                .toList();
    }

    private static List<Finding> assurances(PlanEvidence evidence, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        for (PlanAssurance.Kind kind : PlanAssurance.Kind.values()) {
            if (!evidence.isAssured(kind)) {
                findings.add(Finding.of("ASSURANCE_NOT_ANSWERED", kind.name(), "Nobody has answered on this."));
            }
        }
        evidence.assurances().stream()
                .filter(one -> one.reviewOn().isBefore(asOf))
                .forEach(one -> findings.add(Finding.of(
                        "ASSURANCE_REVIEW_OVERDUE",
                        one.kind().name(),
                        "It was to be looked at on " + one.reviewOn() + ".")));
        return findings;
    }

    private static List<Finding> outcomes(PlanEvidence evidence) {
        return evidence.outcomes().stream()
                .filter(one -> one.links().isEmpty())
                .map(one -> Finding.of(
                        "OUTCOME_NOT_LINKED", one.id(), "It is linked to no aim, plan, report or evaluation."))
                .toList();
    }

    private static List<Finding> withoutParent(PartnershipPlan plan) {
        return Stream.of(PartnershipStep.values())
                .filter(step -> plan.state(step) != StepState.NOT_STARTED
                        && !plan.evidence().parentInvolved().contains(step))
                .map(step -> Finding.of("STEP_WITHOUT_PARENT", step.name(), "No parent took part at this step."))
                .toList();
    }

    /** Outcomes by where they are told, in order; every place is there, be it with none. */
    public static Map<OutcomeRecord.Link, List<OutcomeRecord>> outcomesByLink(PlanEvidence evidence) {
        Map<OutcomeRecord.Link, List<OutcomeRecord>> byLink = new EnumMap<>(OutcomeRecord.Link.class);
        for (OutcomeRecord.Link link : OutcomeRecord.Link.values()) {
            byLink.put(
                    link,
                    evidence.outcomes().stream()
                            .filter(one -> one.links().contains(link))
                            .toList());
        }
        return java.util.Collections.unmodifiableMap(byLink);
    }
}
