package org.openattendance.mapping.gap;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Referral;
import org.openattendance.mapping.model.ReferralState;
import org.openattendance.mapping.referral.WaitingTimeReport;

/**
 * What is in place for each need of a map on a day: nodes that are in place, and referrals whose service has started.
 *
 * <p>A partner that gives support as a node and through a referral is one support. Immutable and thread-safe.
 */
final class Supports {

    private final PartnershipMap map;
    private final LocalDate asOf;

    Supports(PartnershipMap map, LocalDate asOf) {
        this.map = map;
        this.asOf = asOf;
    }

    /** Ids of those who support a need, partners by their partner id, in order. */
    Set<String> of(Need need) {
        Set<String> supports = new TreeSet<>();
        for (String id : need.supports()) {
            map.findNode(id).filter(node -> node.isInPlaceOn(asOf)).ifPresent(node -> supports.add(name(node)));
        }
        map.referrals().stream()
                .filter(referral -> isAbout(referral, need))
                .filter(referral -> referral.stateOn(asOf).equals(Optional.of(ReferralState.SERVICE_STARTED)))
                .forEach(referral -> supports.add(name(referral)));
        return Collections.unmodifiableSet(supports);
    }

    /** Whether a referral for the need was made and nothing has begun. */
    boolean isWaiting(Need need) {
        return map.referrals().stream()
                .anyMatch(referral -> isAbout(referral, need) && WaitingTimeReport.isWaiting(referral, asOf));
    }

    private static boolean isAbout(Referral referral, Need need) {
        return referral.needs().contains(need.id());
    }

    private static String name(MapNode node) {
        return node.isPartner() ? node.partnerId() : node.id();
    }

    private String name(Referral referral) {
        return map.findNode(referral.to()).map(Supports::name).orElse(referral.to());
    }

    /** Ids of all partners that are in place, in order. */
    Set<String> partnersInPlace() {
        Set<String> partners = new TreeSet<>();
        map.nodes().stream()
                .filter(node -> node.isPartner() && node.isInPlaceOn(asOf))
                .forEach(node -> partners.add(node.partnerId()));
        map.referrals().stream()
                .filter(referral -> referral.stateOn(asOf).equals(Optional.of(ReferralState.SERVICE_STARTED)))
                .forEach(referral -> partners.add(name(referral)));
        return Collections.unmodifiableSet(partners);
    }
}
