package org.openattendance.mapping.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import javax.money.MonetaryAmount;
import org.openattendance.mapping.agreement.AgreementTerms;
import org.openattendance.mapping.agreement.ServiceLevelAgreement;
import org.openattendance.mapping.funding.FundingAllocation;
import org.openattendance.mapping.funding.FundingBook;
import org.openattendance.mapping.plan.Intervention;
import org.openattendance.mapping.plan.PlanEvidence;
import org.openattendance.mapping.plan.SharedThing;
import org.openattendance.mapping.plan.StepEvidence.Conversation;

/** The evidence of a plan file, list by list, as {@link PlanEvidenceReader} reads it. */
final class PlanEvidenceWriter {

    private static final String POUNDS = "GBP";

    private final PlanEvidence evidence;

    PlanEvidenceWriter(PlanEvidence evidence) {
        this.evidence = evidence;
    }

    void write(Tree tree) {
        insights(tree);
        conversations(tree);
        sessions(tree);
        evidence.agreements().forEach(one -> agreement(tree.item("agreements"), one));
        promises(tree);
        outcomes(tree);
        funding(tree, evidence.funding());
        tree.put("parentAt", evidence.parentInvolved()).extras("evidence");
    }

    private void insights(Tree tree) {
        for (int i = 0; i < evidence.insights().size(); i++) {
            var one = evidence.insights().get(i);
            tree.item("insights")
                    .put("source", one.source())
                    .put("on", one.on().toString())
                    .put("conclusion", one.conclusion())
                    .extras("insights " + i);
        }
        for (int i = 0; i < evidence.context().size(); i++) {
            var one = evidence.context().get(i);
            Tree item = tree.item("context")
                    .put("title", one.title())
                    .put("on", one.on().toString())
                    .put("impact", one.impact().name());
            (one.equalities() ? item.put("equalities", true) : item).extras("context " + i);
        }
    }

    private void conversations(Tree tree) {
        for (int i = 0; i < evidence.conversations().size(); i++) {
            Conversation one = evidence.conversations().get(i);
            Tree item =
                    tree.item("conversations").put("on", one.on().toString()).put("participants", one.participants());
            one.views()
                    .forEach(view -> item.item("views")
                            .put("of", view.of().name())
                            .put("text", view.text())
                            .extras("view " + one.on() + " " + view.of() + " " + view.text()));
            item.put("place", one.place().name())
                    .put("channels", one.channels())
                    .extras("conversations " + i);
        }
    }

    private void sessions(Tree tree) {
        for (int i = 0; i < evidence.sessions().size(); i++) {
            var one = evidence.sessions().get(i);
            tree.item("sessions")
                    .put("on", one.on().toString())
                    .put("attendees", one.attendees())
                    .put("decisions", one.decisions())
                    .put("actions", one.actions())
                    .extras("sessions " + i);
        }
        for (int i = 0; i < evidence.statements().size(); i++) {
            var one = evidence.statements().get(i);
            tree.item("statements")
                    .put("facet", one.facet().name())
                    .put("on", one.on().toString())
                    .put("by", one.by().toString())
                    .put("text", one.text())
                    .extras("statements " + i);
        }
    }

    private static void agreement(Tree tree, ServiceLevelAgreement one) {
        tree.put("id", one.id())
                .put("school", one.school())
                .put("partner", one.partner())
                .put("service", one.service())
                .put("first", one.term().first())
                .put("last", one.term().last())
                .put("reviews", one.reviews());
        if (one.personalData()) {
            tree.put("personalData", true);
        }
        tree.put("dataSharing", one.dataSharing())
                .put("status", one.status().name())
                .put("schoolSignedBy", one.schoolSignedBy())
                .put("partnerSignedBy", one.partnerSignedBy());
        if (!one.terms().equals(AgreementTerms.open())) {
            terms(tree.object("terms"), one.terms()).extras("terms " + one.id());
        }
        tree.extras("agreements " + one.id());
    }

