package org.openattendance.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.SchoolYear;
import org.openattendance.calendar.Window;
import org.openattendance.measure.DefinitionRule.Kind;

/**
 * The dated rules of one definition.
 *
 * <p>Where a rule of a kind is not known for a day, the definition does not have it on that day. Immutable and thread-safe.
 */
public final class DefinitionRules {

    private final Definition definition;
    private final List<List<DefinitionRule>> layers; // a caller's own first

    private DefinitionRules(Definition definition, List<List<DefinitionRule>> layers) {
        this.definition = definition;
        this.layers = List.copyOf(layers);
    }

    /**
     * From rows in any order.
     *
     * @throws InvalidValueException if one is of another definition, or two answer at once
     */
    public static DefinitionRules of(Definition definition, List<DefinitionRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            if (!rules.get(i).definition().equals(definition)) {
                throw new InvalidValueException(
                        "A rule of " + rules.get(i).definition() + " is not one of " + definition + ".",
                        "two lists were mixed.");
            }
            for (DefinitionRule other : rules.subList(0, i)) {
                if (rules.get(i).overlaps(other)) {
                    throw new InvalidValueException(
                            other.ruleId() + " and " + rules.get(i).ruleId() + " hold at once.",
                            "the older row was not closed when the newer one was added.");
                }
            }
        }
        return new DefinitionRules(definition, List.of(List.copyOf(rules)));
    }

    /** Whose rules these are. */
    public Definition definition() {
        return definition;
    }

    /** Every rule, in the order of the file; a caller's own before ours. */
    public List<DefinitionRule> rules() {
        return layers.stream().flatMap(List::stream).toList();
    }

    /** The rule of a kind in force on a day, or empty; for {@link Kind#RECLASSIFY} ask by code. */
    public Optional<DefinitionRule> find(Kind kind, LocalDate day) {
        return rules().stream()
                .filter(rule -> rule.kind() == kind && rule.span().contains(day))
                .findFirst();
    }

    /** What it is called, in English; the id if no title is given. */
    public String title() {
        return rules().stream()
                .filter(rule -> rule.kind() == Kind.TITLE)
                .map(DefinitionRule::value)
                .findFirst()
                .orElse(definition.id());
    }

    /** Whether it is used when none is named. */
    public boolean isDefault() {
        return rules().stream()
                .filter(rule -> rule.kind() == Kind.DEFAULT)
                .findFirst()
                .filter(DefinitionRule::isYes)
                .isPresent();
    }

    /** Whether a rule that is on or off is on. */
    public boolean is(Kind kind, LocalDate day) {
        return find(kind, day).filter(DefinitionRule::isYes).isPresent();
    }

    /** Whether the definition can be asked about a window: one that counts one school year at a time takes no more than one. */
    public boolean allows(Window window) {
        return !is(Kind.ONE_SCHOOL_YEAR, window.last())
                || SchoolYear.of(window.first()).equals(SchoolYear.of(window.last()));
    }

    /**
     * Refuses a window that the definition does not allow.
     *
     * @throws AttendanceException with the reason {@code ONE_SCHOOL_YEAR}
     */
    public void require(Window window) {
        if (!allows(window)) {
            throw new AttendanceException(
                    "ONE_SCHOOL_YEAR",
                    "The definition " + definition + " counts one school year at a time; the window " + window
                            + " has more.",
                    "the first and last day should both lie between 1 August and 31 July.");
        }
    }

    /** The rule that makes sessions with a code count as something else on a day, or empty. */
    public Optional<DefinitionRule> reclassifies(String code, LocalDate day) {
        return reclassifications().stream()
                .filter(rule -> rule.code().equals(code) && rule.span().contains(day))
                .findFirst();
    }

    /** All rules that make a code count as something else. */
    public List<DefinitionRule> reclassifications() {
        return rules().stream().filter(rule -> rule.kind() == Kind.RECLASSIFY).toList();
    }

    /** The ages that are in on a day, on 31 August before; empty if every age is. */
    public Optional<AgeRange> ages(LocalDate day) {
        return find(Kind.AGES_ON_31_AUGUST, day).map(DefinitionRule::ages);
    }

    /** Whether the second half of the summer term is left out for an age. */
    public boolean dropsHalfTermSix(int age, LocalDate day) {
        return find(Kind.DROP_HALF_TERM_SIX_AT_AGE, day)
                .filter(rule -> rule.ages().contains(age))
                .isPresent();
    }

    /** The columns of the list of pupils that its rules need, in order; empty if it needs none. */
    public Set<String> needs() {
        return rules().stream()
                .flatMap(rule -> rule.kind().needs().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    DefinitionRules under(DefinitionRules local) {
        List<List<DefinitionRule>> all = new ArrayList<>(local.layers);
        all.addAll(layers);
        return new DefinitionRules(definition, all);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof DefinitionRules that
                && definition.equals(that.definition)
                && layers.equals(that.layers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(definition, layers);
    }

    /** Id and number of rules. */
    @Override
    public String toString() {
        return definition + " (" + rules().size() + " rules)";
    }
}
