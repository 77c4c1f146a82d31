package org.openattendance.pathway;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * What a decision comes to. None of these moves a case: people do, and record it as an event.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Outcome {

    /** The word of the contract, for example {@code NEEDS_DECISION}. */
    String word();

    /** The stage that it is about, if it is about going somewhere. */
    default Optional<Stage> proposed() {
        return Optional.empty();
    }

    /** The role that decides, if the pathway names one. */
    default Optional<Role> decides() {
        return Optional.empty();
    }

    /**
     * The case may go there: all that the pathway asks for is on record.
     *
     * @param to never a stage of law
     * @param role that may take the step; empty if the pathway leaves it to whoever leads
     */
    record Allowed(Stage to, Optional<Role> role) implements Outcome {

        public Allowed {
            Objects.requireNonNull(role, "role");
            if (to.legal()) {
                throw new InvalidValueException(
                        "Stage " + to.key() + " is a step of law: it can only be put to a role for decision.",
                        "a new kind of transition forgot to ask.");
            }
        }

        @Override
        public String word() {
            return "ALLOWED";
        }

        @Override
        public Optional<Stage> proposed() {
            return Optional.of(to);
        }

        @Override
        public Optional<Role> decides() {
            return role;
        }
    }

    /**
     * Something is missing first; the decision lists it.
     *
     * @param to where the case would go; empty if not even that can be told
     * @param role that would decide
     */
    record Blocked(Optional<Stage> to, Optional<Role> role) implements Outcome {

        public Blocked {
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(role, "role");
        }

        @Override
        public String word() {
            return "BLOCKED";
        }

        @Override
        public Optional<Stage> proposed() {
            return to;
        }

        @Override
        public Optional<Role> decides() {
            return role;
        }
    }

    /**
     * A person has to decide.
     *
     * @param to where the case would go; empty if the question is another
     * @param role that decides
     * @param question in plain words, or the key of one of the library's own questions
     */
    record NeedsDecision(Optional<Stage> to, Role role, String question) implements Outcome {

        public NeedsDecision {
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(question, "question");
        }

        @Override
        public String word() {
            return "NEEDS_DECISION";
        }

        @Override
        public Optional<Stage> proposed() {
            return to;
        }

        @Override
        public Optional<Role> decides() {
            return Optional.of(role);
        }
    }

    /** Nothing leads on from here today. */
    record Stay() implements Outcome {

        @Override
        public String word() {
            return "STAY";
        }
    }

    /**
     * Nobody should run this pathway.
     *
     * @param reasons why, at least one
     */
    record NotExecutable(List<String> reasons) implements Outcome {

        public NotExecutable {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String word() {
            return "NOT_EXECUTABLE";
        }
    }
}
