package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.pupil.PupilRef;

/**
 * What a notice to one parent for one child would be, and what stands in its way. Never a decision: a named role makes that.
 *
 * <p>It speaks of one parent only. Immutable and thread-safe; {@link #toString()} names nobody.
 *
 * @param parent to whom
 * @param pupil for whose absence
 * @param on the day on which it is proposed to be issued
 * @param offence for what
 * @param ladder which notice it would be, with those that count
 * @param ruleSet what it would cost; empty when there would be none
 * @param outcome whether somebody may decide
 * @param blockers the names of what stands in the way, in the order of the checks; empty unless blocked
 * @param reasons why, in sentences
 * @param settings what the answer rests on that is not confirmed, or is a caller's own
 */
public record NoticeProposal(
        ParentRef parent,
        PupilRef pupil,
        LocalDate on,
        Offence offence,
        Ladder ladder,
        Optional<NoticeRuleSet> ruleSet,
        Outcome outcome,
        List<String> blockers,
        List<String> reasons,
        List<NoticeSetting> settings) {

    /** Whether somebody may decide. */
    public enum Outcome {
        /** Nothing stands in the way; a named role decides whether a notice is issued. */
        NEEDS_DECISION,
        /** Something stands in the way. */
        BLOCKED
    }

    /**
     * @param parent to whom
     * @param pupil for whose absence
     * @param on the day on which it is proposed to be issued
     * @param offence for what
     * @param ladder which notice it would be
     * @param ruleSet what it would cost
     * @param outcome whether somebody may decide
     * @param blockers the names of what stands in the way
     * @param reasons why, in sentences
     * @param settings what the answer rests on
     */
    public NoticeProposal {
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(offence, "offence");
        Objects.requireNonNull(ladder, "ladder");
        Objects.requireNonNull(ruleSet, "ruleSet");
        Objects.requireNonNull(outcome, "outcome");
        blockers = List.copyOf(blockers);
        reasons = List.copyOf(reasons);
        settings = List.copyOf(settings);
    }

    /** Which notice it would be. */
    public NoticeStep step() {
        return ladder.step();
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "NoticeProposal " + step() + " " + outcome;
    }
}
