package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;

/**
 * A pattern that somebody who knows the pupil noticed, and what they did to find out more. Immutable and thread-safe.
 *
 * @param on the day
 * @param observer a key adult, a teacher, a form tutor
 * @param pattern what was noticed
 * @param followUp how it was followed up, with curiosity; empty if not yet
 */
public record PatternObservation(LocalDate on, Role observer, KeptText pattern, Optional<FollowUp> followUp) {

    /**
     * What was done to find out more.
     *
     * @param on the day, not before the observation
     * @param by who
     * @param done what, not blank
     */
    public record FollowUp(LocalDate on, Role by, String done) {

        public FollowUp {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(by, "by");
            Say.required("word on the follow-up", done);
        }
    }

    public PatternObservation {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(observer, "observer");
        Objects.requireNonNull(pattern, "pattern");
        Say.that(
                followUp.filter(after -> after.on().isBefore(on)).isEmpty(),
                "A follow-up of " + on + " is dated before it.",
                "the two days are swapped.");
    }

    /** A copy that was followed up. */
    public PatternObservation followedUp(FollowUp how) {
        return new PatternObservation(on, observer, pattern, Optional.of(how));
    }

    /** Those that nobody followed up by a day, in the order given. */
    public static List<PatternObservation> open(List<PatternObservation> all, LocalDate asOf) {
        return all.stream()
                .filter(one -> !one.on.isAfter(asOf))
                .filter(one ->
                        one.followUp.filter(how -> !how.on().isAfter(asOf)).isEmpty())
                .toList();
    }
}
