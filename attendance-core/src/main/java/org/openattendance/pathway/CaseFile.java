package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A case with the figures that go with it. Immutable and thread-safe.
 *
 * @param history events, facts and attempts
 * @param readings the figures of one day or several, in any order
 * @param pathway id of the pathway that it is on; empty if it was not said
 */
public record CaseFile(PathwayCase history, List<Reading> readings, Optional<String> pathway) {

    public CaseFile {
        Objects.requireNonNull(history, "history");
        readings = List.copyOf(readings);
        Objects.requireNonNull(pathway, "pathway");
    }

    /** The figures as they were on a day: the last reading on or before it, or none. */
    public Reading reading(LocalDate day) {
        return Reading.latest(readings, day);
    }

    /** What the pathway says of the case on a day, by the figures of the file. */
    public PathwayDecision decide(Pathway by, SchoolTime time, LocalDate asOf) {
        return PathwayDecision.of(by, history, reading(asOf), time, asOf);
    }
}
