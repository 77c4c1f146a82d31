package org.openattendance.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something that comes with a strategy. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param title not blank
 * @param completed teams that did it, if it is an exercise
 */
public record StrategyResource(Kind kind, String title, List<TeamExercise> completed) {

    /** What a resource is. */
    public enum Kind {
        STRATEGY_DOCUMENT,
        BRIEFING,
        TEAM_EXERCISE
    }

    /**
     * That a team did an exercise.
     *
     * @param team not blank
     * @param on the day
     * @param contribution what the team said it can contribute, not blank
     */
    public record TeamExercise(String team, LocalDate on, String contribution) {

        public TeamExercise {
            Say.required("team", team);
            Objects.requireNonNull(on, "on");
            Say.required("contribution", contribution);
        }
    }

    public StrategyResource {
        Objects.requireNonNull(kind, "kind");
        Say.required("title of a resource", title);
        completed = List.copyOf(completed);
        Say.that(
                completed.isEmpty() || kind == Kind.TEAM_EXERCISE,
                "Only an exercise is completed by teams.",
                "the kind is wrong.");
    }

    /** A copy that one more team did. */
    public StrategyResource completedBy(TeamExercise exercise) {
        List<TeamExercise> more = new ArrayList<>(completed);
        more.add(exercise);
        return new StrategyResource(kind, title, more);
    }
}
