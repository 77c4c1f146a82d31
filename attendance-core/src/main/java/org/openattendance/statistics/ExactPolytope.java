package org.openattendance.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of 0 or more that fulfil some sums, and between which whole numbers each of them must lie. Exact: the simplex method with whole
 * numbers over one denominator, and Bland's rule, so that it ends.
 *
 * <p>Not for use by more than one thread.
 */
final class ExactPolytope {

    private final int columns;
    private final List<BigInteger[]> rows = new ArrayList<>(); // the last number of a row is its right side
    private final List<Integer> basis = new ArrayList<>();
    private BigInteger denominator = BigInteger.ONE;
    private boolean isFeasible = true;

    /**
     * @param coefficients of each sum, one for each number
     * @param sides what each sum is
     */
    ExactPolytope(int columns, List<int[]> coefficients, List<Long> sides) {
        this.columns = columns;
        for (int i = 0; i < coefficients.size(); i++) {
            BigInteger[] row = new BigInteger[columns + 1];
            int sign = sides.get(i) < 0 ? -1 : 1;
            for (int j = 0; j < columns; j++) {
                row[j] = BigInteger.valueOf((long) sign * coefficients.get(i)[j]);
            }
            row[columns] = BigInteger.valueOf(sign * sides.get(i));
            rows.add(row);
            basis.add(-1); // a helper that must become 0
        }
        start();
    }

    /** Whether there are such numbers at all. */
    boolean isFeasible() {
        return isFeasible;
    }

    /** Brings every row a number of its own; a row that cannot have one says nothing new and goes. */
    private void start() {
        while (true) {
            int entering = firstThatLowersTheHelpers();
            if (entering < 0) {
                break;
            }
            pivot(leaving(entering), entering);
        }
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (basis.get(i) < 0) {
                isFeasible &= rows.get(i)[columns].signum() == 0;
                replaceHelper(i);
            }
        }
    }

    private int firstThatLowersTheHelpers() {
        for (int j = 0; j < columns; j++) {
            BigInteger gain = BigInteger.ZERO;
            for (int i = 0; i < rows.size(); i++) {
                gain = basis.get(i) < 0 ? gain.add(rows.get(i)[j]) : gain;
            }
            if (gain.signum() > 0 && !basis.contains(j)) {
                return j;
            }
        }
        return -1;
    }

    private void replaceHelper(int row) {
        for (int j = 0; j < columns; j++) {
            if (rows.get(row)[j].signum() != 0 && !basis.contains(j)) {
                if (rows.get(row)[j].signum() < 0) {
                    negate(rows.get(row));
                }
                pivot(row, j);
                return;
            }
        }
        rows.remove(row);
        basis.remove(row);
    }

    private static void negate(BigInteger[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] = row[j].negate();
        }
    }

    /** The row that is first to reach 0 as a number grows; negative if none is. Of equal ones that with the lowest number. */
    private int leaving(int entering) {
        int best = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i)[entering].signum() > 0 && (best < 0 || isBefore(i, best, entering))) {
                best = i;
            }
        }
        return best;
    }

    private boolean isBefore(int row, int other, int entering) {
        BigInteger[] a = rows.get(row);
        BigInteger[] b = rows.get(other);
        int order = a[columns].multiply(b[entering]).compareTo(b[columns].multiply(a[entering]));
        return order != 0 ? order < 0 : basis.get(row) < basis.get(other);
    }

    private void pivot(int row, int column) {
        BigInteger[] by = rows.get(row);
        BigInteger pivot = by[column];
        boolean keeps = pivot.equals(denominator); // then only numbers that the row of the pivot touches change
        for (int i = 0; i < rows.size(); i++) {
            BigInteger[] one = rows.get(i);
            BigInteger factor = one[column];
            if (i != row && !(keeps && factor.signum() == 0)) {
                for (int j = 0; j <= columns; j++) {
                    if (!keeps || by[j].signum() != 0) {
                        one[j] = one[j].multiply(pivot)
                                .subtract(factor.multiply(by[j]))
                                .divide(denominator);
                    }
                }
            }
        }
        denominator = pivot;
        basis.set(row, column);
    }

    /** The least that a number can be, rounded up to a whole one. */
    BigInteger least(int column) {
        while (true) {
            int row = basis.indexOf(column);
            if (row < 0) {
                return BigInteger.ZERO;
            }
            int entering = firstWithSign(row, 1);
            if (entering < 0) {
                return ceiling(rows.get(row)[columns]);
            }
            pivot(leaving(entering), entering);
        }
    }

    /** The most that a number can be, rounded down to a whole one; null if there is no end. */
    @org.jspecify.annotations.Nullable
    BigInteger most(int column) {
        while (true) {
            int row = basis.indexOf(column);
            int entering = row < 0 ? column : firstWithSign(row, -1);
            if (entering < 0) {
                return rows.get(row)[columns].divide(denominator);
            }
            int leaving = leaving(entering);
            if (leaving < 0) {
                return null;
            }
            pivot(leaving, entering);
        }
    }

    private int firstWithSign(int row, int sign) {
        for (int j = 0; j < columns; j++) {
            if (rows.get(row)[j].signum() == sign && !basis.contains(j)) {
                return j;
            }
        }
        return -1;
    }

    private BigInteger ceiling(BigInteger numerator) {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
    }

    /** What a number is at the corner that was reached last, rounded down. Any corner is one way in which things may be. */
    BigInteger now(int column) {
        int row = basis.indexOf(column);
        return row < 0 ? BigInteger.ZERO : rows.get(row)[columns].divide(denominator);
    }
}
