package org.openattendance.assessment.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.MappingRelation;
import org.openattendance.assessment.framework.VersionMapping;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.base.Role;

/**
 * A judgement of an older version proposed for the newer one. Nothing is carried over by itself: a person looks and records it.
 *
 * <p>A criterion that is the same or reworded keeps level and reasons; one that was split keeps the level and not the reasons; merged
 * ones carry nothing, because somebody has to weigh them. Immutable and thread-safe.
 *
 * @param judgement what would be recorded
 * @param relation how the criterion came about
 * @param needsReview whether a person must look at it again: always, unless nothing changed
 */
public record CarryForward(Judgement judgement, MappingRelation relation, boolean needsReview) {

    /**
     * Proposals in the order of the mapping.
     *
     * @param by the role that would record them
     * @param on the day on which it would
     * @throws org.openattendance.base.InvalidValueException if the mapping does not fit the versions
     */
    public static List<CarryForward> propose(
            Standings older, AssessmentFramework newer, VersionMapping mapping, Role by, LocalDate on) {
        mapping.check(older.framework(), newer);
        if (!older.framework().scale().equals(newer.scale())) {
            return List.of();
        }
        List<CarryForward> proposals = new ArrayList<>();
        for (VersionMapping.Link link : mapping.links()) {
            boolean carried = link.relation().isComparable() || link.relation() == MappingRelation.SPLIT;
            if (carried && link.oldId().isPresent() && link.newId().isPresent()) {
                Standing standing =
                        older.of(older.framework().criterion(link.oldId().get()));
                judgement(standing, link, by, on)
                        .map(judgement ->
                                new CarryForward(judgement, link.relation(), link.relation() != MappingRelation.SAME))
                        .ifPresent(proposals::add);
            }
        }
        return List.copyOf(proposals);
    }

    private static Optional<Judgement> judgement(Standing standing, VersionMapping.Link link, Role by, LocalDate on) {
        if (standing.level().isEmpty()) {
            return Optional.empty();
        }
        String reasons = link.relation() == MappingRelation.SPLIT
                ? ""
                : standing.from().stream().map(Judgement::rationale).findFirst().orElse("");
        return Optional.of(
                Judgement.of(link.newId().orElse(""), standing.level().get(), reasons, by, on));
    }
}
