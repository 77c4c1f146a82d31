package org.openattendance.assessment.judgement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * What one role judged of one criterion on one day. Never edited: a later one supersedes it, and both stay.
 *
 * <p>Immutable and thread-safe.
 *
 * @param criterion full id
 * @param status where it stands
 * @param level the level; only with {@link JudgementStatus#ASSESSED}, and absent there only where the framework has no levels
 * @param rationale why; may be empty, which {@link Assessment#remarks} reports
 * @param narrative in words, where the framework asks for them
 * @param assessor who judged, as a role
 * @param on the day
 * @param moderated whether several assessors settled it together
 */
public record Judgement(
        String criterion,
        JudgementStatus status,
        Optional<RatingLevel> level,
        String rationale,
        Narrative narrative,
        Role assessor,
        LocalDate on,
        boolean moderated) {

    public Judgement {
        Objects.requireNonNull(narrative, "narrative");
        Objects.requireNonNull(assessor, "assessor");
        Objects.requireNonNull(on, "on");
        if (level.isPresent() && status != JudgementStatus.ASSESSED) {
            throw new InvalidValueException(
                    "The judgement of " + criterion + " is " + status + " and has a level.",
                    "its status should be ASSESSED.");
        }
        if (status == JudgementStatus.ASSESSED && level.isEmpty() && narrative.isEmpty()) {
            throw new InvalidValueException(
                    "The judgement of " + criterion + " is ASSESSED and has neither a level nor words.",
                    "it was not assessed yet.");
        }
        PupilDataGuard.refuse("rationale", rationale);
    }

    /** A level, with the reason. */
    public static Judgement of(String criterion, RatingLevel level, String rationale, Role assessor, LocalDate on) {
        return new Judgement(
                criterion,
                JudgementStatus.ASSESSED,
                Optional.of(level),
                rationale,
                Narrative.none(),
                assessor,
                on,
                false);
    }

    /** Words, for a criterion without levels. */
    public static Judgement inWords(String criterion, Narrative words, Role assessor, LocalDate on) {
        return new Judgement(criterion, JudgementStatus.ASSESSED, Optional.empty(), "", words, assessor, on, false);
    }

    /**
     * Does not concern this setting.
     *
     * @throws InvalidValueException if the reason is blank
     */
    public static Judgement notApplicable(String criterion, String reason, Role assessor, LocalDate on) {
        if (reason.isBlank()) {
            throw new InvalidValueException(
                    "The criterion " + criterion + " is called not applicable without a reason.",
                    "it was not looked at yet: then say NOT_YET_ASSESSED.");
        }
        return without(JudgementStatus.NOT_APPLICABLE, criterion, reason, assessor, on);
    }

    /** Looked at, and not known. */
    public static Judgement dontKnow(String criterion, String note, Role assessor, LocalDate on) {
        return without(JudgementStatus.DONT_KNOW, criterion, note, assessor, on);
    }

    /** A status without a level. */
    public static Judgement without(
            JudgementStatus status, String criterion, String rationale, Role assessor, LocalDate on) {
        return new Judgement(criterion, status, Optional.empty(), rationale, Narrative.none(), assessor, on, false);
    }

    /** The same, settled by several assessors together. */
    public Judgement asModerated() {
        return new Judgement(criterion, status, level, rationale, narrative, assessor, on, true);
    }

    /** Whether the other says the same of the criterion, whatever its reasons. */
    public boolean agreesWith(Judgement other) {
        return status == other.status && level.equals(other.level);
    }

    /** Criterion, status, level, role and day; never the rationale. */
    @Override
    public String toString() {
        return criterion + " " + status + level.map(l -> " " + l.code()).orElse("") + " by " + assessor + " on " + on;
    }
}
