package org.openattendance.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.RuleNotKnownException;

/**
 * How patterns are looked for, over time: the rows of {@code patterns.csv}.
 *
 * <p>Immutable and thread-safe.
 */
public final class PatternRules {

    private final List<PatternRule> rows;

    private PatternRules(List<PatternRule> rows) {
        this.rows = rows;
    }

    /**
     * From rows in the order in which results show them.
     *
     * @throws InvalidValueException if two rows of one id hold on one day
     */
    public static PatternRules of(List<PatternRule> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (PatternRule other : rows.subList(0, i)) {
                if (other.id().equals(rows.get(i).id())
                        && other.span().overlaps(rows.get(i).span())) {
                    throw new InvalidValueException(
                            "The pattern " + other.id() + " has two rows on one day.",
                            "the older row was not closed when the newer one was added.");
                }
            }
        }
        return new PatternRules(List.copyOf(rows));
    }

    /** All rows, in order. */
    public List<PatternRule> rows() {
        return rows;
    }

    /** The rows in force on a day, in order. */
    public List<PatternRule> on(LocalDate day) {
        return rows.stream().filter(row -> row.span().contains(day)).toList();
    }

    /** The first row of a kind in force on a day, or empty if there is none. */
    public Optional<PatternRule> find(PatternKind kind, LocalDate day) {
        return on(day).stream().filter(row -> row.kind() == kind).findFirst();
    }

    /**
     * The first row of a kind in force on a day.
     *
     * @throws RuleNotKnownException if there is none
     */
    public PatternRule require(PatternKind kind, LocalDate day) {
        return find(kind, day)
                .orElseThrow(() -> new RuleNotKnownException(
                        "pattern of the kind " + kind + " on " + day,
                        rows.stream()
                                .filter(row -> row.kind() == kind)
                                .map(PatternRule::span)
                                .toList()));
    }

    /** The codes of sessions that somebody agreed on, on a day; these no pattern looks at. */
    public Set<String> arranged(LocalDate day) {
        Set<String> codes = new HashSet<>();
        on(day).stream().filter(row -> row.kind() == PatternKind.ARRANGED).forEach(row -> codes.addAll(row.codes()));
        return Set.copyOf(codes);
    }

    /** These with a caller's own laid over them: a row of theirs stands for all of ours with its id. */
    public PatternRules combinedWith(PatternRules local) {
        List<PatternRule> all = new ArrayList<>(rows);
        all.removeIf(row -> local.rows.stream().anyMatch(other -> other.id().equals(row.id())));
        all.addAll(local.rows);
        return new PatternRules(List.copyOf(all));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PatternRules that && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(rows);
    }

    /** For example {@code 15 rows of patterns}. */
    @Override
    public String toString() {
        return rows.size() + " rows of patterns";
    }
}
