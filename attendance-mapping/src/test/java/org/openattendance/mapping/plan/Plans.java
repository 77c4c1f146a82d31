package org.openattendance.mapping.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.money.Monetary;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Role;
import org.openattendance.mapping.agreement.ServiceLevelAgreement;
import org.openattendance.mapping.funding.FundingAllocation;
import org.openattendance.mapping.funding.FundingBook;
import org.openattendance.mapping.model.NodeDetail.Context.Impact;
import org.openattendance.mapping.plan.StepEvidence.ContextUse;
import org.openattendance.mapping.plan.StepEvidence.Conversation;
import org.openattendance.mapping.plan.StepEvidence.DataInsight;
import org.openattendance.mapping.plan.StepEvidence.Facet;
import org.openattendance.mapping.plan.StepEvidence.FacetStatement;
import org.openattendance.mapping.plan.StepEvidence.SharedPlanningSession;

/** Evidence and plans to test with. */
final class Plans {

    static final Role LEAD = Role.of("ATTENDANCE_LEAD");
    static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    static final CheckSet CHECKS = CheckSet.standard("six-steps");

    private Plans() {}

    static PartnershipPlan fresh() {
        return PartnershipPlan.of("plan-1", CHECKS);
    }

    static Conversation conversation(Party... participants) {
        return new Conversation(
                DAY,
                Set.of(participants),
                List.of(new Conversation.View(Party.PUPIL, "mornings are loud")),
                Conversation.Place.NEUTRAL,
                Set.of("MEETING"));
    }

    /** Everything that any check asks for. */
    static PlanEvidence full() {
        PlanEvidence evidence = PlanEvidence.none()
                .withMap("map-1")
                .withAssessment("assessment-1")
                .with(new DataInsight("register", DAY, "Mondays are hardest"))
                .with(new ContextUse("buses on the estate", DAY, Impact.ADVERSE, true))
                .with(new Conversation(
                        DAY,
                        Set.of(Party.PUPIL, Party.FAMILY, Party.PARTNER, Party.SCHOOL),
                        List.of(
                                new Conversation.View(Party.PUPIL, "mornings are loud"),
                                new Conversation.View(Party.FAMILY, "the bus is early")),
                        Conversation.Place.COMMUNITY,
                        Set.of("MEETING", "LETTER")))
                .with(ServiceLevelAgreement.draft("sla1", "school-1", "youth", "mentoring", DateSpan.from(DAY)))
                .with(FundingBook.of(List.of(FundingAllocation.of(
                                "a1",
                                "GRANT",
                                "2026/27",
                                FundingAllocation.Money.committed(Monetary.getDefaultAmountFactory()
                                        .setCurrency("GBP")
                                        .setNumber(100)
                                        .create()))))
                        .withReflection("a1", FundingBook.PlanKind.SAC_PLAN)
                        .withReflection("a1", FundingBook.PlanKind.SCHOOL_IMPROVEMENT_PLAN)
                        .with(new FundingBook.ImpactRecord(
                                "a1", "voices", DAY.plusDays(90), "funder", Optional.empty())))
                .with(new SharedPlanningSession(
                        DAY, Set.of(Party.SCHOOL, Party.PARTNER), List.of("start small"), List.of("act1")))
                .with(AlternativeCurriculum.none().with(AlternativeCurriculum.Stage.INFORM, "told pupils"))
                .with(new PlanCommitment(
                        "c1",
                        "youth",
                        PlanCommitment.Direction.PARTNER_TO_SCHOOL,
                        "mentor",
                        "walks in",
                        "Mondays",
                        "mentoring"))
                .with(new PlanCommitment(
                        "c2",
                        "youth",
                        PlanCommitment.Direction.SCHOOL_TO_PARTNER,
                        "office",
                        "by text",
                        "Mondays",
                        "says who is in"));
        for (PlanAssurance.Kind kind : PlanAssurance.Kind.values()) {
            evidence = evidence.with(new PlanAssurance(kind, "seen to", "notes", DAY.plusDays(60)));
        }
        for (Facet facet : Facet.values()) {
            evidence = evidence.with(new FacetStatement(facet, DAY.plusDays(200), LEAD, "words"));
        }
        return evidence.with(new OutcomeRecord(
                        "o1",
                        "more mornings",
                        DAY.plusDays(200),
                        Set.of(OutcomeRecord.Link.STRETCH_AIM),
                        Set.of("GIRFEC")))
                .with(new Intervention(
                        "i1",
                        Intervention.Place.COMMUNITY,
                        Intervention.Timing.PREVENTIVE,
                        Set.of(Party.PUPIL),
                        Map.of(
                                Intervention.Quality.CONSISTENT, true,
                                Intervention.Quality.CONTINUOUS, true,
                                Intervention.Quality.SUSTAINABLE, false)));
    }

    static CheckMark done(String check, LocalDate on) {
        return new CheckMark(check, CheckState.DONE, on, LEAD, "");
    }

    /** All checks of a step marked as done. */
    static PartnershipPlan allDone(PartnershipPlan plan, PartnershipStep step, LocalDate on) {
        PartnershipPlan marked = plan;
        for (StepCheck check : CHECKS.of(step)) {
            marked = marked.mark(done(check.id(), on));
        }
        return marked;
    }
}
