package org.openattendance.assessment.compare;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.assessment.judgement.AssessmentSubject;
import org.openattendance.assessment.judgement.Standings;

/**
 * How the criteria of one setting stand in one round. Immutable and thread-safe.
 *
 * @param subject the setting
 * @param on the day of its round
 * @param standings how its criteria stand
 */
public record SettingStandings(AssessmentSubject subject, LocalDate on, Standings standings) {

    public SettingStandings {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(standings, "standings");
    }
}
