package org.openattendance.calendar;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Sessions by {@code Session.index()}, one bit each, with the running counts that make ranges quick. Immutable. */
final class SessionSet {

    static final SessionSet EMPTY = new SessionSet(0, new long[0]);

    private final int origin; // index of the first bit, a multiple of 64
    private final long[] words;
    private final int[] before; // members in the words before each word; one longer than words

    private SessionSet(int origin, long[] words) {
        this.origin = origin;
        this.words = words;
        this.before = new int[words.length + 1];
        for (int w = 0; w < words.length; w++) {
            before[w + 1] = before[w] + Long.bitCount(words[w]);
        }
    }

    /** @param indexes in any order, repeated or not */
    static SessionSet of(int... indexes) {
        if (indexes.length == 0) {
            return EMPTY;
        }
        int least = Arrays.stream(indexes).min().getAsInt() & ~63;
        int most = Arrays.stream(indexes).max().getAsInt();
        long[] words = new long[(most - least >> 6) + 1];
        for (int index : indexes) {
            words[index - least >> 6] |= 1L << (index & 63);
        }
        return new SessionSet(least, words);
    }

    boolean contains(int index) {
        int word = (int) ((long) index - origin >> 6);
        return word >= 0 && word < words.length && (words[word] >>> (index & 63) & 1) != 0;
    }

    /** How many members come before an index. */
    int rank(int index) {
        int word = (int) ((long) index - origin >> 6);
        if (word < 0) {
            return 0;
        }
        return word >= words.length ? size() : before[word] + Long.bitCount(words[word] & (1L << (index & 63)) - 1);
    }

    int size() {
        return before[words.length];
    }

    /** The member at a position in order, from 0. */
    int at(int position) {
        int word = Arrays.binarySearch(before, position);
        if (word < 0) {
            word = -word - 2;
        }
        while (words[word] == 0) { // empty words share the count of the word after them
            word++;
        }
        long bits = words[word];
        for (int skip = position - before[word]; skip > 0; skip--) {
            bits &= bits - 1;
        }
        return origin + (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    /** Members in order. */
    IntStream stream() {
        return range(0, size());
    }

    /** Members from one position to before another, in order. */
    IntStream range(int from, int to) {
        return IntStream.range(from, to).map(this::at);
    }

    SessionSet filter(IntPredicate keep) {
        return of(stream().filter(keep).toArray());
    }

    SessionSet plus(SessionSet other) {
        return of(IntStream.concat(stream(), other.stream()).toArray());
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof SessionSet that
                && Arrays.equals(stream().toArray(), that.stream().toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(stream().toArray());
    }
}
