package org.openattendance.assessment.impact;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;

/**
 * Attendance changed from one period to another. It asks for a curious question, and can lead to nothing else: the only follow-up that it
 * takes is one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reference the caller's reference of a case or group; never a name
 * @param before the earlier period
 * @param earlier attendance in it
 * @param after the later period
 * @param later attendance in it
 * @param followUp the question that was asked, once it was
 */
public record AttendanceChangeSignal(
        String reference,
        DateSpan before,
        Rate earlier,
        DateSpan after,
        Rate later,
        Optional<CuriousFollowUp> followUp) {

    /** Which way attendance went. */
    public enum Direction {
        UP,
        DOWN,
        LEVEL
    }

    /**
     * A question asked out of a wish to understand.
     *
     * @param on the day
     * @param by the role that asked
     * @param question what was asked, not blank
     */
    public record CuriousFollowUp(LocalDate on, Role by, String question) {

        public CuriousFollowUp {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(by, "by");
            if (question.isBlank()) {
                throw new InvalidValueException("A follow-up without a question.", "the question was left out.");
            }
        }

        /** Day and role; never the question. */
        @Override
        public String toString() {
            return "follow-up on " + on + " by " + by;
        }
    }

    public AttendanceChangeSignal {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(earlier, "earlier");
        Objects.requireNonNull(later, "later");
        Objects.requireNonNull(followUp, "followUp");
        if (before.overlaps(after)) {
            throw new InvalidValueException(
                    "The two periods of a change share a day.", "one of the four dates is wrong.");
        }
    }

    /** A change from figures given. */
    public static AttendanceChangeSignal of(
            String reference, DateSpan before, Rate earlier, DateSpan after, Rate later) {
        return new AttendanceChangeSignal(reference, before, earlier, after, later, Optional.empty());
    }

    /** The same with its follow-up. */
    public AttendanceChangeSignal followedBy(CuriousFollowUp question) {
        return new AttendanceChangeSignal(reference, before, earlier, after, later, Optional.of(question));
    }

    /** Which way; exact. */
    public Direction direction() {
        int order = later.compareTo(earlier);
        return order == 0 ? Direction.LEVEL : order > 0 ? Direction.UP : Direction.DOWN;
    }

    /** How far, as an exact share: later minus earlier. */
    public Fraction size() {
        return Fraction.of(later).minus(Fraction.of(earlier));
    }

    /** Direction only; never the reference. */
    @Override
    public String toString() {
        return "change " + direction();
    }
}
