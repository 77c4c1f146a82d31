package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A meeting of home and school that begins with what works. Immutable and thread-safe.
 *
 * @param on the day
 * @param participants who came
 * @param strengths what works, at least one
 * @param difficulties as understood together; may be empty
 */
public record HomeSchoolMeeting(
        LocalDate on, List<Participant> participants, List<String> strengths, List<SharedUnderstanding> difficulties) {

    public HomeSchoolMeeting {
        Objects.requireNonNull(on, "on");
        participants = List.copyOf(participants);
        strengths = List.copyOf(strengths);
        difficulties = List.copyOf(difficulties);
        Say.that(
                !strengths.isEmpty(), "A meeting names at least one strength.", "only difficulties were written down.");
        strengths.forEach(strength -> Say.required("strength", strength));
    }

    /** Whether the pupil or the family was there. */
    public boolean withFamily() {
        return Participant.includesFamily(participants);
    }
}
