package org.openattendance.mapping.consent;

import java.util.Objects;

/**
 * Whether the family was talked with before. Immutable and thread-safe.
 *
 * @param answer whether, and if not, of what sort the reason is
 * @param reason why not; may be empty if they were
 */
public record FamilyEngagement(Answer answer, String reason) {

    /** Whether the family was talked with before. */
    public enum Answer {
        YES,
        /** It would have put someone at risk. */
        NO_UNSAFE,
        NO_NOT_PRACTICABLE,
        NO
    }

    public FamilyEngagement {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(reason, "reason");
    }

    /** They were. */
    public static FamilyEngagement yes() {
        return new FamilyEngagement(Answer.YES, "");
    }

    /** Whether a reason is missing. */
    public boolean lacksReason() {
        return answer != Answer.YES && reason.isBlank();
    }
}
