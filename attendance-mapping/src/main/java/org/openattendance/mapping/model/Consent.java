package org.openattendance.mapping.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openattendance.base.InvalidValueException;

/**
 * Whether those concerned agreed that something stands on the map and is shared.
 *
 * <p>Consent is one basis of several and not always the right one; {@link State#NOT_NEEDED} names the other. Immutable and thread-safe.
 *
 * @param state as last recorded
 * @param by who gave, declined or withdrew it, as a role or a node's id; may be empty
 * @param on the day of the state, if known
 * @param scope audiences that it covers; empty for every audience
 * @param expires last day on which it holds, if it ends
 * @param basis why none is needed; empty for any other state
 */
public record Consent(
        State state,
        String by,
        Optional<LocalDate> on,
        SortedSet<Audience> scope,
        Optional<LocalDate> expires,
        String basis) {

    private static final Consent NOT_ASKED =
            new Consent(State.NOT_ASKED, "", Optional.empty(), new TreeSet<>(), Optional.empty(), "");

    /** What was answered. */
    public enum State {
        NOT_ASKED,
        GIVEN,
        DECLINED,
        WITHDRAWN,
        /** Another basis than consent is used, and named. */
        NOT_NEEDED
    }

    public Consent {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
        scope = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(scope));
        if (state == State.NOT_NEEDED && basis.isBlank()) {
            throw new InvalidValueException("Consent that is not needed names no basis.", "the basis was left empty.");
        }
        if (on.isPresent() && expires.isPresent() && expires.get().isBefore(on.get())) {
            throw new InvalidValueException(
                    "Consent of " + on.get() + " expires on " + expires.get() + ", before it was given.",
                    "the two dates are swapped.");
        }
    }

    /** Nobody has been asked. */
    public static Consent notAsked() {
        return NOT_ASKED;
    }

    /** Given on a day, for every audience, without an end. */
    public static Consent given(String by, LocalDate on) {
        return new Consent(State.GIVEN, by, Optional.of(on), new TreeSet<>(), Optional.empty(), "");
    }

    /** Declined on a day. */
    public static Consent declined(String by, LocalDate on) {
        return new Consent(State.DECLINED, by, Optional.of(on), new TreeSet<>(), Optional.empty(), "");
    }

    /** Not needed, because another basis is used. */
    public static Consent notNeeded(String basis) {
        return new Consent(State.NOT_NEEDED, "", Optional.empty(), new TreeSet<>(), Optional.empty(), basis);
    }

    /** The same, for these audiences only. */
    public Consent withScope(java.util.Collection<Audience> audiences) {
        return new Consent(state, by, on, new TreeSet<>(audiences), expires, basis);
    }

    /** The same, until the end of a day. */
    public Consent withExpiry(LocalDate lastDay) {
        return new Consent(state, by, on, scope, Optional.of(lastDay), basis);
    }

    /** Withdrawn on a day: from then on nothing new is shared; what was shared before stays on record. */
    public Consent withdrawn(String who, LocalDate day) {
        return new Consent(State.WITHDRAWN, who, Optional.of(day), scope, Optional.empty(), "");
    }

    /**
     * Whether something may be shown to an audience on a day, as far as consent goes.
     *
     * <p>Consent that was declined, withdrawn by that day, has expired, or was given for others only stands in the way. Nobody having been
     * asked does not: then visibility alone decides.
     */
    public boolean permits(Audience audience, LocalDate day) {
        return switch (state) {
            case NOT_ASKED, NOT_NEEDED -> true;
            case GIVEN -> expires.filter(last -> last.isBefore(day)).isEmpty() && covers(audience);
            case DECLINED -> false;
            case WITHDRAWN -> on.filter(from -> from.isAfter(day)).isPresent() && covers(audience);
        };
    }

    private boolean covers(Audience audience) {
        return scope.isEmpty() || scope.contains(audience);
    }

    /** The state and its day; never who. */
    @Override
    public String toString() {
        return state + on.map(day -> " on " + day).orElse("");
    }
}
