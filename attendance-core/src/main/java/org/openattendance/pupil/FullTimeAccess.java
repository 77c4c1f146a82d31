package org.openattendance.pupil;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Rate;
import org.openattendance.base.Timeline;

/**
 * Whether pupils have access to full-time education, as somebody tracked it over time.
 *
 * <p>Where nobody said anything the answer is {@link Access#UNKNOWN}, which stays in every whole: a share of those who are known would
 * look better than what is known. Immutable and thread-safe.
 */
public final class FullTimeAccess {

    private final Map<PupilRef, Timeline<TrackingRecord>> byPupil;

    private FullTimeAccess(Map<PupilRef, Timeline<TrackingRecord>> byPupil) {
        this.byPupil = byPupil;
    }

    /** What is known of one pupil's access. */
    public enum Access {
        /** Full-time education at the school or arranged elsewhere. */
        YES,
        /** Some education, less than full-time. */
        PART,
        /** None. */
        NO,
        /** Nobody said. */
        UNKNOWN
    }

    /**
     * From records in any order.
     *
     * @throws org.openattendance.base.InvalidValueException if two of one pupil hold on one day
     */
    public static FullTimeAccess of(List<TrackingRecord> records) {
        Map<PupilRef, List<TrackingRecord>> grouped = new HashMap<>();
        records.forEach(one -> grouped.computeIfAbsent(one.pupil(), any -> new java.util.ArrayList<>())
                .add(one));
        Map<PupilRef, Timeline<TrackingRecord>> byPupil = new HashMap<>();
        grouped.forEach((pupil, its) ->
                byPupil.put(pupil, Timeline.of("access to full-time education", its, TrackingRecord::days)));
        return new FullTimeAccess(Map.copyOf(byPupil));
    }

    /** The access of a pupil on a day. */
    public Access on(PupilRef pupil, LocalDate day) {
        return Optional.ofNullable(byPupil.get(pupil))
                .flatMap(timeline -> timeline.find(day))
                .map(TrackingRecord::access)
                .orElse(Access.UNKNOWN);
    }

    /** How many of a cohort have each access on a day; every access has a count, in order. */
    public Map<Access, Long> counts(Collection<PupilRef> cohort, LocalDate day) {
        Map<Access, Long> counts = new EnumMap<>(Access.class);
        for (Access access : Access.values()) {
            counts.put(access, 0L);
        }
        cohort.stream().distinct().forEach(pupil -> counts.merge(on(pupil, day), 1L, Long::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** The share of a cohort that is known to have full-time access on a day, of all its pupils; empty for a cohort of nobody. */
    public Optional<Rate> share(Collection<PupilRef> cohort, LocalDate day) {
        Map<Access, Long> counts = counts(cohort, day);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? Optional.empty() : Optional.of(Rate.of(counts.getOrDefault(Access.YES, 0L), all));
    }

    /** How many pupils are tracked; never who. */
    @Override
    public String toString() {
        return "Access of " + byPupil.size() + " pupils";
    }
}
