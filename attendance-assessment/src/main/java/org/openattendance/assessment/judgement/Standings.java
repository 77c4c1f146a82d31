package org.openattendance.assessment.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.framework.Theme;
import org.openattendance.base.InvalidValueException;

/**
 * How every criterion of a framework stands on a day, in the framework's order.
 *
 * <p>Immutable and thread-safe.
 *
 * @param framework the framework
 * @param all one for each criterion
 */
public record Standings(AssessmentFramework framework, List<Standing> all) {

    public Standings {
        Objects.requireNonNull(framework, "framework");
        all = List.copyOf(all);
        if (!all.stream().map(Standing::criterion).toList().equals(framework.criteria())) {
            throw new InvalidValueException(
                    "There must be one standing for each criterion of "
                            + framework.header().reference() + ", in its order.",
                    "they were made from another version.");
        }
    }

    /** Those given, and {@link JudgementStatus#NOT_YET_ASSESSED} for all others. */
    public static Standings of(AssessmentFramework framework, List<Standing> given) {
        List<Standing> all = new ArrayList<>();
        for (Criterion criterion : framework.criteria()) {
            all.add(given.stream()
                    .filter(standing -> standing.criterion().equals(criterion))
                    .findFirst()
                    .orElse(Standing.of(criterion, JudgementStatus.NOT_YET_ASSESSED)));
        }
        return new Standings(framework, all);
    }

    /** Those criteria that are judged, without rows that only ask for words. */
    public List<Standing> rated() {
        return all.stream().filter(standing -> standing.criterion().isRated()).toList();
    }

    /** Those of a theme that are judged. */
    public List<Standing> rated(Theme theme) {
        return rated().stream()
                .filter(standing -> theme.criteria().contains(standing.criterion()))
                .toList();
    }

    /** Those on which assessors differ. */
    public List<Standing> differing() {
        return all.stream().filter(Standing::differing).toList();
    }

    /** How a criterion stands. */
    public Standing of(Criterion criterion) {
        return all.get(framework.position(criterion));
    }

    /** The same with one standing in place of the criterion's own. */
    public Standings with(Standing other) {
        List<Standing> changed = new ArrayList<>(all);
        changed.set(framework.position(other.criterion()), other);
        return new Standings(framework, changed);
    }
}
