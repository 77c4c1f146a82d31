package org.openattendance.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openattendance.base.InvalidValueException;
import org.openattendance.pupil.PupilRef;

/**
 * Who has access to full-time education, day by day.
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows no pupil.
 */
public final class AccessRecords {

    private final Map<PupilRef, List<AccessRecord>> byPupil;

    private AccessRecords(Map<PupilRef, List<AccessRecord>> byPupil) {
        this.byPupil = byPupil;
    }

    /**
     * From records in any order.
     *
     * @throws InvalidValueException if two of one pupil share a day
     */
    public static AccessRecords of(List<AccessRecord> records) {
        Map<PupilRef, List<AccessRecord>> byPupil = new TreeMap<>();
        for (AccessRecord record : records) {
            List<AccessRecord> own = byPupil.computeIfAbsent(record.pupil(), any -> new ArrayList<>());
            if (own.stream().anyMatch(other -> other.days().overlaps(record.days()))) {
                throw new InvalidValueException(
                        "Two records of one pupil's access to full-time education share a day.",
                        "the older one was not closed when the newer one was added.");
            }
            own.add(record);
        }
        return new AccessRecords(byPupil);
    }

    /** What was said of a pupil for a day; {@link FullTimeAccess#UNKNOWN} where nobody has said anything. */
    public FullTimeAccess on(LocalDate day, PupilRef pupil) {
        return byPupil.getOrDefault(pupil, List.of()).stream()
                .filter(record -> record.days().contains(day))
                .findFirst()
                .map(AccessRecord::access)
                .orElse(FullTimeAccess.UNKNOWN);
    }

    /** How many pupils; never who. */
    @Override
    public String toString() {
        return "Access of " + byPupil.size() + " pupils";
    }
}
