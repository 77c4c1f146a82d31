package org.openattendance.mapping.match;

import java.util.List;
import org.openattendance.mapping.directory.ServiceOffer;

/**
 * The offers that could meet a need, those that could not and why, and what to keep in mind.
 *
 * <p>Under risk of harm nothing is ranked and nothing rejected: {@link #safeguardingFirst()} is true, and {@link #statutory()} lists every
 * statutory offer of the directory. Immutable and thread-safe.
 *
 * @param need code of the need
 * @param safeguardingFirst whether the safeguarding procedure comes before everything else
 * @param ranked best first
 * @param rejected in order of offer id
 * @param statutory under risk of harm, all statutory offers whatever their status, in order of id; else empty
 */
public record MatchResult(
        String need,
        boolean safeguardingFirst,
        List<Match> ranked,
        List<Rejected> rejected,
        List<ServiceOffer> statutory) {

    private static final String PART = "An offer can be part of the solution; no single one is the whole of it.";
    private static final String SAFEGUARDING =
            "Follow the safeguarding procedure first. Offers are not put in order while someone may come to harm.";

    public MatchResult {
        ranked = List.copyOf(ranked);
        rejected = List.copyOf(rejected);
        statutory = List.copyOf(statutory);
    }

    /** Ids of the offers that fit, best first. */
    public List<String> order() {
        return ranked.stream().map(match -> match.offer().id()).toList();
    }

    /** What to keep in mind, to be shown with the list. */
    public String note() {
        return safeguardingFirst ? SAFEGUARDING : PART;
    }
}
