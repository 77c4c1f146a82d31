package org.openattendance.assessment.impact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How soon people were talked with after the first concern, parent and pupil apart.
 *
 * <p>Immutable and thread-safe.
 *
 * @param concern day of the first concern
 * @param conversations talks in any order
 */
public record FirstConversation(LocalDate concern, List<Conversation> conversations) {

    /** Who was talked with. */
    public enum Partner {
        PARENT,
        PUPIL
    }

    /**
     * A talk.
     *
     * @param with whom
     * @param on the day
     */
    public record Conversation(Partner with, LocalDate on) {

        public Conversation {
            Objects.requireNonNull(with, "with");
            Objects.requireNonNull(on, "on");
        }
    }

    public FirstConversation {
        Objects.requireNonNull(concern, "concern");
        conversations = List.copyOf(conversations);
    }

    /**
     * Days from the first concern to the first talk with somebody on or after it.
     *
     * @return 0 on the same day; empty if there was none
     */
    public Optional<Long> days(Partner with) {
        return conversations.stream()
                .filter(talk -> talk.with() == with && !talk.on().isBefore(concern))
                .map(talk -> ChronoUnit.DAYS.between(concern, talk.on()))
                .min(Long::compare);
    }
}