    private static Tree terms(Tree tree, AgreementTerms terms) {
        return tree.put("purpose", terms.purpose())
                .put("outcomes", terms.outcomes())
                .put("bySchool", terms.bySchool())
                .put("byPartner", terms.byPartner())
                .put("staffing", terms.staffing())
                .put("placesAndTimes", terms.placesAndTimes())
                .put("referralRoute", terms.referralRoute())
                .put("reporting", terms.reporting())
                .put("resources", terms.resources())
                .put("ending", terms.ending());
    }

    private void promises(Tree tree) {
        evidence.commitments()
                .forEach(one -> tree.item("commitments")
                        .put("id", one.id())
                        .put("partner", one.partner())
                        .put("direction", one.direction().name())
                        .put("who", one.who())
                        .put("how", one.how())
                        .put("when", one.when())
                        .put("what", one.what())
                        .extras("commitments " + one.id()));
        for (int i = 0; i < evidence.assurances().size(); i++) {
            var one = evidence.assurances().get(i);
            tree.item("assurances")
                    .put("kind", one.kind().name())
                    .put("answer", one.answer())
                    .put("evidence", one.evidence())
                    .put("reviewOn", one.reviewOn().toString())
                    .extras("assurances " + i);
        }
    }

    private void outcomes(Tree tree) {
        evidence.outcomes()
                .forEach(one -> tree.item("outcomes")
                        .put("id", one.id())
                        .put("text", one.text())
                        .put("on", one.on().toString())
                        .put("links", one.links())
                        .put("policies", one.policies())
                        .extras("outcomes " + one.id()));
        evidence.interventions().forEach(one -> intervention(tree.item("interventions"), one));
        for (SharedThing thing : SharedThing.values()) {
            Set<String> partners = evidence.sharing(thing);
            if (!partners.isEmpty()) {
                tree.item("shared")
                        .put("thing", thing.name())
                        .put("partners", partners)
                        .extras("shared " + thing);
            }
        }
        evidence.curriculum()
                .notes()
                .forEach((stage, note) -> tree.item("curriculum")
                        .put("stage", stage.name())
                        .put("note", note)
                        .extras("curriculum " + stage));
    }

    private static void intervention(Tree tree, Intervention one) {
        tree.put("id", one.id())
                .put("place", one.place().name())
                .put("timing", one.timing().name())
                .put("coDesignedWith", one.coDesignedWith());
        one.qualities()
                .forEach((quality, yes) ->
                        tree.put(quality.name().toLowerCase(java.util.Locale.ROOT), yes.booleanValue()));
        tree.extras("interventions " + one.id());
    }

    private static void funding(Tree tree, FundingBook book) {
        List<FundingAllocation> allocations = book.allocations();
        allocations.forEach(one -> allocation(tree.item("funding"), one));
        allocations.forEach(one -> book.reflectedIn(one.id())
                .forEach(plan -> tree.item("reflections")
                        .put("allocation", one.id())
                        .put("plan", plan.name())
                        .extras("reflection " + one.id() + " " + plan)));
        book.records()
                .forEach(record -> tree.item("impactRecords")
                        .put("allocation", record.allocation())
                        .put("what", record.what())
                        .put("due", record.due().toString())
                        .put("to", record.to())
                        .put("done", record.done())
                        .extras(PlanOwners.of(record)));
    }

    private static void allocation(Tree tree, FundingAllocation one) {
        tree.put("id", one.id())
                .put("source", one.source())
                .put("year", one.year())
                .put("partner", one.partner());
        one.money().ifPresent(money -> {
            currency(tree, money.committed());
            tree.put("committed", number(money.committed())).put("spent", number(money.spent()));
        });
        one.inKind().ifPresent(what -> {
            tree.put("inKind", what.description());
            what.estimate().ifPresent(value -> {
                currency(tree, value);
                tree.put("estimate", number(value));
            });
        });
        tree.put("restrictions", one.restrictions()).extras("funding " + one.id());
    }

    private static void currency(Tree tree, MonetaryAmount amount) {
        String code = amount.getCurrency().getCurrencyCode();
        tree.put("currency", code.equals(POUNDS) ? "" : code);
    }

    /** Exact, with pence at the least. */
    private static BigDecimal number(MonetaryAmount amount) {
        BigDecimal number = amount.getNumber().numberValueExact(BigDecimal.class);
        return number.scale() < 2 ? number.setScale(2) : number;
    }
}
