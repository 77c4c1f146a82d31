package org.openattendance.benchmarks.sidebyside;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Adds up half a gigabyte of longs: as fast as memory can be read by plain Java, with one thread or two. */
final class BandwidthProbe {

    private static final int LONGS = 1 << 26;

    private final long[] block = new long[LONGS];
    private long sink;

    BandwidthProbe() {
        Arrays.setAll(block, i -> i);
    }

    /** Bytes a second. */
    double oneThread() {
        return measured(1);
    }

    /** Bytes a second. */
    double twoThreads() {
        return measured(2);
    }

    private double measured(int threads) {
        long start = System.nanoTime();
        int part = LONGS / threads;
        sink +=
                IntStream.range(0, threads)
                        .mapToObj(i -> new Adder(block, i * part, (i + 1) * part))
                        .map(Adder::begin)
                        .toList()
                        .stream()
                        .mapToLong(Adder::end)
                        .sum();
        return LONGS * 8L * 1e9 / (System.nanoTime() - start);
    }

    /** Keeps the sums from being thrown away. */
    long sink() {
        return sink;
    }

    private static final class Adder extends Thread {

        private final long[] block;
        private final int from;
        private final int to;
        private long sum;

        Adder(long[] block, int from, int to) {
            this.block = block;
            this.from = from;
            this.to = to;
        }

        Adder begin() {
            start();
            return this;
        }

        long end() {
            try {
                join();
                return sum;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void run() {
            long a = 0;
            long b = 0;
            long c = 0;
            long d = 0;
            for (int i = from; i < to; i += 4) {
                a += block[i];
                b += block[i + 1];
                c += block[i + 2];
                d += block[i + 3];
            }
            sum = a + b + c + d;
        }
    }
}
