package org.openattendance.statistics;

/** How a check recomputes a figure. The set is closed: a new kind is new arithmetic. */
public enum ReplayKind {
    /** In a row: {@code result} is the sum of {@code parts}. */
    SUM(false),
    /** In a row: {@code result} is at least the sum of {@code parts}, or at least {@code per} (a fraction) of it. */
    COVERS(false),
    /** In a row: {@code result} is 100 times the sum of {@code parts} over {@code per}. */
    RATE(false),
    /** In a row: {@code result} is the product of two {@code parts}, over {@code per} (a number) if it is given. */
    PRODUCT(false),
    /** In a row: {@code result} is divisible by {@code per}. */
    MULTIPLE(false),
    /** In a row: {@code result} lies between two numbers, {@code per}. */
    RANGE(false),
    /** In a row: {@code result} lies between the least and the greatest of {@code parts}. */
    BETWEEN(false),
    /** In a row: {@code result} is a number where {@code per} is above 0, and a marker where it is 0. */
    DEFINED(false),
    /** In a row: all of {@code result} is withheld where {@code per} is 1, and none of it where {@code per} is 2 or more. */
    ONE_SCHOOL(false),
    /** Over rows: the row {@code whole} is the sum of the rows {@code part} in each column of {@code result}. */
    ROWS_SUM(true),
    /** Over rows: {@code result} is 100 times {@code parts} over {@code parts} of the row {@code whole}. */
    ROWS_SHARE(true),
    /** Over rows: the row {@code whole} is the mean of the rows {@code part}, weighted by {@code per}, in each column of {@code result}. */
    ROWS_WEIGHTED(true),
    /** Over rows: the row {@code whole} lies between the least and the greatest of the rows {@code part}. */
    ROWS_BETWEEN(true),
    /** Over rows: each count of the rows {@code part}, over the rate in the row {@code whole} of the same place, allows one and the same base. */
    ROWS_ONE_BASE(true),
    /** Over rows: the labels in {@code parts} are different from each other. */
    ROWS_ONCE(true),
    /** Over tables of one call: figures that are not of a day are the sum of those of its days in each column of {@code result}, or their mean in each of {@code parts}. */
    DAYS_SUM(true),
    /** Over tables of one call: {@code result} is 100 times {@code parts} over {@code per}, or equals {@code parts} where {@code per} is empty. */
    TABLES_RATE(true),
    /** Over tables of one call: each name in {@code parts} is a column of the table that is described. */
    TABLES_COLUMNS(true);

    private final boolean overRows;

    ReplayKind(boolean overRows) {
        this.overRows = overRows;
    }

    boolean overRows() {
        return overRows;
    }
}
