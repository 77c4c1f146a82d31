package org.openattendance.assessment.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.assessment.scale.RatingScale;
import org.openattendance.base.InvalidValueException;

/**
 * A set of criteria in themes, with its scale, its policy and what limits it.
 *
 * <p>A version never changes: two frameworks of one id and version are equal, or one of them is wrong. Criteria are found by their full
 * id, their short one, or the one they share with others, in either case of letters. Equal by all parts. Immutable and thread-safe.
 */
public final class AssessmentFramework {

    private final FrameworkHeader header;
    private final RatingScale scale;
    private final List<Theme> themes;
    private final AggregationPolicy policy;
    private final List<LimitingRule> statedRules;
    private final List<Criterion> criteria;
    private final Map<String, Criterion> byId;

    private AssessmentFramework(
            FrameworkHeader header,
            RatingScale scale,
            List<Theme> themes,
            AggregationPolicy policy,
            List<LimitingRule> statedRules) {
        this.header = header;
        this.scale = scale;
        this.themes = themes;
        this.policy = policy;
        this.statedRules = statedRules;
        this.criteria =
                themes.stream().flatMap(theme -> theme.criteria().stream()).toList();
        this.byId = index(criteria);
    }

    /**
     * A framework.
     *
     * @param policy how the whole and each theme are summed up; the profile comes in any case
     * @param statedRules limiting rules beside those that each limiting criterion brings
     * @throws InvalidValueException if it has no theme, an id stands twice, or a policy or rule names what is not there
     */
    public static AssessmentFramework of(
            FrameworkHeader header,
            RatingScale scale,
            List<Theme> themes,
            AggregationPolicy policy,
            List<LimitingRule> statedRules) {
        Objects.requireNonNull(header, "header");
        if (themes.isEmpty()) {
            throw new InvalidValueException(
                    "The framework " + header.id() + " has no theme.", "its list was left empty.");
        }
        Set<String> ids = new HashSet<>();
        for (Theme theme : themes) {
            if (!ids.add(theme.id())) {
                throw twice(header, "theme", theme.id());
            }
        }
        AssessmentFramework framework =
                new AssessmentFramework(header, scale, List.copyOf(themes), policy, List.copyOf(statedRules));
        FrameworkCheck.check(framework);
        return framework;
    }

    private static Map<String, Criterion> index(List<Criterion> criteria) {
        Map<String, Criterion> byId = new HashMap<>();
        // The framework's own short ids go before ids that it shares with others.
        for (Criterion criterion : criteria) {
            byId.put(criterion.id(), criterion);
        }
        for (Criterion criterion : criteria) {
            byId.putIfAbsent(criterion.shortId(), criterion);
        }
        for (Criterion criterion : criteria) {
            criterion.origin().shared().ifPresent(shared -> byId.putIfAbsent(shared, criterion));
        }
        return byId;
    }

    static InvalidValueException twice(FrameworkHeader header, String what, String id) {
        return new InvalidValueException(
                "The framework " + header.id() + " has the " + what + " " + id + " twice.",
                "a part was copied and not changed.");
    }

    /** Its cover. */
    public FrameworkHeader header() {
        return header;
    }

    /** Its id. */
    public String id() {
        return header.id();
    }

    /** Its version. */
    public String version() {
        return header.version();
    }

    /** Its scale. */
    public RatingScale scale() {
        return scale;
    }

    /** Its themes, in order. */
    public List<Theme> themes() {
        return themes;
    }

    /** How it wants judgements summed up. */
    public AggregationPolicy policy() {
        return policy;
    }

    /** All criteria, in order of themes. */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** Those that are judged; without rows that only ask for words. */
    public List<Criterion> rated() {
        return criteria.stream().filter(Criterion::isRated).toList();
    }

    /** The limiting rules that the framework states itself. */
    public List<LimitingRule> statedRules() {
        return statedRules;
    }

    /**
     * All limiting rules: the stated ones, then two for each limiting criterion: at the lowest level it caps at the lowest level, and as
     * long as it is not known the result may not be the highest.
     */
    public List<LimitingRule> limitingRules() {
        List<LimitingRule> rules = new ArrayList<>(statedRules);
        Optional<RatingLevel> lowest = scale.lowest();
        Optional<RatingLevel> belowTop = scale.highest().flatMap(scale::below);
        for (Criterion criterion : criteria) {
            if (criterion.isLimiting() && lowest.isPresent() && belowTop.isPresent()) {
                rules.add(onLowest(criterion, lowest.get()));
                rules.add(onUnknown(criterion, belowTop.get()));
            }
        }
        return List.copyOf(rules);
    }

    private static LimitingRule onLowest(Criterion criterion, RatingLevel lowest) {
        return new LimitingRule(
                criterion.shortId() + "-lowest",
                List.of(criterion.id()),
                Optional.of(lowest.code()),
                Optional.empty(),
                lowest.code(),
                LimitingRule.Scope.THEME_AND_OVERALL,
                criterion.shortId() + " is " + lowest.label() + " and limiting");
    }

    private static LimitingRule onUnknown(Criterion criterion, RatingLevel cap) {
        return new LimitingRule(
                criterion.shortId() + "-dont-know",
                List.of(criterion.id()),
                Optional.empty(),
                Optional.of(JudgementStatus.DONT_KNOW),
                cap.code(),
                LimitingRule.Scope.THEME_AND_OVERALL,
                criterion.shortId() + " is limiting and not known");
    }

    /** The criterion with a full, short or shared id, in either case of letters, or empty. */
    public Optional<Criterion> find(String criterionId) {
        return Optional.ofNullable(byId.get(criterionId.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * The criterion with a full, short or shared id.
     *
     * @throws InvalidValueException if there is none
     */
    public Criterion criterion(String criterionId) {
        return find(criterionId)
                .orElseThrow(() -> new InvalidValueException(
                        "The framework " + header.reference() + " has no such criterion.",
                        "the id belongs to another framework or to an older version."));
    }

    /** Place of a criterion among all, from 0. */
    public int position(Criterion criterion) {
        return criteria.indexOf(criterion);
    }

    /** The theme of a criterion. */
    public Theme themeOf(Criterion criterion) {
        return themes.stream()
                .filter(theme -> theme.criteria().contains(criterion))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "The criterion is of another framework than " + header.reference() + ".",
                        "two versions were mixed."));
    }

    /** Criteria with a tag, in order. */
    public List<Criterion> tagged(String tag) {
        return criteria.stream()
                .filter(criterion -> criterion.origin().tags().contains(tag))
                .toList();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof AssessmentFramework that
                && header.equals(that.header)
                && scale.equals(that.scale)
                && themes.equals(that.themes)
                && policy.equals(that.policy)
                && statedRules.equals(that.statedRules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(header, scale, themes);
    }

    /** Id, version and size. */
    @Override
    public String toString() {
        return header.reference() + " with " + criteria.size() + " criteria";
    }
}
