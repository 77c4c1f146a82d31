package org.openattendance.mapping.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.openattendance.mapping.directory.OfferScope;
import org.openattendance.mapping.directory.Partner;
import org.openattendance.mapping.directory.ServiceOffer;

/**
 * What is ours and has no field in the standard, as attributes: {@code link_type} says which field of ours, its text holds it.
 *
 * @param values link type and value, in a set order
 */
record HsdsAttributes(List<Attribute> values) {

    /** Marks attributes that this library wrote. */
    static final String PREFIX = "openattendance:";

    /** Marks the season in the notes of a schedule. */
    static final String SEASON = "season: ";

    record Attribute(String type, String value) {}

    HsdsAttributes {
        values = List.copyOf(values);
    }

    static HsdsAttributes ofPartner(Partner partner) {
        List<Attribute> values = new ArrayList<>();
        add(values, "sector", List.of(partner.sector()));
        add(values, "type", partner.types());
        add(values, "reach", List.of(partner.reach().name()));
        add(values, "motivation", List.of(partner.purpose().motivation()));
        add(values, "core_purpose", List.of(partner.purpose().corePurpose()));
        add(values, "role_summary", List.of(partner.purpose().roleSummary()));
        return new HsdsAttributes(values);
    }

    static HsdsAttributes ofOffer(ServiceOffer offer) {
        List<Attribute> values = new ArrayList<>();
        OfferScope scope = offer.scope();
        add(values, "need", scope.needs());
        add(values, "support_kind", scope.supportKinds());
        add(values, "topic", scope.topics());
        add(values, "channel", scope.channels());
        add(
                values,
                "beneficiary",
                scope.beneficiaries().stream().map(Enum::name).toList());
        add(values, "tier", scope.tier().map(Enum::name).stream().toList());
        add(values, "level", scope.level().map(Enum::name).stream().toList());
        add(values, "direct_work", List.of(scope.directWork() ? "yes" : "no"));
        add(values, "cohort", offer.eligibility().cohorts());
        add(values, "consent_needed", offer.eligibility().consentNeeded() ? List.of("yes") : List.of());
        add(values, "access_route", offer.access().routes());
        add(values, "stage", offer.access().stages());
        add(
                values,
                "barrier",
                offer.access().barriers().stream()
                        .map(barrier -> barrier.kind() + (barrier.isMitigated() ? " " + barrier.mitigation() : ""))
                        .toList());
        add(values, "attendance_contribution", List.of(offer.terms().attendanceContribution()));
        add(values, "agreement_needed", offer.terms().agreementNeeded() ? List.of("yes") : List.of());
        add(
                values,
                "free_places",
                offer.terms().freePlaces().map(String::valueOf).stream().toList());
        add(values, "leads_to", offer.terms().leadsTo());
        return new HsdsAttributes(values);
    }

    private static void add(List<Attribute> values, String type, Iterable<String> some) {
        for (String value : some) {
            if (!value.isEmpty()) {
                values.add(new Attribute(PREFIX + type, value));
            }
        }
    }

    void putInto(ObjectNode node, String owner) {
        ArrayNode attributes = node.putArray("attributes");
        for (Attribute value : values) {
            ObjectNode attribute = attributes.addObject();
            attribute.put("id", owner + "-attribute-" + attributes.size());
            attribute.put("link_type", value.type());
            attribute.put("value", value.value());
        }
    }

    /** Values of one of our types, in order. */
    List<String> of(String type) {
        return values.stream()
                .filter(value -> value.type().equals(PREFIX + type))
                .map(Attribute::value)
                .toList();
    }

    /** The first value of one of our types, or an empty text. */
    String first(String type) {
        return of(type).stream().findFirst().orElse("");
    }
}
