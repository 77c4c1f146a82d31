package org.openattendance.mapping.exchange;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.openattendance.mapping.funding.FundingAllocation;
import org.openattendance.mapping.funding.FundingBook;
import org.openattendance.mapping.internal.Amounts;
import org.openattendance.mapping.internal.JsonFields;
import org.openattendance.mapping.model.NodeDetail.Context.Impact;
import org.openattendance.mapping.plan.AlternativeCurriculum;
import org.openattendance.mapping.plan.Intervention;
import org.openattendance.mapping.plan.OutcomeRecord;
import org.openattendance.mapping.plan.PartnershipStep;
import org.openattendance.mapping.plan.Party;
import org.openattendance.mapping.plan.PlanAssurance;
import org.openattendance.mapping.plan.PlanCommitment;
import org.openattendance.mapping.plan.PlanEvidence;
import org.openattendance.mapping.plan.SharedThing;
import org.openattendance.mapping.plan.StepEvidence;
import org.openattendance.mapping.plan.StepEvidence.Conversation;

/** The evidence of a plan file, list by list. */
final class PlanEvidenceReader {

    private PlanEvidenceReader() {}

    static PlanEvidence evidence(JsonFields document) {
        PlanEvidence evidence = PlanEvidence.none();
        Optional<String> map = document.optional("map");
        Optional<String> assessment = document.optional("assessment");
        if (map.isPresent()) {
            evidence = evidence.withMap(map.get());
        }
        if (assessment.isPresent()) {
            evidence = evidence.withAssessment(assessment.get());
        }
        PlanEvidence linked = evidence;
        return document.object("evidence")
                .flatMap(fields -> fields.read(one -> lists(one, linked)))
                .orElse(linked);
    }

    private static PlanEvidence lists(JsonFields fields, PlanEvidence linked) {
        PlanEvidence evidence = linked;
        evidence = each(
                fields,
                "insights",
                evidence,
                (one, all) -> all.with(new StepEvidence.DataInsight(
                        one.required("source"), one.requiredDate("on"), one.required("conclusion"))));
        evidence = each(
                fields,
                "context",
                evidence,
                (one, all) -> all.with(new StepEvidence.ContextUse(
                        one.required("title"),
                        one.requiredDate("on"),
                        one.constant("impact", Impact.values()).orElse(Impact.UNKNOWN),
                        one.yes("equalities"))));
        evidence = each(fields, "conversations", evidence, (one, all) -> all.with(conversation(one)));
        evidence = each(
                fields,
                "sessions",
                evidence,
                (one, all) -> all.with(new StepEvidence.SharedPlanningSession(
                        one.requiredDate("on"),
                        parties(one, "attendees"),
                        one.texts("decisions"),
                        one.texts("actions"))));
        evidence = each(
                fields,
                "statements",
                evidence,
                (one, all) -> all.with(new StepEvidence.FacetStatement(
                        needed(one, "facet", StepEvidence.Facet.values()),
                        one.requiredDate("on"),
                        one.requiredRole("by"),
                        one.required("text"))));
        evidence = each(fields, "agreements", evidence, (one, all) -> all.with(AgreementReader.agreement(one)));
        evidence = each(
                fields,
                "commitments",
                evidence,
                (one, all) -> all.with(new PlanCommitment(
                        one.required("id"),
                        one.required("partner"),
                        needed(one, "direction", PlanCommitment.Direction.values()),
                        one.text("who"),
                        one.text("how"),
                        one.text("when"),
                        one.text("what"))));
        evidence = each(
                fields,
                "assurances",
                evidence,
                (one, all) -> all.with(new PlanAssurance(
                        needed(one, "kind", PlanAssurance.Kind.values()),
                        one.required("answer"),
                        one.text("evidence"),
                        one.requiredDate("reviewOn"))));
        evidence = each(
                fields,
                "outcomes",
                evidence,
                (one, all) -> all.with(new OutcomeRecord(
                        one.required("id"),
                        one.required("text"),
                        one.requiredDate("on"),
                        constants(one, "links", OutcomeRecord.Link.values(), EnumSet.noneOf(OutcomeRecord.Link.class)),
                        Set.copyOf(one.texts("policies")))));
        evidence = each(fields, "interventions", evidence, (one, all) -> all.with(intervention(one)));
        evidence = each(
                fields,
                "shared",
                evidence,
                (one, all) ->
                        all.withShared(needed(one, "thing", SharedThing.values()), Set.copyOf(one.texts("partners"))));
        evidence = each(
                fields,
                "curriculum",
                evidence,
                (one, all) -> all.with(all.curriculum()
                        .with(needed(one, "stage", AlternativeCurriculum.Stage.values()), one.required("note"))));
        evidence = evidence.with(funding(fields));
        for (PartnershipStep step :
                constants(fields, "parentAt", PartnershipStep.values(), EnumSet.noneOf(PartnershipStep.class))) {
            evidence = evidence.withParentAt(step);
        }
        fields.unasked("evidence");
        return evidence;
    }

