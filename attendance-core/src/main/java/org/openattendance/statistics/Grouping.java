package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.openattendance.base.InvalidValueException;

/**
 * By what enrolments are put into groups: any columns of pupils and schools, then perhaps cohorts, then perhaps parts of the window.
 *
 * <p>Immutable and thread-safe.
 *
 * @param columns names in the order asked for; may be empty
 * @param cohorts cohorts that may overlap; empty if none are asked for. They add {@link #COHORT} and {@link #MEMBER}
 * @param period into what the window is cut; empty for the window whole. Adds {@link #PERIOD}
 * @param margins which sums over columns stand beside the groups
 */
public record Grouping(List<String> columns, Optional<Cohorts> cohorts, Optional<PeriodKind> period, Margins margins) {

    /** Column of a cohort's code. */
    public static final String COHORT = "cohort";
    /** Column that says whether the group is in the cohort: {@code yes}, {@code no} or {@code unknown}. */
    public static final String MEMBER = "member";
    /** Column of the part of the window. */
    public static final String PERIOD = "period";

    private static final int MOST_COLUMNS = 12;

    /** Which sums over columns stand beside the groups, with {@link GroupKey#ALL} in the columns summed over. */
    public enum Margins {
        /** None. */
        NONE,
        /** Over the last columns, one more each time: for columns that lie in each other, such as region, authority, school. */
        LEVELS,
        /** Over every choice of columns: for columns that cross each other. */
        EVERY
    }

    /**
     * @param columns names in order
     * @param cohorts cohorts that may overlap
     * @param period into what the window is cut
     * @param margins which sums stand beside the groups
     * @throws InvalidValueException if a column stands twice or there are more than 12
     */
    public Grouping {
        columns = List.copyOf(columns);
        Objects.requireNonNull(cohorts, "cohorts");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(margins, "margins");
        if (new HashSet<>(columns).size() != columns.size() || columns.size() > MOST_COLUMNS) {
            throw new InvalidValueException(
                    "Groups are made by at most " + MOST_COLUMNS + " columns, each once: " + columns + ".",
                    "a column was named twice.");
        }
    }

    /** By columns alone. */
    public static Grouping by(List<String> columns) {
        return new Grouping(columns, Optional.empty(), Optional.empty(), Margins.NONE);
    }

    /** No groups: all together. */
    public static Grouping none() {
        return by(List.of());
    }

    /** The same, each part of the window apart. */
    public Grouping per(PeriodKind kind) {
        return new Grouping(columns, cohorts, Optional.of(kind), margins);
    }

    /** The same, each cohort apart. */
    public Grouping of(Cohorts some) {
        return new Grouping(columns, Optional.of(some), period, margins);
    }

    /** The same with sums over columns beside the groups. */
    public Grouping with(Margins some) {
        return new Grouping(columns, cohorts, period, some);
    }

    /** Whether there is anything to group by. */
    public boolean isEmpty() {
        return columns.isEmpty() && cohorts.isEmpty() && period.isEmpty();
    }

    /** All columns of a key, in order. */
    public List<String> keyColumns() {
        List<String> all = new ArrayList<>(columns);
        if (cohorts.isPresent()) {
            all.addAll(List.of(COHORT, MEMBER));
        }
        period.ifPresent(any -> all.add(PERIOD));
        return List.copyOf(all);
    }

    /** The keys of one enrolment, without the period: one for each cohort and margin. */
    List<List<String>> keys(Function<String, Optional<String>> columnOf) {
        List<String> values = columns.stream()
                .map(column -> columnOf.apply(column).orElse(GroupKey.UNKNOWN))
                .toList();
        List<List<String>> all = new ArrayList<>();
        for (List<String> masked : masked(values)) {
            if (cohorts.isEmpty()) {
                all.add(masked);
            } else {
                cohorts.get().memberships(columnOf).forEach((code, member) -> {
                    List<String> key = new ArrayList<>(masked);
                    key.addAll(List.of(code, member.id()));
                    all.add(key);
                });
            }
        }
        return all;
    }

    private List<List<String>> masked(List<String> values) {
        int size = values.size();
        List<List<String>> masked = new ArrayList<>(List.of(values));
        if (margins == Margins.LEVELS) {
            for (int kept = size - 1; kept >= 1; kept--) {
                masked.add(keep(values, (1 << kept) - 1));
            }
        } else if (margins == Margins.EVERY) {
            for (int mask = (1 << size) - 2; mask > 0; mask--) {
                masked.add(keep(values, mask));
            }
        }
        return masked;
    }

    private static List<String> keep(List<String> values, int mask) {
        List<String> kept = new ArrayList<>(values);
        for (int i = 0; i < kept.size(); i++) {
            if ((mask >> i & 1) == 0) {
                kept.set(i, GroupKey.ALL);
            }
        }
        return kept;
    }
}
