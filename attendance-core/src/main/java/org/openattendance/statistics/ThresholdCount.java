package org.openattendance.statistics;

import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * How many members of a group meet a threshold, and how much of the group's absence is theirs.
 *
 * <p>Immutable and thread-safe.
 *
 * @param met members that meet it
 * @param applicable members to which it applies: they have a possible session, and the rule is known for them
 * @param sessionsOfMet what the threshold counts (for persistent absence: sessions of absence), of those that meet it
 * @param sessionsOfAll the same of all to which it applies
 * @param authorisedOfMet authorised absence of those that meet it
 * @param unauthorisedOfMet unauthorised absence of those that meet it
 */
public record ThresholdCount(
        long met,
        long applicable,
        long sessionsOfMet,
        long sessionsOfAll,
        long authorisedOfMet,
        long unauthorisedOfMet) {

    /**
     * @param met members that meet it
     * @param applicable members to which it applies
     * @param sessionsOfMet sessions of those that meet it
     * @param sessionsOfAll sessions of all to which it applies
     * @param authorisedOfMet authorised absence of those that meet it
     * @param unauthorisedOfMet unauthorised absence of those that meet it
     * @throws InvalidValueException if a part is larger than its whole
     */
    public ThresholdCount {
        if (met > applicable || sessionsOfMet > sessionsOfAll || met < 0 || sessionsOfMet < 0) {
            throw new InvalidValueException(
                    met + " of " + applicable + " members and " + sessionsOfMet + " of " + sessionsOfAll
                            + " sessions: a part is larger than its whole.",
                    "two numbers were swapped.");
        }
    }

    /** With those of other members. */
    public ThresholdCount plus(ThresholdCount other) {
        return new ThresholdCount(
                met + other.met,
                applicable + other.applicable,
                sessionsOfMet + other.sessionsOfMet,
                sessionsOfAll + other.sessionsOfAll,
                authorisedOfMet + other.authorisedOfMet,
                unauthorisedOfMet + other.unauthorisedOfMet);
    }

    /** Members that meet it as a share of those to which it applies; empty where it applies to none. */
    public Optional<Rate> rate() {
        return share(met, applicable);
    }

    /** The part of all absence that falls on those who meet it; empty where there is no absence. */
    public Optional<Rate> shareOfSessions() {
        return share(sessionsOfMet, sessionsOfAll);
    }

    /** Their authorised absence as a share of all absence, authorised and not: the published table divides both by the same whole. */
    public Optional<Rate> shareAuthorised() {
        return share(authorisedOfMet, sessionsOfAll);
    }

    /** Their unauthorised absence as a share of all absence, authorised and not. */
    public Optional<Rate> shareUnauthorised() {
        return share(unauthorisedOfMet, sessionsOfAll);
    }

    private static Optional<Rate> share(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(Rate.of(part, whole));
    }
}
