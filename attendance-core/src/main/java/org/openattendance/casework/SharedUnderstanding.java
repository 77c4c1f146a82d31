package org.openattendance.casework;

import java.util.List;
import java.util.Objects;

/**
 * A difficulty as those at the table see it together. Immutable and thread-safe.
 *
 * @param what it is
 * @param agreedBy who agreed to put it so, at least two sides
 */
public record SharedUnderstanding(KeptText what, List<Participant> agreedBy) {

    public SharedUnderstanding {
        Objects.requireNonNull(what, "what");
        agreedBy = List.copyOf(agreedBy);
        Say.that(
                agreedBy.stream().map(Participant::party).distinct().count() >= 2,
                "An understanding is shared by two sides or more.",
                "it is one side's view; write it as a view.");
    }
}
