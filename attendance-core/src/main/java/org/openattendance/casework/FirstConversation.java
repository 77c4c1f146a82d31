package org.openattendance.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

/**
 * How long it took from the first concern to the first conversation, with the pupil and with the family apart: both are partners, and one
 * is often heard much later than the other. Immutable and thread-safe.
 *
 * @param concerns days on which someone was concerned
 * @param withPupil days of conversations with the pupil
 * @param withFamily days of conversations with a parent or carer
 */
public record FirstConversation(List<LocalDate> concerns, List<LocalDate> withPupil, List<LocalDate> withFamily) {

    public FirstConversation {
        concerns = concerns.stream().sorted().toList();
        withPupil = withPupil.stream().sorted().toList();
        withFamily = withFamily.stream().sorted().toList();
    }

    /** Days until the pupil was first spoken with; 0 on the same day; empty if there was no concern, or no conversation since. */
    public OptionalLong daysToPupil() {
        return days(withPupil);
    }

    /** Days until the family was first spoken with; 0 on the same day; empty if there was no concern, or no conversation since. */
    public OptionalLong daysToFamily() {
        return days(withFamily);
    }

    private OptionalLong days(List<LocalDate> conversations) {
        return concerns.isEmpty()
                ? OptionalLong.empty()
                : conversations.stream()
                        .filter(day -> !day.isBefore(concerns.get(0)))
                        .mapToLong(day -> ChronoUnit.DAYS.between(concerns.get(0), day))
                        .min();
    }
}
