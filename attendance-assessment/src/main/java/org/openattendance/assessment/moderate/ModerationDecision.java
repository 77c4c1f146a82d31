package org.openattendance.assessment.moderate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.judgement.Narrative;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * What those who judged settled together for one criterion. The judgements before it stay.
 *
 * <p>Immutable and thread-safe.
 *
 * @param criterion full id
 * @param status the status settled on
 * @param level the level settled on; there with {@link JudgementStatus#ASSESSED}
 * @param reason why, not blank
 * @param chair the role that records it
 * @param present the roles that took part, at least one
 * @param on the day
 */
public record ModerationDecision(
        String criterion,
        JudgementStatus status,
        Optional<RatingLevel> level,
        String reason,
        Role chair,
        List<Role> present,
        LocalDate on) {

    public ModerationDecision {
        Objects.requireNonNull(chair, "chair");
        Objects.requireNonNull(on, "on");
        present = List.copyOf(present);
        if (reason.isBlank() || present.isEmpty()) {
            throw new InvalidValueException(
                    "The decision on " + criterion + " needs a reason and those who were there.",
                    "one of them was left out.");
        }
        if (level.isPresent() != (status == JudgementStatus.ASSESSED)) {
            throw new InvalidValueException(
                    "The decision on " + criterion + " is " + status + (level.isPresent() ? " with" : " without")
                            + " a level.",
                    "the status should be ASSESSED when there is a level, and only then.");
        }
    }

    /** A level settled on. */
    public static ModerationDecision of(
            String criterion, RatingLevel level, String reason, Role chair, List<Role> present, LocalDate on) {
        return new ModerationDecision(
                criterion, JudgementStatus.ASSESSED, Optional.of(level), reason, chair, present, on);
    }

    /** The judgement that it becomes. */
    public Judgement toJudgement() {
        return new Judgement(criterion, status, level, reason, Narrative.none(), chair, on, true);
    }

    /** Criterion, status and day; never the reason. */
    @Override
    public String toString() {
        return "decision on " + criterion + " " + status + " on " + on;
    }
}
