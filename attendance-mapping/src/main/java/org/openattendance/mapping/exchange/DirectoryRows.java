package org.openattendance.mapping.exchange;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.DateSpan;
import org.openattendance.mapping.directory.Access;
import org.openattendance.mapping.directory.AgeRange;
import org.openattendance.mapping.directory.Availability;
import org.openattendance.mapping.directory.Beneficiary;
import org.openattendance.mapping.directory.ContactPoint;
import org.openattendance.mapping.directory.Cost;
import org.openattendance.mapping.directory.DirectoryEntry;
import org.openattendance.mapping.directory.DirectoryMaintenance;
import org.openattendance.mapping.directory.Eligibility;
import org.openattendance.mapping.directory.EngagementState;
import org.openattendance.mapping.directory.OfferScope;
import org.openattendance.mapping.directory.OfferStatus;
import org.openattendance.mapping.directory.ParticipationBarrier;
import org.openattendance.mapping.directory.Partner;
import org.openattendance.mapping.directory.PartnerProtocol;
import org.openattendance.mapping.directory.PartnerReach;
import org.openattendance.mapping.directory.SafeguardCheck;
import org.openattendance.mapping.directory.ServiceArea;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.directory.SupportLevel;
import org.openattendance.mapping.directory.SupportTier;
import org.openattendance.mapping.internal.RowReader;

/** What each row of a {@link DirectoryTable} means. */
final class DirectoryRows {

    private DirectoryRows() {}

    static DirectoryMaintenance maintenance(RowReader row) {
        return new DirectoryMaintenance(row.role("owner"), row.text("method"), row.period("check_every"));
    }

    static DirectoryEntry entry(RowReader row) {
        Partner partner = new Partner(
                row.required("partner_id"),
                row.required("name"),
                row.optional("alternate_name"),
                row.text("description"),
                row.required("sector"),
                set(row.items("types")),
                row.constant("reach", PartnerReach.values()).orElse(PartnerReach.LOCAL),
                new Partner.Purpose(row.text("motivation"), row.text("core_purpose"), row.text("role_summary")),
                row.optional("url"));
        DirectoryEntry.Relation relation = new DirectoryEntry.Relation(
                row.constant("engagement", EngagementState.values()).orElse(EngagementState.ENGAGED),
                row.role("school_key_contact"),
                row.role("link_developer"),
                set(row.items("action_items")));
        return new DirectoryEntry(
                partner,
                List.of(),
                List.of(),
                relation,
                List.of(),
                set(row.items("protocols")),
                row.date("assured_on"));
    }

    static DirectoryEntry contact(RowReader row, DirectoryEntry entry) {
        row.required("kind");
        return entry.with(new ContactPoint(
                row.constant("kind", ContactPoint.Kind.values()).orElseThrow(),
                row.required("value"),
                row.text("note")));
    }

    static DirectoryEntry check(RowReader row, DirectoryEntry entry) {
        row.required("by_role");
        return entry.with(new SafeguardCheck(
                row.required("kind"),
                row.requiredDate("on"),
                row.date("expires"),
                row.role("by_role").orElseThrow()));
    }

    static ServiceOffer offer(RowReader row) {
        return new ServiceOffer(
                row.required("offer_id"),
                row.required("partner_id"),
                row.required("name"),
                row.constant("status", OfferStatus.values()).orElse(OfferStatus.ACTIVE),
                row.text("description"),
                scope(row),
                new Eligibility(
                        row.value("ages", "ages such as 11..16", AgeRange::parse)
                                .orElse(AgeRange.any()),
                        Set.of(),
                        set(row.items("cohorts")),
                        row.text("eligibility"),
                        row.yes("consent_needed")),
                new Access(
                        set(row.items("access_routes")),
                        row.text("access"),
                        set(row.items("stages")),
                        List.of(),
                        row.text("interpretation"),
                        List.of(),
                        row.items("documents")),
                List.of(),
                new ServiceOffer.Terms(
                        row.text("attendance_contribution"),
                        row.text("accreditation"),
                        row.yes("agreement_needed"),
                        row.integer("free_places"),
                        row.items("leads_to")));
    }

