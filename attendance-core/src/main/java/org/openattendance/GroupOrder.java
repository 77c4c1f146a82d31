package org.openattendance;

import java.util.Comparator;
import java.util.List;
import org.openattendance.internal.CodePointOrder;

/** Values of groups: code point order, {@code unknown} last, the first column deciding first. */
enum GroupOrder implements Comparator<List<String>> {
    INSTANCE;

    @Override
    public int compare(List<String> left, List<String> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(String left, String right) {
        boolean leftUnknown = left.equals(Figures.UNKNOWN);
        boolean rightUnknown = right.equals(Figures.UNKNOWN);
        return leftUnknown || rightUnknown
                ? Boolean.compare(leftUnknown, rightUnknown)
                : CodePointOrder.INSTANCE.compare(left, right);
    }
}
