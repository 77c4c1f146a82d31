package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A meeting on a return, held as suits the family. Immutable and thread-safe.
 *
 * @param on the day
 * @param participants by role and side
 * @param preferences what the family wished
 */
public record ReintegrationMeeting(LocalDate on, List<Participant> participants, Preferences preferences) {

    /**
     * What a family wished for a meeting; each part may be left open.
     *
     * @param time when it suits them
     * @param place where
     * @param format in person, by phone, on a screen
     */
    public record Preferences(Optional<String> time, Optional<String> place, Optional<String> format) {

        public Preferences {
            Objects.requireNonNull(time, "time");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(format, "format");
        }

        /** Whether the family was asked at all: some wish is on record. */
        public boolean areRecorded() {
            return time.isPresent() || place.isPresent() || format.isPresent();
        }
    }

    public ReintegrationMeeting {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(preferences, "preferences");
        participants = List.copyOf(participants);
    }

    /** Whether the pupil or the family took part. */
    public boolean withFamily() {
        return Participant.includesFamily(participants);
    }
}
