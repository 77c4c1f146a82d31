package org.openattendance.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Rate;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;

/**
 * In which band of absence an enrolment was before a day, and in which it is now.
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows no pupil.
 *
 * @param pupil whose
 * @param school which, where it is known
 * @param before absence from the first day of the window to the day before; empty where nothing was possible
 * @param now absence from the first day of the window to its last; empty where nothing was possible
 * @param bandBefore position of the band in its set; empty with {@code before}
 * @param bandNow position of the band in its set; empty with {@code now}
 */
public record BandMove(
        PupilRef pupil,
        Optional<SchoolRef> school,
        Optional<Rate> before,
        Optional<Rate> now,
        Optional<Integer> bandBefore,
        Optional<Integer> bandNow) {

    private static final Comparator<BandMove> IMPROVEMENTS_FIRST = Comparator.comparing(BandMove::direction)
            .thenComparing(BandMove::distance, Comparator.reverseOrder())
            .thenComparing(BandMove::pupil)
            .thenComparing(move -> move.school().map(SchoolRef::value).orElse(""), CodePointOrder.INSTANCE);

    /** Which way somebody moved, in the order in which it is told. */
    public enum Direction {
        /** To a band of less absence. */
        LESS_ABSENCE,
        /** To a band of more absence. */
        MORE_ABSENCE,
        /** Not at all. */
        SAME_BAND,
        /** Nothing was possible before, or is now: nobody can say. */
        NOT_KNOWN
    }

    /**
     * @param pupil whose
     * @param school which
     * @param before absence before the day
     * @param now absence to the last day
     * @param bandBefore position of the band
     * @param bandNow position of the band
     */
    public BandMove {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(school, "school");
    }

    /** From two rates and a set of bands. */
    static BandMove of(
            PupilRef pupil, Optional<SchoolRef> school, Optional<Rate> before, Optional<Rate> now, BandSet bands) {
        return new BandMove(pupil, school, before, now, before.map(bands::bandOf), now.map(bands::bandOf));
    }

    /** Which way. */
    public Direction direction() {
        if (bandBefore.isEmpty() || bandNow.isEmpty()) {
            return Direction.NOT_KNOWN;
        }
        int order = bandNow.get().compareTo(bandBefore.get());
        return order < 0 ? Direction.LESS_ABSENCE : order > 0 ? Direction.MORE_ABSENCE : Direction.SAME_BAND;
    }

    /** How many bands; 0 where nobody can say. */
    public int distance() {
        return bandBefore.isEmpty() || bandNow.isEmpty() ? 0 : Math.abs(bandNow.get() - bandBefore.get());
    }

    /** Only those who moved: improvements first, the longest way first, then by pupil and school. */
    public static List<BandMove> movers(List<BandMove> all) {
        return all.stream()
                .filter(move -> move.distance() > 0)
                .sorted(IMPROVEMENTS_FIRST)
                .toList();
    }

    /** Which way and how far; never who. */
    @Override
    public String toString() {
        return direction() + " " + distance();
    }
}
