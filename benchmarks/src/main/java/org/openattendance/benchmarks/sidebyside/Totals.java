package org.openattendance.benchmarks.sidebyside;

import java.util.Locale;
import org.openattendance.code.CodeCategory;

/** What every contender must agree on before its time is worth printing: pupils, and sessions of each category. */
record Totals(
        long pupils, long attended, long approved, long authorised, long unauthorised, long other, long notPossible)
        implements Answer {

    /** Sums per category into one value, in the order of a contender's own columns. */
    static Totals of(long pupils, long[] byCategory) {
        return new Totals(
                pupils,
                byCategory[CodeCategory.ATTENDED.ordinal()],
                byCategory[CodeCategory.APPROVED_EDUCATIONAL_ACTIVITY.ordinal()],
                byCategory[CodeCategory.AUTHORISED_ABSENCE.ordinal()],
                byCategory[CodeCategory.UNAUTHORISED_ABSENCE.ordinal()],
                byCategory[CodeCategory.POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT.ordinal()]
                        + byCategory[CodeCategory.EXCLUSION.ordinal()],
                byCategory[CodeCategory.NOT_A_POSSIBLE_ATTENDANCE.ordinal()]);
    }

    @Override
    public long marks() {
        return attended + approved + authorised + unauthorised + other + notPossible;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d pupils, %,d marks: %,d attended, %,d approved, %,d authorised, %,d unauthorised, %,d other, %,d not possible",
                pupils,
                marks(),
                attended,
                approved,
                authorised,
                unauthorised,
                other,
                notPossible);
    }
}