    private static OfferScope scope(RowReader row) {
        return new OfferScope(
                set(row.items("needs")),
                set(row.items("support_kinds")),
                set(row.items("topics")),
                set(row.items("channels")),
                beneficiaries(row),
                row.constant("tier", SupportTier.values()),
                row.constant("level", SupportLevel.values()),
                row.optional("direct_work").isEmpty() || row.yes("direct_work"));
    }

    private static Set<Beneficiary> beneficiaries(RowReader row) {
        Set<Beneficiary> found = new TreeSet<>();
        for (String item : row.items("beneficiaries")) {
            try {
                found.add(Beneficiary.valueOf(item));
            } catch (IllegalArgumentException e) {
                throw row.refuse(
                        "BAD_VALUE",
                        "beneficiaries",
                        "each item should be one of " + List.of(Beneficiary.values()) + ".");
            }
        }
        return found;
    }

    static ServiceOffer area(RowReader row, ServiceOffer offer) {
        List<ServiceArea> areas = new ArrayList<>(offer.eligibility().areas());
        areas.add(new ServiceArea(row.required("name"), row.optional("uri")));
        return offer.withEligibility(offer.eligibility().withAreas(areas));
    }

    static ServiceOffer cost(RowReader row, ServiceOffer offer) {
        List<Cost> costs = new ArrayList<>(offer.access().costs());
        costs.add(new Cost(
                row.text("option"),
                row.number("amount"),
                row.optional("currency").orElse("GBP"),
                row.text("description")));
        return offer.withAccess(offer.access().withCosts(costs));
    }

    static ServiceOffer barrier(RowReader row, ServiceOffer offer) {
        List<ParticipationBarrier> barriers = new ArrayList<>(offer.access().barriers());
        barriers.add(new ParticipationBarrier(row.required("kind"), row.text("mitigation")));
        return offer.withAccess(offer.access().withBarriers(barriers));
    }

    static ServiceOffer availability(RowReader row, ServiceOffer offer) {
        List<Availability> more = new ArrayList<>(offer.availability());
        more.add(new Availability(
                row.constant("every", Availability.Every.values()),
                row.integer("interval").orElse(1),
                row.items("days"),
                row.value("opens", "a time such as 09:00", LocalTime::parse),
                row.value("closes", "a time such as 17:00", LocalTime::parse),
                row.value("valid", "a span such as 2026-09-01..", DateSpan::parse)
                        .orElse(DateSpan.always()),
                row.constant("season", Availability.Season.values()).orElse(Availability.Season.UNKNOWN),
                row.text("description")));
        return offer.withAvailability(more);
    }

    static PartnerProtocol protocol(RowReader row) {
        return new PartnerProtocol(
                row.required("protocol_id"),
                row.required("kind"),
                row.required("version"),
                row.role("owner"),
                row.requiredDate("since"),
                row.period("review_every"),
                row.text("monitoring"),
                List.of());
    }

    /** Reviews come in order of the file; the version of the protocol is the one its own row says. */
    static PartnerProtocol review(RowReader row, PartnerProtocol protocol) {
        row.required("by_role");
        PartnerProtocol.Review review = new PartnerProtocol.Review(
                row.requiredDate("on"),
                row.role("by_role").orElseThrow(),
                row.required("version"),
                row.text("amendment"),
                row.text("recommendation"));
        List<PartnerProtocol.Review> reviews = new ArrayList<>(protocol.reviews());
        reviews.add(review);
        return new PartnerProtocol(
                protocol.id(),
                protocol.kind(),
                protocol.version(),
                protocol.owner(),
                protocol.since(),
                protocol.reviewEvery(),
                protocol.monitoring(),
                reviews);
    }

    private static Set<String> set(List<String> items) {
        return Set.copyOf(items);
    }
}
