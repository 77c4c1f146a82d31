package org.openattendance.assessment.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.judgement.AssessmentSubject;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * Several settings side by side, criterion by criterion.
 *
 * <p>Settings are never put in an order of merit, and nothing here says which is best. A difference between two self-assessments mixes
 * practice with strictness; {@link #CAUTION} says so, and a moderation sample shows how much is strictness. Immutable and thread-safe.
 *
 * @param framework what all of them used
 * @param rules under which they are compared
 * @param settings those that are, in order of reference
 * @param criteria in the order of the framework
 * @param outsideWindow those whose round lies outside the window, in order of reference; they are left out
 */
public record SchoolComparison(
        AssessmentFramework framework,
        ComparisonRules rules,
        List<AssessmentSubject> settings,
        List<CriterionComparison> criteria,
        List<AssessmentSubject> outsideWindow) {

    /** To be printed with every comparison. */
    public static final String CAUTION =
            "Self-assessments are not independent measures: a difference mixes practice with strictness.";

    public SchoolComparison {
        Objects.requireNonNull(framework, "framework");
        settings = List.copyOf(settings);
        criteria = List.copyOf(criteria);
        outsideWindow = List.copyOf(outsideWindow);
    }

    /**
     * Compares settings.
     *
     * @throws InvalidValueException if they used different frameworks or versions, or one stands twice
     */
    public static SchoolComparison of(
            AssessmentFramework framework, List<SettingStandings> all, ComparisonRules rules) {
        check(framework, all);
        Comparator<AssessmentSubject> order = Comparator.comparing(AssessmentSubject::reference);
        List<SettingStandings> inside =
                all.stream().filter(one -> rules.window().contains(one.on())).toList();
        return new SchoolComparison(
                framework,
                rules,
                inside.stream().map(SettingStandings::subject).sorted(order).toList(),
                framework.rated().stream()
                        .map(criterion -> criterion(framework, criterion, inside, rules.minimum()))
                        .toList(),
                all.stream()
                        .filter(one -> !rules.window().contains(one.on()))
                        .map(SettingStandings::subject)
                        .sorted(order)
                        .toList());
    }

    private static void check(AssessmentFramework framework, List<SettingStandings> all) {
        Set<AssessmentSubject> seen = new HashSet<>();
        for (SettingStandings one : all) {
            if (!one.standings().framework().equals(framework)) {
                throw new InvalidValueException(
                        "A setting used another framework or version than "
                                + framework.header().reference() + ".",
                        "one assessment is older than the others.");
            }
            if (!seen.add(one.subject())) {
                throw new InvalidValueException(
                        "A setting stands twice in the comparison.", "two of its rounds were given.");
            }
        }
    }

    private static CriterionComparison criterion(
            AssessmentFramework framework, Criterion criterion, List<SettingStandings> settings, int minimum) {
        List<RatingLevel> levels = settings.stream()
                .map(one -> one.standings().of(criterion))
                .map(Standing::level)
                .flatMap(Optional::stream)
                .toList();
        if (levels.size() < minimum) {
            return new CriterionComparison(criterion, Optional.empty(), Map.of());
        }
        Map<RatingLevel, Integer> counts = new LinkedHashMap<>();
        framework.scale().levels().forEach(level -> counts.put(level, 0));
        levels.forEach(level -> counts.merge(level, 1, Integer::sum));
        return new CriterionComparison(criterion, Optional.of(levels.size()), counts);
    }

    /**
     * Criteria on which at least a share of settings is at a level or below: where training may be needed.
     *
     * @return in the order of the framework
     */
    public List<CriterionComparison> lowInMany(RatingLevel atOrBelow, Rate atLeast) {
        return criteria.stream()
                .filter(one -> one.shareAtOrBelow(atOrBelow)
                        .filter(share -> share.isAtLeast(atLeast))
                        .isPresent())
                .toList();
    }

    /**
     * Criteria on which at most a share of settings is at a level or above, and at least one is: who could share practice, by consent.
     *
     * @return in the order of the framework
     */
    public List<CriterionComparison> strongInFew(RatingLevel atOrAbove, Rate atMost) {
        List<CriterionComparison> few = new ArrayList<>();
        for (CriterionComparison one : criteria) {
            int strong = one.counts().entrySet().stream()
                    .filter(entry -> entry.getKey().isAtOrAbove(atOrAbove))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            if (strong > 0 && atMost.isAtLeast(Rate.of(strong, one.assessed().orElse(1)))) {
                few.add(one);
            }
        }
        return List.copyOf(few);
    }

    /** Criteria by spread, the widest first; of one spread, in the order of the framework. */
    public List<CriterionComparison> widestFirst() {
        return criteria.stream()
                .filter(one -> !one.isWithheld())
                .sorted(Comparator.comparing(one -> -one.spread()))
                .toList();
    }
}
