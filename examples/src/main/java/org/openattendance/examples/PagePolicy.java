package org.openattendance.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.DisclosurePolicy;

/** What pages and packs without names withhold: one setting for all of them, a row of {@code disclosure.csv} with its source. Stateless. */
public final class PagePolicy {

    /** Where nobody chose another. */
    public static final String DEFAULT = "small-5";

    private PagePolicy() {}

    /**
     * The policy on a day of publication.
     *
     * @throws RuleNotKnownException if there is none of this id on the day
     */
    public static DisclosurePolicy of(RuleBook rules, String id, LocalDate on) {
        return rules.disclosure()
                .find(id, on)
                .orElseThrow(() -> new RuleNotKnownException("disclosure policy " + id, List.of()));
    }

    /**
     * A policy with another least count.
     *
     * @param smallest counts from 1 to one below it are withheld; 1 withholds none for being small
     */
    public static DisclosurePolicy showingFrom(DisclosurePolicy policy, int smallest) {
        return new DisclosurePolicy(
                policy.id(),
                smallest > 1 ? Optional.of(smallest) : Optional.empty(),
                policy.roundTo(),
                policy.withholdOneSchool(),
                policy.guardComplement(),
                policy.secondary(),
                policy.dominance(),
                policy.symbol(),
                policy.span(),
                policy.confidence(),
                policy.notes(),
                policy.sources());
    }
}
