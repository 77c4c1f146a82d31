package org.openattendance.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Session;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.tally.Count;

/**
 * A session that two countings have differently.
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows no pupil.
 *
 * @param pupil whose
 * @param school which, where both countings name schools
 * @param session when
 * @param kind why
 * @param first the entry in the first counting; empty if it has none
 * @param second the entry in the second counting; empty if it has none
 */
public record ReconciledSession(
        PupilRef pupil,
        Optional<SchoolRef> school,
        Session session,
        Kind kind,
        Optional<CountedMark> first,
        Optional<CountedMark> second) {

    /** Why two countings differ, the first that holds. */
    public enum Kind {
        /** One of the two has nothing at all of the pupil. */
        MISSING_PUPIL,
        /** One of the two has no entry for the session. */
        MISSING_SESSION,
        /** One of the two leaves the enrolment or the day out. */
        POPULATION_RULE,
        /** The registers say different things. */
        ANOTHER_CODE,
        /** The registers say the same, and it counts as different things. */
        ANOTHER_CLASSIFICATION;

        /** Why two entries differ, or empty if they do not; an entry that neither side counts is no difference. */
        static Optional<Kind> of(Optional<CountedMark> first, Optional<CountedMark> second, boolean oneSided) {
            boolean firstIn = first.flatMap(CountedMark::as).isPresent();
            boolean secondIn = second.flatMap(CountedMark::as).isPresent();
            if (!firstIn && !secondIn) {
                return Optional.empty();
            }
            if (first.isEmpty() || second.isEmpty()) {
                return Optional.of(oneSided ? MISSING_PUPIL : MISSING_SESSION);
            }
            if (firstIn != secondIn) {
                return Optional.of(POPULATION_RULE);
            }
            if (!meaning(first.get()).equals(meaning(second.get()))) {
                return Optional.of(ANOTHER_CODE);
            }
            return first.get().adds().equals(second.get().adds())
                    ? Optional.empty()
                    : Optional.of(ANOTHER_CLASSIFICATION);
        }

        private static String meaning(CountedMark mark) {
            return mark.statutory().orElse(mark.code());
        }
    }

    /**
     * @param pupil whose
     * @param school which
     * @param session when
     * @param kind why
     * @param first the entry in the first counting
     * @param second the entry in the second counting
     */
    public ReconciledSession {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(kind, "kind");
    }

    /** What it changes from the first counting to the second, by count: 1 or -1; counts that it leaves alone are not there. */
    public Map<Count, Integer> change() {
        Map<Count, Integer> change = new EnumMap<>(Count.class);
        first.ifPresent(mark -> mark.adds().forEach(count -> change.merge(count, -1, Integer::sum)));
        second.ifPresent(mark -> mark.adds().forEach(count -> change.merge(count, 1, Integer::sum)));
        change.values().removeIf(step -> step == 0);
        return Collections.unmodifiableMap(change);
    }

    /** When and why; never whose. */
    @Override
    public String toString() {
        return session + " " + kind;
    }
}
