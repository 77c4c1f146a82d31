package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openattendance.Figures;
import org.openattendance.base.InvalidValueException;
import org.openattendance.examples.CallException;
import org.openattendance.picture.TextTable;
import org.openattendance.pupil.PupilRef;
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
 * @param grown of those with more absence than before, the code that grew most
 */
record Moves(BandSet bands, LocalDate since, List<BandMove> movers, Map<PupilRef, GrownCode> grown) {

    /**
     * @param since the first new day, where one was asked for; else the last six school weeks are new
     * @return empty where there are no bands, or too few days to compare
     * @throws CallException if a day was asked for that does not cut the days reported on in two
     */
    static Optional<Moves> of(ReportData data, Optional<LocalDate> since) {
        Optional<BandSet> bands = SmallNumbers.bandSet(data);
        Optional<LocalDate> first = since.or(data::recentSince);
        if (bands.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        try {
            BandMovement movement = BandMovement.since(first.get(), data.plan(), bands.get());
            movement.add(data.loaded().registers(), data.pupils(), Optional.empty());
            return Optional.of(new Moves(
                    bands.get(), first.get(), movement.movers(), grown(data, first.get(), movement.movers())));
        } catch (InvalidValueException e) {
            throw new CallException(
                    "--since " + first.get() + " does not cut the days reported on in two.",
                    "a day after the first of them was meant.");
        }
    }

    private static Map<PupilRef, GrownCode> grown(ReportData data, LocalDate since, List<BandMove> movers) {
        Figures before = data.part(data.before(since));
        Figures now = data.part(data.since(since));
        Map<PupilRef, GrownCode> grown = new LinkedHashMap<>();
        movers.stream()
                .filter(move -> move.direction() == Direction.MORE_ABSENCE)
                .map(BandMove::pupil)
                .forEach(pupil -> before.find(pupil)
                        .flatMap(earlier ->
                                now.find(pupil).flatMap(later -> GrownCode.between(earlier.tally(), later.tally())))
                        .ifPresent(code -> grown.put(pupil, code)));
        return grown;
    }

    /** How many moved each way, and the code that grew most for most of those with more absence. */
    String inShort(Words words) {
        String moved = words.say(
                "moves.short",
                "more",
                words.counted("count-pupils", count(Direction.MORE_ABSENCE)),
                "less",
                words.counted("count-pupils", count(Direction.LESS_ABSENCE)));
        Map<String, Long> byCode = new TreeMap<>();
        grown.values().forEach(code -> byCode.merge(code.label(), 1L, Long::sum));
        return byCode.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(most -> moved + " "
                        + words.say("moves.short.code", "n", Words.count(most.getValue()), "code", most.getKey()))
                .orElse(moved);
    }

    long count(Direction direction) {
        return movers.stream().filter(move -> move.direction() == direction).count();
    }

    TextTable table(Direction direction, Words words) {
        boolean more = direction == Direction.MORE_ABSENCE;
        List<String> columns = Stream.of("pupil", "moves.before", "moves.now", "moves.distance", "moves.code")
                .limit(more ? 5 : 4)
                .map(words::say)
                .toList();
        return TextTable.of(
                columns,
                movers.stream()
                        .filter(move -> move.direction() == direction)
                        .map(move -> row(move, words).subList(0, columns.size()))
                        .toList());
    }

    private List<String> row(BandMove move, Words words) {
        return List.of(
                move.pupil().value(),
                words.percentAndSessions(move.before()),
                words.percentAndSessions(move.now()),
                Words.count(move.distance()),
                Optional.ofNullable(grown.get(move.pupil()))
                        .map(code -> code.label() + ": " + words.sessions(Optional.of(code.now())))
                        .orElse(""));
    }
}
