package org.openattendance.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Session;
import org.openattendance.base.Source;
import org.openattendance.pupil.PupilRef;

/**
 * What a letter to one parent would say, once a named role has decided: nothing of any other parent, and nothing of what stood in the
 * decision.
 *
 * <p>Immutable and thread-safe; {@link #toString()} names nobody.
 *
 * @param parent to whom
 * @param pupil for whose absence
 * @param ruleSet which price list
 * @param issued the day of issue
 * @param discounted the lower price; empty where there is none
 * @param full the full price
 * @param discountDays how long the lower price stands, from the day of receipt; empty where there is none
 * @param fullDays how long it can be paid, from the day of receipt
 * @param sessions the sessions it is for, in order; empty for a notice below the threshold
 * @param sources where the price is written
 */
public record NoticeLetter(
        ParentRef parent,
        PupilRef pupil,
        String ruleSet,
        LocalDate issued,
        Optional<BigDecimal> discounted,
        BigDecimal full,
        Optional<Integer> discountDays,
        int fullDays,
        List<Session> sessions,
        List<Source> sources) {

    /**
     * @param parent to whom
     * @param pupil for whose absence
     * @param ruleSet which price list
     * @param issued the day of issue
     * @param discounted the lower price
     * @param full the full price
     * @param discountDays how long the lower price stands
     * @param fullDays how long it can be paid
     * @param sessions the sessions it is for
     * @param sources where the price is written
     */
    public NoticeLetter {
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(issued, "issued");
        sessions = List.copyOf(sessions);
        sources = List.copyOf(sources);
    }

    /**
     * From a proposal that somebody has decided for.
     *
     * @param sessions the sessions it is for
     * @throws InvalidValueException if the proposal is blocked
     */
    public static NoticeLetter of(NoticeProposal proposal, List<Session> sessions) {
        if (proposal.outcome() == NoticeProposal.Outcome.BLOCKED) {
            throw new InvalidValueException(
                    "No letter is written for a proposal that is blocked.", "its blockers were not looked at.");
        }
        NoticeRuleSet price = proposal.ruleSet().orElseThrow();
        return new NoticeLetter(
                proposal.parent(),
                proposal.pupil(),
                price.id(),
                proposal.on(),
                price.discount().map(NoticeRuleSet.Price::amount),
                price.full().amount(),
                price.discount().map(NoticeRuleSet.Price::days),
                price.full().days(),
                sessions,
                price.sources());
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "NoticeLetter " + ruleSet;
    }
}
