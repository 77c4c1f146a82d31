package org.openattendance.mapping.match;

import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.mapping.directory.ServiceOffer;

/**
 * An offer that does not fit, and every reason. Immutable and thread-safe.
 *
 * @param offer which
 * @param reasons at least one, in the order of {@link RejectReason}
 */
public record Rejected(ServiceOffer offer, List<RejectReason> reasons) {

    public Rejected {
        reasons = List.copyOf(reasons);
    }

    /** In words. */
    public String sentence() {
        return offer.name() + " does not fit, because "
                + reasons.stream().map(RejectReason::words).collect(Collectors.joining("; ")) + ".";
    }
}
