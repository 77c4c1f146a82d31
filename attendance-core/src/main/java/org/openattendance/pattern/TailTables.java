package org.openattendance.pattern;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * The chances of {@link ExactTail}, number for number, for many questions: ways to choose are kept, and of the two ends of a tail the shorter
 * is added up. It grows with the numbers of days that were asked about, not with the questions. Thread-safe.
 */
final class TailTables {

    private final Map<Integer, BigInteger[]> rows = new ConcurrentHashMap<>(); // ways to choose 0, 1, 2 ... of so many

    /** As {@link ExactTail#hypergeometric}, for numbers that can be. */
    Chance hypergeometric(int whole, int inside, int missed, int both) {
        int outside = whole - inside;
        BigInteger all = choose(whole, missed);
        int least = Math.max(0, missed - outside);
        int most = Math.min(inside, missed);
        IntFunction<BigInteger> term = i -> choose(inside, i).multiply(choose(outside, missed - i));
        BigInteger ways = most - both < both - least
                ? sum(both, most, term)
                : all.subtract(sum(least, both - 1, term)); // every number of days inside is in one end or the other
        return new Chance(ways, all);
    }

    /** As {@link ExactTail#evenTosses}, for numbers that can be. */
    Chance evenTosses(int tosses, int heads) {
        BigInteger all = BigInteger.ONE.shiftLeft(tosses);
        IntFunction<BigInteger> term = i -> choose(tosses, i);
        BigInteger ways = 2 * heads > tosses ? sum(heads, tosses, term) : all.subtract(sum(0, heads - 1, term));
        return new Chance(ways, all);
    }

    private static BigInteger sum(int from, int to, IntFunction<BigInteger> term) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = from; i <= to; i++) {
            sum = sum.add(term.apply(i));
        }
        return sum;
    }

    private BigInteger choose(int of, int chosen) {
        int fewer = Math.min(chosen, of - chosen);
        BigInteger[] row = rows.get(of);
        if (row == null || row.length <= fewer) {
            row = longer(of, row == null ? new BigInteger[] {BigInteger.ONE} : row, fewer);
            rows.put(of, row);
        }
        return row[fewer];
    }

    /** Rows that were handed out stay as they are: whoever makes one longer makes another. */
    private static BigInteger[] longer(int of, BigInteger[] row, int last) {
        BigInteger[] ways = Arrays.copyOf(row, Math.max(last, Math.min(2 * row.length, of / 2)) + 1);
        for (int i = row.length; i < ways.length; i++) {
            ways[i] = ways[i - 1].multiply(BigInteger.valueOf(of - i + 1)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
