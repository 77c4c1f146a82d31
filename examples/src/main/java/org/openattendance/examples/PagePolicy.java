package org.openattendance.examples;

import java.time.LocalDate;
import java.util.List;
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

    /** From which count on the default policy shows one; 1 where it withholds none for being small. */
    public static int smallest(RuleBook rules, LocalDate on) {
        return of(rules, DEFAULT, on).smallBelow().orElse(1);
    }
}
