package org.openattendance.pathway;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.openattendance.pupil.PupilRef;

/**
 * One pupil of a cohort on which a policy is tried: figures of several days. Immutable and thread-safe.
 *
 * @param pupil whose
 * @param readings in order of day; on each of them the pathway is asked once
 */
public record TrialPupil(PupilRef pupil, List<Reading> readings) {

    public TrialPupil {
        Objects.requireNonNull(pupil, "pupil");
        readings = readings.stream().sorted(Comparator.comparing(Reading::on)).toList();
    }
}
