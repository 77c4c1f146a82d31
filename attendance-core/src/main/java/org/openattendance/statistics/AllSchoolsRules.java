package org.openattendance.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.measure.Definition;

/**
 * How publishers make their rows for all schools, over time.
 *
 * <p>Immutable and thread-safe.
 */
public final class AllSchoolsRules {

    private final List<AllSchoolsRule> rules;

    private AllSchoolsRules(List<AllSchoolsRule> rules) {
        this.rules = rules;
    }

    /**
     * From rows in any order.
     *
     * @throws InvalidValueException if two of one definition share a day
     */
    public static AllSchoolsRules of(List<AllSchoolsRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            for (AllSchoolsRule other : rules.subList(0, i)) {
                if (rules.get(i).definition().equals(other.definition())
                        && rules.get(i).span().overlaps(other.span())) {
                    throw new InvalidValueException(
                            "Two rules make the row for all schools of " + other.definition() + " on one day.",
                            "the older row was not closed when the newer one was added.");
                }
            }
        }
        return new AllSchoolsRules(List.copyOf(rules));
    }

    /** All rules, in the order of the file. */
    public List<AllSchoolsRule> list() {
        return rules;
    }

    /**
     * The rule of a definition on a day.
     *
     * @throws RuleNotKnownException if none is known: never the nearest one
     */
    public AllSchoolsRule on(Definition definition, LocalDate day) {
        return rules.stream()
                .filter(rule ->
                        rule.definition().equals(definition) && rule.span().contains(day))
                .findFirst()
                .orElseThrow(() -> new RuleNotKnownException(
                        "row for all schools of " + definition + " on " + day,
                        rules.stream()
                                .filter(rule -> rule.definition().equals(definition))
                                .map(AllSchoolsRule::span)
                                .toList()));
    }

    /** These, and a caller's own before them: those of a definition that the caller speaks of are the caller's alone. */
    public AllSchoolsRules combinedWith(AllSchoolsRules local) {
        List<AllSchoolsRule> all = new ArrayList<>(rules);
        all.removeIf(
                ours -> local.rules.stream().anyMatch(own -> own.definition().equals(ours.definition())));
        all.addAll(local.rules);
        return of(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AllSchoolsRules that && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    /** How many. */
    @Override
    public String toString() {
        return rules.size() + " rules for rows of all schools";
    }
}
