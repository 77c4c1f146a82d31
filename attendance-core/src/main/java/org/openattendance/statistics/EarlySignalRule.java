package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openattendance.base.Rate;
import org.openattendance.pupil.PupilRef;

/**
 * A school's own rule for whom to have a conversation with early, before anything formal: a share that is at least a threshold.
 *
 * <p>An invitation to look, never a decision: what comes of it is for a person to say. Immutable and thread-safe.
 *
 * @param id names the rule
 * @param measure whose share is held against it, for example {@code absence}
 * @param atLeast the share; exactly on it counts
 */
public record EarlySignalRule(String id, String measure, Rate atLeast) {

    /**
     * @param id names the rule
     * @param measure whose share
     * @param atLeast the share
     */
    public EarlySignalRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(atLeast, "atLeast");
    }

    /**
     * A pupil for whom the rule fires, with all that it was told.
     *
     * @param pupil whose
     * @param rule id of the rule
     * @param measure what was measured
     * @param found what was found
     * @param asked what was asked
     */
    public record EarlySignal(PupilRef pupil, String rule, String measure, Rate found, Rate asked) {

        /** Rule and figures; never the pupil. */
        @Override
        public String toString() {
            return rule + ": " + measure + " " + found + " is at least " + asked;
        }
    }

    /** For whom it fires, in order of pupil. */
    public List<EarlySignal> fires(Map<PupilRef, Rate> shares) {
        List<EarlySignal> signals = new ArrayList<>();
        new TreeMap<>(shares).forEach((pupil, share) -> {
            if (share.isAtLeast(atLeast)) {
                signals.add(new EarlySignal(pupil, id, measure, share, atLeast));
            }
        });
        return List.copyOf(signals);
    }
}
