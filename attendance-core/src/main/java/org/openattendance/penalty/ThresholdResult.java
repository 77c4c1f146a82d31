package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Session;
import org.openattendance.calendar.Window;

/**
 * Whether enough sessions of unauthorised absence came together within the school weeks of the rule, as known on a day.
 *
 * <p>Being met is an event: it stays on record after the window has rolled on, and is rescinded when a later change of the register undoes
 * it. It means that somebody must consider a notice, never that one is issued. Immutable and thread-safe; {@link #toString()} shows no
 * pupil.
 *
 * @param status where it stands
 * @param metOn the session at which the count was first reached; of the earlier knowledge when it was rescinded; empty if never
 * @param window from the first day of the first school week to the day of the last session counted; empty if none was
 * @param schoolWeeks how many school weeks a window of the rule has, however few of them the sessions fall in
 * @param weeksSpanned how many school weeks there are from that of the first session counted to that of the last; 0 without one
 * @param count sessions counted in the window; 0 or more
 * @param sessions those sessions with their codes, in order
 * @param outOfAge whether it is not met, and sessions were left out because the pupil was not of compulsory school age
 * @param findings what a person should see, in order of time
 * @param settings what the result rests on that is not confirmed, or is a caller's own
 * @param asOf the day on which this was known
 */
public record ThresholdResult(
        Status status,
        Optional<Session> metOn,
        Optional<Window> window,
        int schoolWeeks,
        int weeksSpanned,
        int count,
        List<Counted> sessions,
        boolean outOfAge,
        List<Finding> findings,
        List<NoticeSetting> settings,
        LocalDate asOf) {

    /** Where a threshold stands. */
    public enum Status {
        /** Reached. */
        MET,
        /** Reached, with marks among those counted that are still to be replaced. */
        PROVISIONAL,
        /** Was reached, and a later change of the register undid it. */
        RESCINDED,
        /** Not reached. */
        NOT_MET
    }

    /**
     * A session that counts.
     *
     * @param session when
     * @param code the nation's code
     */
    public record Counted(Session session, String code) {

        /**
         * @param session when
         * @param code the nation's code
         */
        public Counted {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(code, "code");
        }
    }

    /**
     * @param status where it stands
     * @param metOn the session at which the count was first reached
     * @param window the days of the sessions counted
     * @param schoolWeeks how many school weeks a window has
     * @param weeksSpanned how many the sessions span
     * @param count sessions counted
     * @param sessions those sessions
     * @param outOfAge whether age is why it is not met
     * @param findings what a person should see
     * @param settings what the result rests on that is not confirmed
     * @param asOf the day on which this was known
     */
    public ThresholdResult {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(metOn, "metOn");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(asOf, "asOf");
        sessions = List.copyOf(sessions);
        findings = List.copyOf(findings);
        settings = List.copyOf(settings);
    }

    /** Whether it is reached, provisionally or not. */
    public boolean isMet() {
        return status == Status.MET || status == Status.PROVISIONAL;
    }

    /** Whether a mark that is still to be replaced is among those counted. */
    public boolean isProvisional() {
        return status == Status.PROVISIONAL;
    }

    /** Whether something of a kind was found. */
    public boolean has(Finding.Reason reason) {
        return findings.stream().anyMatch(finding -> finding.reason() == reason);
    }
}
