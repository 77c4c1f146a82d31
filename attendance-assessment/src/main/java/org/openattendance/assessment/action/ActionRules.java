package org.openattendance.assessment.action;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * What a plan is derived by. Immutable and thread-safe.
 *
 * @param target code of the level that every criterion should reach; empty for the usual targets: the highest level for a limiting
 *     criterion, the next level up for any other
 * @param maxActive how many actions a school can work on at once, 1 or more; the rest is parked with its place
 * @param proposer the role that proposes
 * @param on the day of the proposal
 * @param staleBefore day of the previous round: a judgement whose newest evidence is older gets an action too; empty to leave that out
 */
public record ActionRules(
        Optional<String> target, int maxActive, Role proposer, LocalDate on, Optional<LocalDate> staleBefore) {

    /** How many at once, unless the caller says otherwise: our choice, no rule. */
    public static final int USUAL_MAXIMUM = 5;

    public ActionRules {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(proposer, "proposer");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(staleBefore, "staleBefore");
        if (maxActive < 1) {
            throw new InvalidValueException("A plan with at most " + maxActive + " actions.", "1 or more was meant.");
        }
    }

    /** The usual targets and number. */
    public static ActionRules usual(Role proposer, LocalDate on) {
        return new ActionRules(Optional.empty(), USUAL_MAXIMUM, proposer, on, Optional.empty());
    }

    /** The same with one target for all. */
    public ActionRules withTarget(String code) {
        return new ActionRules(Optional.of(code), maxActive, proposer, on, staleBefore);
    }

    /** The same with another number. */
    public ActionRules withMaxActive(int number) {
        return new ActionRules(target, number, proposer, on, staleBefore);
    }

    /** The same, old evidence looked at too. */
    public ActionRules withStaleBefore(LocalDate previousRound) {
        return new ActionRules(target, maxActive, proposer, on, Optional.of(previousRound));
    }
}
