package org.openattendance.statistics;

import java.util.List;
import org.openattendance.internal.CodePointOrder;

/**
 * What the members of a group have in common: one value for each column that was grouped by.
 *
 * <p>Ordered by the first column that differs, in code point order, {@link #UNKNOWN} last; {@link #ALL} stands for every value of a column
 * and comes before the others. Immutable and thread-safe.
 *
 * @param values in the order of the columns
 */
public record GroupKey(List<String> values) implements Comparable<GroupKey> {

    /** The value of a column that is not known: a bucket like any other, counted in every total. */
    public static final String UNKNOWN = "unknown";

    /** Stands in a column over which was summed; never a value of the column itself. */
    public static final String ALL = "";

    /**
     * @param values in the order of the columns
     */
    public GroupKey {
        values = List.copyOf(values);
    }

    /** One value for each column, in order. */
    public static GroupKey of(String... values) {
        return new GroupKey(List.of(values));
    }

    @Override
    public int compareTo(GroupKey other) {
        for (int i = 0; i < Math.min(values.size(), other.values.size()); i++) {
            int order = compare(values.get(i), other.values.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(values.size(), other.values.size());
    }

    private static int compare(String left, String right) {
        boolean leftUnknown = left.equals(UNKNOWN);
        boolean rightUnknown = right.equals(UNKNOWN);
        return leftUnknown || rightUnknown
                ? Boolean.compare(leftUnknown, rightUnknown)
                : CodePointOrder.INSTANCE.compare(left, right);
    }

    /** The values, with a bar between. */
    @Override
    public String toString() {
        return String.join(" | ", values);
    }
}
