package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.calendar.Window;
import org.openattendance.examples.CallException;
import org.openattendance.picture.TextTable;
import org.openattendance.statistics.BandMove;
import org.openattendance.statistics.BandMove.Direction;
import org.openattendance.statistics.BandMovement;
import org.openattendance.statistics.BandSet;

/**
 * Who moved to another band since a day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param bands the bands
 * @param since the first day that is new
 * @param movers improvements first
 */
record Moves(BandSet bands, LocalDate since, List<BandMove> movers) {

    private static final int SCHOOL_WEEKS = 6; // about a half term, where nobody says since when

    /**
     * @param since the first new day, where one was asked for; else the last six school weeks are new
     * @return empty where there are no bands, or too few days to compare
     * @throws CallException if a day was asked for that does not cut the days reported on in two
     */
    static Optional<Moves> of(ReportData data, Optional<LocalDate> since) {
        Optional<BandSet> bands = SmallNumbers.bandSet(data);
        Optional<LocalDate> first =
                since.or(() -> Window.findSchoolWeeksTo(data.known().last(), SCHOOL_WEEKS, data.calendar())
                        .map(Window::first)
                        .filter(day -> day.isAfter(data.known().first())));
        if (bands.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        try {
            BandMovement movement = BandMovement.since(first.get(), data.plan(), bands.get());
            movement.add(data.loaded().registers(), data.pupils(), Optional.empty());
            return Optional.of(new Moves(bands.get(), first.get(), movement.movers()));
        } catch (InvalidValueException e) {
            throw new CallException(
                    "--since " + first.get() + " does not cut the days reported on in two.",
                    "a day after the first of them was meant.");
        }
    }

    long count(Direction direction) {
        return movers.stream().filter(move -> move.direction() == direction).count();
    }

    TextTable table(Direction direction, Words words) {
        return TextTable.of(
                List.of(
                        words.say("pupil"),
                        words.say("moves.before"),
                        words.say("moves.now"),
                        words.say("moves.distance")),
                movers.stream()
                        .filter(move -> move.direction() == direction)
                        .map(move -> List.of(
                                move.pupil().value(),
                                words.percentAndSessions(move.before()),
                                words.percentAndSessions(move.now()),
                                Words.count(move.distance())))
                        .toList());
    }
}
