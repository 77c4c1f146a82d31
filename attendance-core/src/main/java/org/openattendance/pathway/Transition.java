package org.openattendance.pathway;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * A way from one stage to another.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id unique in its pathway, lower-case letters, digits and hyphens
 * @param from stages it leaves; {@link #ANYWHERE} for every stage but the one it leads to
 * @param to the stage, or place beyond, that it leads to
 * @param kind step, bypass, exit or band
 * @param rank where several fire, the lowest goes first; empty if it shares its stages with none that could
 * @param trigger when it comes into question
 * @param guards what must be so besides, each reported when it is missing
 * @param decides who decides on it; empty to leave it to the stage it leads to
 * @param question what that role is asked, in plain words; empty if nothing is to be decided but to go
 * @param work what is done on the way
 * @param review of the stage it leads to, when entered so; empty to keep that of the stage
 * @param sources ids of the pathway's sources
 */
public record Transition(
        String id,
        List<String> from,
        String to,
        Kind kind,
        Optional<Integer> rank,
        Condition trigger,
        List<Condition> guards,
        Optional<Role> decides,
        Optional<String> question,
        List<StageAction> work,
        Optional<Review> review,
        List<String> sources) {

    /** Every stage but the one that the transition leads to. */
    public static final String ANYWHERE = "*";

    /** What a transition is. */
    public enum Kind {
        /** To the next stage: what the stage requires must be done. */
        STEP,
        /** Past stages: their work is not waited for. */
        BYPASS,
        /** Downwards, on improvement. */
        EXIT,
        /** To the stage in whose band attendance now falls, up or down. */
        BAND
    }

    public Transition {
        if (!id.matches("[a-z0-9][a-z0-9-]*")) {
            throw new InvalidValueException(
                    "The id of a transition has lower-case letters, digits and hyphens.",
                    "the key of a stage stands there.");
        }
        from = List.copyOf(from);
        Keys.requireCapitals("a stage", to);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(rank, "rank");
        Objects.requireNonNull(trigger, "trigger");
        guards = List.copyOf(guards);
        Objects.requireNonNull(decides, "decides");
        Objects.requireNonNull(question, "question");
        work = List.copyOf(work);
        Objects.requireNonNull(review, "review");
        sources = List.copyOf(sources);
    }

    /** Whether it leaves a stage. */
    public boolean leaves(String stage) {
        return !to.equals(stage) && (from.contains(ANYWHERE) || from.contains(stage));
    }

    /** Whether there is a stage that both leave, of those given. */
    boolean sharesOriginWith(Transition other, Set<String> stages) {
        return stages.stream().anyMatch(stage -> leaves(stage) && other.leaves(stage));
    }
}
