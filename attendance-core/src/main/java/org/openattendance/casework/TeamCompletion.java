package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;

/**
 * How many of a team have completed something: an item of induction, an e-learning module. The size of the team is said, never guessed
 * from who answered. Immutable and thread-safe.
 *
 * @param team not blank
 * @param item what is completed, not blank
 * @param size how many there are in the team, 0 or more
 * @param completed one entry a person who did
 */
public record TeamCompletion(String team, String item, int size, List<Done> completed) {

    /**
     * That one person did.
     *
     * @param role in the team
     * @param on the day
     */
    public record Done(Role role, LocalDate on) {

        public Done {
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(on, "on");
        }
    }

    public TeamCompletion {
        Say.required("team", team);
        Say.required("item", item);
        completed = List.copyOf(completed);
        Say.that(
                size >= completed.size(),
                "More people completed it than there are in the team.",
                "someone is entered twice, or the size is out of date.");
    }

    /** The share that had completed it by a day; empty for a team of nobody. */
    public Optional<Rate> share(LocalDate asOf) {
        long done = completed.stream().filter(one -> !one.on().isAfter(asOf)).count();
        return size == 0 ? Optional.empty() : Optional.of(Rate.of(done, size));
    }
}
