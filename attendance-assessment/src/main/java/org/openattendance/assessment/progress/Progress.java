package org.openattendance.assessment.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.framework.MappingRelation;
import org.openattendance.assessment.framework.VersionMapping;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.assessment.progress.CriterionProgress.Movement;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Role;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;
import org.openattendance.plan.ActionPlan;
import org.openattendance.plan.ActionStatus;
import org.openattendance.plan.StatusChange;

/**
 * Two rounds beside each other.
 *
 * <p>Only criteria with a level in both, and the same or merely reworded, count as moved or not. No slope is drawn through ranks.
 * Immutable and thread-safe.
 *
 * @param criteria in the order of the later version, then what the earlier one alone has
 * @param matrix the moves among those that can be compared; empty where the scale changed or has no levels
 */
public record Progress(List<CriterionProgress> criteria, Optional<TransitionMatrix> matrix) {

    public Progress {
        criteria = List.copyOf(criteria);
        Objects.requireNonNull(matrix, "matrix");
    }

    /** Two rounds of one version, without a plan between them. */
    public static Progress between(Standings earlier, Standings later) {
        return between(
                earlier,
                later,
                VersionMapping.identity(later.framework()),
                ActionPlan.empty("none", ""),
                DateSpan.always());
    }

    /**
     * Two rounds, perhaps of two versions, with the plan that was worked on between them.
     *
     * @param mapping from the earlier version to the later
     * @param plan its actions link to criteria of the later version by full id
     * @param interval the days in between: an action counts if it was done on one of them
     * @throws org.openattendance.base.InvalidValueException if the mapping does not fit the versions
     */
    public static Progress between(
            Standings earlier, Standings later, VersionMapping mapping, ActionPlan plan, DateSpan interval) {
        mapping.check(earlier.framework(), later.framework());
        boolean sameScale = earlier.framework().scale().equals(later.framework().scale());
        List<CriterionProgress> criteria = new ArrayList<>();
        for (Standing now : later.all()) {
            if (now.criterion().isRated()) {
                criteria.add(one(
                        earlier,
                        now,
                        mapping,
                        sameScale,
                        done(plan, now.criterion().id(), interval)));
            }
        }
        for (VersionMapping.Link link : mapping.links()) {
            if (link.relation() == MappingRelation.DROPPED) {
                criteria.add(dropped(earlier.framework(), link));
            }
        }
        boolean levels = sameScale && !later.framework().scale().isNarrative();
        return new Progress(
                criteria,
                levels ? Optional.of(TransitionMatrix.of(later.framework().scale(), criteria)) : Optional.empty());
    }

    private static CriterionProgress dropped(AssessmentFramework earlier, VersionMapping.Link link) {
        Criterion criterion = earlier.criterion(link.oldId().orElse(""));
        return new CriterionProgress(
                criterion, Movement.NOT_COMPARABLE, Optional.empty(), Optional.empty(), false, false, List.of());
    }

    private static CriterionProgress one(
            Standings earlier, Standing now, VersionMapping mapping, boolean sameScale, List<String> actions) {
        List<VersionMapping.Link> links = mapping.into(now.criterion().id());
        boolean comparable =
                sameScale && links.size() == 1 && links.get(0).relation().isComparable();
        if (!comparable) {
            return new CriterionProgress(
                    now.criterion(), Movement.NOT_COMPARABLE, Optional.empty(), now.level(), false, false, actions);
        }
        Standing before =
                earlier.of(earlier.framework().criterion(links.get(0).oldId().orElse("")));
        return new CriterionProgress(
                now.criterion(),
                movement(before, now),
                before.level(),
                now.level(),
                links.get(0).relation() == MappingRelation.REWORDED,
                !roles(before).equals(roles(now)),
                actions);
    }

    private static Set<Role> roles(Standing standing) {
        return standing.from().stream().map(Judgement::assessor).collect(Collectors.toSet());
    }

    private static Movement movement(Standing before, Standing now) {
        if (now.status() == JudgementStatus.NOT_APPLICABLE && before.status() != JudgementStatus.NOT_APPLICABLE) {
            return Movement.BECAME_NA;
        }
        if (before.level().isEmpty() || now.level().isEmpty()) {
            return now.level().isPresent()
                    ? Movement.NEWLY_ASSESSED
                    : before.level().isPresent() ? Movement.NO_LONGER_ASSESSED : Movement.NOT_ASSESSED;
        }
        RatingLevel from = before.level().get();
        RatingLevel to = now.level().get();
        return from.equals(to) ? Movement.SAME : from.isBelow(to) ? Movement.IMPROVED : Movement.DECLINED;
    }

    private static List<String> done(ActionPlan plan, String criterion, DateSpan interval) {
        return plan.arisingFrom(ActionLink.of(ActionLink.CRITERION, criterion)).stream()
                .filter(action -> action.history().stream().anyMatch(change -> doneIn(change, interval)))
                .map(ActionItem::id)
                .toList();
    }

    private static boolean doneIn(StatusChange change, DateSpan interval) {
        return change.status() == ActionStatus.DONE && interval.contains(change.on());
    }

    /** How many criteria made each movement, all movements in the order of the enum. */
    public Map<Movement, Integer> counts() {
        Map<Movement, Integer> counts = new EnumMap<>(Movement.class);
        for (Movement movement : Movement.values()) {
            counts.put(movement, count(movement));
        }
        return java.util.Collections.unmodifiableMap(counts);
    }

    /** How many criteria made a movement. */
    public int count(Movement movement) {
        return (int) criteria.stream().filter(one -> one.movement() == movement).count();
    }

    /** Improved less declined; say both counts beside it. */
    public int net() {
        return count(Movement.IMPROVED) - count(Movement.DECLINED);
    }

    /**
     * How many criteria made a movement with, or without, an action done in between.
     *
     * @param actedOn whether an action that arose from the criterion was done
     */
    public int count(Movement movement, boolean actedOn) {
        return (int) criteria.stream()
                .filter(one -> one.movement() == movement && one.wasActedOn() == actedOn)
                .count();
    }

    /** The interval between two rounds: from the day after the first to the day of the second. */
    public static DateSpan interval(LocalDate first, LocalDate second) {
        return DateSpan.ofClosed(first.plusDays(1), second);
    }

    /** One sentence with both counts. */
    public String sentence() {
        return count(Movement.IMPROVED) + " improved and " + count(Movement.DECLINED) + " declined, "
                + count(Movement.SAME) + " stayed, of "
                + matrix.map(TransitionMatrix::total).orElse(0) + " that can be compared.";
    }
}
