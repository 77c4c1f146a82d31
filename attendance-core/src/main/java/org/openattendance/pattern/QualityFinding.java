package org.openattendance.pattern;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Rate;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;

/**
 * One thing in a register that a school should look at, with what often mends it. The register stays as it is.
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows no pupil.
 *
 * @param rule the row that asked; its id is stable
 * @param pupil whose register it is; empty where it is about all registers together
 * @param school that keeps it, where it is known
 * @param days from the first to the last day concerned
 * @param count marks, school days or weeks, as the kind counts
 * @param share where the kind compares one
 * @param cells where the kind is about parts of the week, Monday morning first
 */
public record QualityFinding(
        QualityRule rule,
        Optional<PupilRef> pupil,
        Optional<SchoolRef> school,
        DateSpan days,
        int count,
        Optional<Rate> share,
        List<PatternCell> cells) {

    /**
     * @param rule the row that asked
     * @param pupil whose register it is
     * @param school that keeps it
     * @param days concerned
     * @param count marks, school days or weeks
     * @param share where the kind compares one
     * @param cells parts of the week
     */
    public QualityFinding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(share, "share");
        cells = List.copyOf(cells);
    }
}
