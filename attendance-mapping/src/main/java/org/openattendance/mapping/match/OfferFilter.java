package org.openattendance.mapping.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openattendance.mapping.directory.DirectoryEntry;
import org.openattendance.mapping.directory.OfferStatus;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.model.Preference;

/** Every reason for which an offer does not fit. What is not known, on either side, is no reason. */
final class OfferFilter {

    private final String need;
    private final MatchContext context;
    private final MatchPolicy policy;

    OfferFilter(String need, MatchContext context, MatchPolicy policy) {
        this.need = need;
        this.context = context;
        this.policy = policy;
    }

    List<RejectReason> reasons(DirectoryEntry entry, ServiceOffer offer) {
        List<RejectReason> reasons = new ArrayList<>();
        for (RejectReason reason : RejectReason.values()) {
            if (applies(reason, entry, offer)) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    private boolean applies(RejectReason reason, DirectoryEntry entry, ServiceOffer offer) {
        return switch (reason) {
            case NOT_ACTIVE -> offer.status() != OfferStatus.ACTIVE;
            case OUT_OF_AGE ->
                context.age()
                        .filter(age -> !offer.eligibility().ages().contains(age))
                        .isPresent();
            case OUT_OF_AREA ->
                !context.areas().isEmpty() && context.areas().stream().noneMatch(offer.eligibility()::covers);
            case NEED_NOT_COVERED -> !offer.scope().serves(need);
            case COHORT_NOT_ELIGIBLE ->
                apart(context.cohorts(), offer.eligibility().cohorts());
            case ROUTE_NOT_OPEN -> apart(policy.routes(), offer.access().routes());
            case SAFEGUARD_NOT_CURRENT -> offer.scope().directWork() && !entry.isSafeguardedOn(context.asOf());
            case SLA_REQUIRED_MISSING ->
                offer.terms().agreementNeeded() && !context.ties().agreements().contains(offer.partner());
            case NO_CAPACITY ->
                policy.fullExcludes()
                        && offer.terms()
                                .freePlaces()
                                .filter(places -> places == 0)
                                .isPresent();
            case CONSENT_DECLINED ->
                context.ties().declined().contains(offer.id())
                        || context.ties().declined().contains(offer.partner());
            case PREFERENCE_EXCLUDES -> wishes(offer, Preference.Wish.EXCLUDE);
        };
    }

    /** Whether both name something and nothing is in common. */
    private static boolean apart(Set<String> ours, Set<String> theirs) {
        return !ours.isEmpty() && !theirs.isEmpty() && theirs.stream().noneMatch(ours::contains);
    }

    boolean wishes(ServiceOffer offer, Preference.Wish wish) {
        return context.ties().wishes(offer.id(), wish) || context.ties().wishes(offer.partner(), wish);
    }
}
