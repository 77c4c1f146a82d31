package org.openattendance.mapping.match;

import java.util.List;
import org.openattendance.mapping.directory.ParticipationBarrier;
import org.openattendance.mapping.directory.ServiceOffer;

/**
 * An offer that fits, and why. There is no percentage of fit: rules are compared one after another.
 * Immutable and thread-safe.
 *
 * @param offer which
 * @param coveredNeeds codes of the open needs that it serves, in order
 * @param reasons one for each rule, in the order of the policy
 * @param barriers what may keep people from taking part, about which nothing is done yet
 */
public record Match(
        ServiceOffer offer, List<String> coveredNeeds, List<Reason> reasons, List<ParticipationBarrier> barriers) {

    /**
     * How an offer does on a rule.
     *
     * @param rule which
     * @param words in words
     */
    public record Reason(RankRule rule, String words) {}

    public Match {
        coveredNeeds = List.copyOf(coveredNeeds);
        reasons = List.copyOf(reasons);
        barriers = List.copyOf(barriers);
    }
}
