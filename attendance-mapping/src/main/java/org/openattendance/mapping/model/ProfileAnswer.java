package org.openattendance.mapping.model;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * What is known of one field of the profile. Immutable and thread-safe.
 *
 * @param state whether it was asked, and answered
 * @param value the answer; empty unless the state is {@link State#VALUE}, and for a list
 * @param visibility who may see it
 */
public record ProfileAnswer(State state, String value, Visibility visibility) {

    private static final ProfileAnswer NOT_ASKED = new ProfileAnswer(State.NOT_ASKED, "", Visibility.closed());

    /** Whether a field was asked, and answered. */
    public enum State {
        VALUE,
        /** Asked; the pupil or the family would rather not say, and need not. */
        NOT_SHARED,
        NOT_ASKED
    }

    public ProfileAnswer {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(visibility, "visibility");
        if (state != State.VALUE && !value.isEmpty()) {
            throw new InvalidValueException(
                    "A field of the profile that was not shared or not asked holds a value.",
                    "the state was changed and the value was not taken out.");
        }
    }

    /** Answered; the core team alone sees it. */
    public static ProfileAnswer of(String value) {
        return new ProfileAnswer(State.VALUE, value, Visibility.closed());
    }

    /** Asked and not shared. */
    public static ProfileAnswer notShared() {
        return new ProfileAnswer(State.NOT_SHARED, "", Visibility.closed());
    }

    /** Not asked yet. */
    public static ProfileAnswer notAsked() {
        return NOT_ASKED;
    }

    /** A copy that others may see. */
    public ProfileAnswer withVisibility(Visibility other) {
        return new ProfileAnswer(state, value, other);
    }

    /** The state; never the value. */
    @Override
    public String toString() {
        return state.name();
    }
}
