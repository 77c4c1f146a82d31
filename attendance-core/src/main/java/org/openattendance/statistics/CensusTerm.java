package org.openattendance.statistics;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * What a school sent of one enrolment for one term of England's school census: totals, and sessions by reason, which need not agree.
 *
 * <p>Source: DfE, Pupil absence statistics: methodology, section 5.3.1. Immutable and thread-safe.
 *
 * @param possible possible sessions, 0 or more
 * @param authorised total of authorised absence that was sent
 * @param authorisedReasons sum of the authorised reasons that were sent
 * @param unauthorised total of unauthorised absence that was sent
 * @param unauthorisedReasons sum of the unauthorised reasons that were sent
 */
public record CensusTerm(
        long possible, long authorised, long authorisedReasons, long unauthorised, long unauthorisedReasons) {

    /** @throws InvalidValueException if one is negative */
    public CensusTerm {
        if (Math.min(
                        Math.min(possible, Math.min(authorised, authorisedReasons)),
                        Math.min(unauthorised, unauthorisedReasons))
                < 0) {
            throw new InvalidValueException("Sessions are 0 or more.", "a column was shifted.");
        }
    }

    /** How totals and reasons become one figure. The published statistics take {@link #LARGER_OF_EACH}; the others show what it changes. */
    public enum Totals {
        /** For authorised and for unauthorised absence, each for itself, the larger of the total and the sum of its reasons. */
        LARGER_OF_EACH,
        /** The totals as they were sent. */
        AS_SENT,
        /** The sums of the reasons. */
        REASONS
    }

    /**
     * What counts of a term.
     *
     * @param possible possible sessions, 1 or more
     * @param authorised authorised absence
     * @param unauthorised unauthorised absence
     */
    public record Counted(long possible, long authorised, long unauthorised) {

        /** Authorised and unauthorised absence. */
        public long overall() {
            return authorised + unauthorised;
        }

        /** Absence over possible sessions. */
        public Rate absence() {
            return Rate.of(overall(), possible);
        }
    }

    /**
     * What counts: a kind of absence that is above the possible sessions becomes 0; then the two are added, and an enrolment for which
     * nothing was possible, or less than was missed, is out of the term.
     *
     * @return empty if the enrolment is out of the term
     */
    public Optional<Counted> counted(Totals totals) {
        Objects.requireNonNull(totals, "totals");
        long first = within(larger(totals, authorised, authorisedReasons));
        long second = within(larger(totals, unauthorised, unauthorisedReasons));
        return possible == 0 || first + second > possible
                ? Optional.empty()
                : Optional.of(new Counted(possible, first, second));
    }

    private static long larger(Totals totals, long sent, long reasons) {
        return switch (totals) {
            case LARGER_OF_EACH -> Math.max(sent, reasons);
            case AS_SENT -> sent;
            case REASONS -> reasons;
        };
    }

    private long within(long absence) {
        return absence > possible ? 0 : absence;
    }
}