    private static PlanEvidence each(
            JsonFields fields,
            String list,
            PlanEvidence start,
            BiFunction<JsonFields, PlanEvidence, PlanEvidence> add) {
        PlanEvidence evidence = start;
        int used = 0;
        for (JsonFields item : fields.objects(list)) {
            String owner = list + " " + used;
            PlanEvidence before = evidence;
            Optional<PlanEvidence> with = item.read(one -> {
                PlanEvidence after = add.apply(one, before);
                one.unasked(PlanOwners.of(list, one, owner));
                return after;
            });
            used += with.isPresent() ? 1 : 0;
            evidence = with.orElse(before);
        }
        return evidence;
    }

    private static Conversation conversation(JsonFields one) {
        return new Conversation(
                one.requiredDate("on"),
                parties(one, "participants"),
                one.all("views", view -> {
                    Conversation.View said =
                            new Conversation.View(needed(view, "of", Party.values()), view.required("text"));
                    view.unasked(PlanOwners.view(one, said));
                    return said;
                }),
                one.constant("place", Conversation.Place.values()).orElse(Conversation.Place.NOT_RECORDED),
                Set.copyOf(one.texts("channels")));
    }

    private static Intervention intervention(JsonFields one) {
        Map<Intervention.Quality, Boolean> qualities = new EnumMap<>(Intervention.Quality.class);
        answer(one, "consistent", Intervention.Quality.CONSISTENT, qualities);
        answer(one, "continuous", Intervention.Quality.CONTINUOUS, qualities);
        answer(one, "sustainable", Intervention.Quality.SUSTAINABLE, qualities);
        return new Intervention(
                one.required("id"),
                needed(one, "place", Intervention.Place.values()),
                needed(one, "timing", Intervention.Timing.values()),
                parties(one, "coDesignedWith"),
                qualities);
    }

    private static void answer(
            JsonFields one, String field, Intervention.Quality quality, Map<Intervention.Quality, Boolean> qualities) {
        if (one.has(field)) {
            qualities.put(quality, one.yes(field));
        }
    }

    private static FundingBook funding(JsonFields fields) {
        List<FundingAllocation> allocations = fields.all("funding", PlanEvidenceReader::allocation);
        FundingBook book = FundingBook.of(allocations);
        for (JsonFields item : fields.objects("reflections")) {
            FundingBook before = book;
            book = item.read(one -> {
                        FundingBook after = before.withReflection(
                                one.required("allocation"), needed(one, "plan", FundingBook.PlanKind.values()));
                        one.unasked("reflection " + one.required("allocation") + " " + one.required("plan"));
                        return after;
                    })
                    .orElse(before);
        }
        for (JsonFields item : fields.objects("impactRecords")) {
            FundingBook before = book;
            book = item.read(one -> {
                        FundingBook.ImpactRecord record = new FundingBook.ImpactRecord(
                                one.required("allocation"),
                                one.required("what"),
                                one.requiredDate("due"),
                                one.required("to"),
                                one.date("done"));
                        one.unasked(PlanOwners.of(record));
                        return before.with(record);
                    })
                    .orElse(before);
        }
        return book;
    }

    private static FundingAllocation allocation(JsonFields one) {
        String currency = one.optional("currency").orElse("GBP");
        Optional<FundingAllocation.Money> money = one.number("committed")
                .map(committed -> new FundingAllocation.Money(
                        Amounts.of(committed, currency),
                        Amounts.of(one.number("spent").orElse(BigDecimal.ZERO), currency)));
        Optional<FundingAllocation.InKind> inKind = one.optional("inKind")
                .map(what -> new FundingAllocation.InKind(
                        what, one.number("estimate").map(value -> Amounts.of(value, currency))));
        FundingAllocation allocation = new FundingAllocation(
                one.required("id"),
                one.required("source"),
                one.required("year"),
                one.optional("partner"),
                money,
                inKind,
                one.text("restrictions"));
        one.unasked("funding " + allocation.id());
        return allocation;
    }

    private static Set<Party> parties(JsonFields one, String field) {
        return constants(one, field, Party.values(), EnumSet.noneOf(Party.class));
    }

    private static <E extends Enum<E>> E needed(JsonFields one, String field, E[] constants) {
        return one.constant(field, constants).orElseThrow(() -> one.refuse(field, "this must not be left out."));
    }

    private static <E extends Enum<E>, C extends Collection<E>> C constants(
            JsonFields one, String field, E[] constants, C into) {
        for (String text : one.texts(field)) {
            into.add(Stream.of(constants)
                    .filter(constant -> constant.name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> one.refuse(field, "each should be one of " + List.of(constants) + ".")));
        }
        return into;
    }
}
