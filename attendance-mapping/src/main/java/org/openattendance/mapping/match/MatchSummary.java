package org.openattendance.mapping.match;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Rate;
import org.openattendance.mapping.directory.PartnerDirectory;

/**
 * Several needs matched at once. Immutable and thread-safe.
 *
 * @param results one for each need, in the order given
 */
public record MatchSummary(List<MatchResult> results) {

    /** The sector of voluntary and community bodies. */
    public static final String VOLUNTARY_COMMUNITY = "VOLUNTARY_COMMUNITY";

    public MatchSummary {
        results = List.copyOf(results);
    }

    /** Matches needs by their codes, in the order given. */
    public static MatchSummary of(
            Collection<String> needs, MatchContext context, PartnerDirectory directory, MatchPolicy policy) {
        return new MatchSummary(needs.stream()
                .map(need -> NeedMatcher.match(need, context, directory, policy))
                .toList());
    }

    /**
     * How many of the needs that someone could meet, could be met by a partner of a sector.
     *
     * @return empty if no need has an offer that fits
     */
    public Optional<Rate> shareWithSector(String sector, PartnerDirectory directory) {
        List<MatchResult> matched =
                results.stream().filter(result -> !result.ranked().isEmpty()).toList();
        long with = matched.stream()
                .filter(result -> result.ranked().stream()
                        .anyMatch(match -> directory
                                .find(match.offer().partner())
                                .filter(entry -> entry.partner().sector().equals(sector))
                                .isPresent()))
                .count();
        return matched.isEmpty() ? Optional.empty() : Optional.of(Rate.of(with, matched.size()));
    }

    /** Codes of needs for which no offer fits, in the order given. */
    public List<String> withoutOffer() {
        return results.stream()
                .filter(result -> result.ranked().isEmpty() && !result.safeguardingFirst())
                .map(MatchResult::need)
                .toList();
    }
}
