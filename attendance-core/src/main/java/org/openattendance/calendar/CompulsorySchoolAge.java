package org.openattendance.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;

/**
 * Whether a child is of compulsory school age on a day, by the rules of one nation in force on that day.
 *
 * <p>No age stands in here: the rows of {@code <nation>/ages.csv} say which birthdays count and which days they lead to. Immutable and
 * thread-safe.
 */
public final class CompulsorySchoolAge {

    private final Nation nation;
    private final List<AgeRule> rules;

    private CompulsorySchoolAge(Nation nation, List<AgeRule> rules) {
        this.nation = nation;
        this.rules = rules;
    }

    /**
     * From rows in any order.
     *
     * @throws InvalidValueException if two rows answer for one birthday on one day
     */
    public static CompulsorySchoolAge of(Nation nation, List<AgeRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            for (AgeRule later : rules.subList(i + 1, rules.size())) {
                if (rules.get(i).overlaps(later)) {
                    throw new InvalidValueException(
                            "Two rules of age of " + nation + " answer for one birthday: "
                                    + rules.get(i).id() + " and " + later.id() + ".",
                            "the older row was not closed when the newer one was added.");
                }
            }
        }
        return new CompulsorySchoolAge(nation, List.copyOf(rules));
    }

    /** Nothing known: every question fails by name. */
    public static CompulsorySchoolAge notKnown(Nation nation) {
        return new CompulsorySchoolAge(nation, List.of());
    }

    /** These rules with a caller's own laid over: an edge of which the other has any rule is the other's alone. */
    public CompulsorySchoolAge combinedWith(CompulsorySchoolAge local) {
        List<AgeRule> all = new ArrayList<>(rules);
        all.removeIf(rule -> local.rules.stream().anyMatch(other -> other.edge() == rule.edge()));
        all.addAll(local.rules);
        return of(nation, all);
    }

    /** Whose rules they are. */
    public Nation nation() {
        return nation;
    }

    /** All rules, in the order given. */
    public List<AgeRule> rules() {
        return rules;
    }

    /**
     * Of compulsory school age or not.
     *
     * @return {@link AgeGroup#COMPULSORY_AGE} or {@link AgeGroup#NON_COMPULSORY_AGE}
     * @throws RuleNotKnownException if no rule of the nation is known for the birthday and the day
     */
    public AgeGroup on(LocalDate dateOfBirth, LocalDate day) {
        return groupOf(span(dateOfBirth, day), day);
    }

    /** As {@link #on}, or empty where no rule is known. */
    public Optional<AgeGroup> find(LocalDate dateOfBirth, LocalDate day) {
        return findSpan(dateOfBirth, day).map(span -> groupOf(span, day));
    }

    private static AgeGroup groupOf(DateSpan span, LocalDate day) {
        return span.contains(day) ? AgeGroup.COMPULSORY_AGE : AgeGroup.NON_COMPULSORY_AGE;
    }

    /**
     * The days of compulsory school age of one born on a day, both ends included, by the rules in force on another.
     *
     * @throws RuleNotKnownException if no rule of the nation is known for the birthday and the day
     */
    public DateSpan span(LocalDate dateOfBirth, LocalDate inForceOn) {
        return findSpan(dateOfBirth, inForceOn)
                .orElseThrow(() -> new RuleNotKnownException(
                        "compulsory school age of " + nation + " on " + inForceOn,
                        rules.stream().map(AgeRule::span).distinct().toList()));
    }

    private Optional<DateSpan> findSpan(LocalDate dateOfBirth, LocalDate inForceOn) {
        return findDays(dateOfBirth, inForceOn).map(SchoolAgeDays::compulsory);
    }

    /**
     * The days of compulsory school age of one born on a day, by the rules in force on another, and until when those answer: for asking
     * about many days of one pupil.
     *
     * @return empty if no rule of the nation is known for the birthday and the day
     */
    public Optional<SchoolAgeDays> findDays(LocalDate dateOfBirth, LocalDate inForceOn) {
        Optional<AgeRule> start = findRule(AgeRule.Edge.START, dateOfBirth, inForceOn);
        Optional<AgeRule> end = findRule(AgeRule.Edge.END, dateOfBirth, inForceOn);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        DateSpan compulsory =
                DateSpan.ofClosed(start.get().dayFor(dateOfBirth), end.get().dayFor(dateOfBirth));
        return start.get().span().intersection(end.get().span()).map(inForce -> new SchoolAgeDays(compulsory, inForce));
    }

    /** The row that answers, to be cited; or empty. */
    public Optional<AgeRule> findRule(AgeRule.Edge edge, LocalDate dateOfBirth, LocalDate inForceOn) {
        for (AgeRule rule : rules) {
            if (rule.edge() == edge && rule.span().contains(inForceOn) && rule.isFor(dateOfBirth)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof CompulsorySchoolAge that && nation.equals(that.nation) && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(nation, rules);
    }

    @Override
    public String toString() {
        return "Compulsory school age of " + nation + " (" + rules.size() + " rules)";
    }
}
