package org.openattendance.assessment.moderate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.judgement.Assessment;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;

/**
 * Several judge alone, look at where they differ, talk, and settle it. What each said stays; what was settled is added.
 *
 * <p>Immutable and thread-safe.
 *
 * @param framework what they judged by
 * @param mode who they are to each other
 * @param judges at least two, each with all that he or she said
 * @param decisions what was settled, in order
 */
public record ModerationSession(
        AssessmentFramework framework, Mode mode, List<Judge> judges, List<ModerationDecision> decisions) {

    /** Who the judges are to each other. */
    public enum Mode {
        TWO_JUDGES,
        PANEL,
        SCHOOL_AND_AUTHORITY,
        PEER_SCHOOLS
    }

    /**
     * One who judged.
     *
     * @param role as a role, unique in the session
     * @param standings what the role said of each criterion
     */
    public record Judge(Role role, Standings standings) {}

    public ModerationSession {
        Objects.requireNonNull(mode, "mode");
        judges = List.copyOf(judges);
        decisions = List.copyOf(decisions);
        if (judges.size() < 2 || judges.stream().map(Judge::role).distinct().count() < judges.size()) {
            throw new InvalidValueException(
                    "A moderation needs at least two judges with different roles.", "one file was given twice.");
        }
        for (Judge judge : judges) {
            if (!judge.standings().framework().equals(framework)) {
                throw new InvalidValueException(
                        "A judge used another framework or version than "
                                + framework.header().reference() + ".",
                        "one assessment is from an earlier round.");
            }
        }
    }

    /** Judges who have not settled anything yet. */
    public static ModerationSession of(AssessmentFramework framework, Mode mode, List<Judge> judges) {
        return new ModerationSession(framework, mode, judges, List.of());
    }

    /**
     * The roles that judged in one assessment.
     *
     * @throws InvalidValueException if there are fewer than two
     */
    public static ModerationSession of(AssessmentFramework framework, Mode mode, Assessment assessment) {
        return of(
                framework,
                mode,
                assessment.assessors().stream()
                        .map(role -> new Judge(role, assessment.standingsOf(role, framework)))
                        .toList());
    }

    /** The ranks that were given, for those criteria of which at least one judge gave one. */
    public RatingTable table() {
        List<String> units = new ArrayList<>();
        List<List<OptionalInt>> rows = new ArrayList<>();
        for (Criterion criterion : framework.rated()) {
            List<OptionalInt> row = said(criterion).stream()
                    .map(standing -> standing.level().map(RatingLevel::rank))
                    .map(rank -> rank.isPresent() ? OptionalInt.of(rank.get()) : OptionalInt.empty())
                    .toList();
            if (row.stream().anyMatch(OptionalInt::isPresent)) {
                units.add(criterion.shortId());
                rows.add(row);
            }
        }
        return RatingTable.of(Math.max(2, framework.scale().levels().size()), units, rows);
    }

    private List<Standing> said(Criterion criterion) {
        return judges.stream().map(judge -> judge.standings().of(criterion)).toList();
    }

    /** What each judge said of each criterion, in the order of the framework. */
    public List<CriterionDifference> all() {
        return framework.rated().stream().map(this::difference).toList();
    }

    private CriterionDifference difference(Criterion criterion) {
        List<Standing> said = said(criterion);
        List<Integer> ranks = said.stream()
                .flatMap(standing -> standing.level().stream())
                .map(RatingLevel::rank)
                .toList();
        int spread = ranks.isEmpty()
                ? 0
                : ranks.stream().mapToInt(r -> r).max().orElse(0)
                        - ranks.stream().mapToInt(r -> r).min().orElse(0);
        long statuses = said.stream()
                .map(Standing::status)
                .filter(status -> status != JudgementStatus.NOT_YET_ASSESSED)
                .distinct()
                .count();
        return new CriterionDifference(criterion, said, spread, statuses > 1);
    }

    /** How far they agree, before anything was settled. */
    public ModerationReport report() {
        RatingTable table = table();
        List<CriterionDifference> differences = all().stream()
                .filter(CriterionDifference::isDifference)
                .sorted(Comparator.comparing(difference -> -difference.spread()))
                .toList();
        return new ModerationReport(
                table.units().size(),
                judges.size(),
                table.cells() == 0 ? Optional.empty() : Optional.of(Rate.of(table.missing(), table.cells())),
                Agreement.all(table),
                differences);
    }

    /**
     * A copy with one decision more; a later one on the same criterion stands.
     *
     * @throws InvalidValueException if the criterion is unknown, the level is of another scale, or a limiting criterion is left out
     */
    public ModerationSession with(ModerationDecision decision) {
        Criterion criterion = framework.criterion(decision.criterion());
        decision.level().ifPresent(framework.scale()::own);
        if (criterion.isLimiting() && decision.status() == JudgementStatus.NOT_APPLICABLE) {
            throw new InvalidValueException(
                    "The limiting criterion " + criterion.id() + " cannot be not applicable.",
                    "it is not known yet: then say DONT_KNOW.");
        }
        List<ModerationDecision> more = new ArrayList<>(decisions);
        more.add(decision);
        return new ModerationSession(framework, mode, judges, more);
    }

    /** Criteria on which they differ and nothing was settled, in the order of the framework. */
    public List<CriterionDifference> unsettled() {
        HashSet<String> settled = new HashSet<>();
        decisions.forEach(decision -> settled.add(decision.criterion()));
        return all().stream()
                .filter(CriterionDifference::isDifference)
                .filter(difference -> !settled.contains(difference.criterion().id()))
                .toList();
    }

    /** The assessment with each decision added as a moderated judgement. */
    public Assessment applyTo(Assessment assessment) {
        Assessment settled = assessment;
        for (ModerationDecision decision : decisions) {
            settled = settled.with(decision.toJudgement());
        }
        return settled;
    }
}
