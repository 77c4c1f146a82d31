package org.openattendance.assessment.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.judgement.Assessment;
import org.openattendance.assessment.judgement.AssessmentPurpose;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * Support matched to what a readiness assessment showed. It names the criteria that prompted it.
 * Immutable and thread-safe.
 *
 * @param what the support, not blank
 * @param prompted full ids of the criteria behind it, at least one
 * @param by the role that offers it
 * @param on the day of the offer
 */
public record SupportOffer(String what, List<String> prompted, Role by, LocalDate on) {

    public SupportOffer {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
        prompted = List.copyOf(prompted);
        if (what.isBlank() || prompted.isEmpty()) {
            throw new InvalidValueException(
                    "An offer of support says what it is and which criteria prompted it.", "one of them was left out.");
        }
    }

    /**
     * Criteria of a readiness assessment that ask for support: at a level or below, or not known; in the order of the framework.
     *
     * @throws InvalidValueException if the assessment has another purpose
     */
    public static List<Criterion> askedFor(Assessment assessment, Standings standings, RatingLevel atOrBelow) {
        if (assessment.purpose() != AssessmentPurpose.READINESS) {
            throw new InvalidValueException(
                    "The assessment " + assessment.id() + " is not about readiness but " + assessment.purpose() + ".",
                    "another file was meant.");
        }
        List<Criterion> asked = new ArrayList<>();
        for (Standing standing : standings.rated()) {
            boolean low =
                    standing.level().filter(level -> !atOrBelow.isBelow(level)).isPresent();
            if (low || standing.status() == JudgementStatus.DONT_KNOW) {
                asked.add(standing.criterion());
            }
        }
        return List.copyOf(asked);
    }
}
