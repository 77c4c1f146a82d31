package org.openattendance.benchmarks.sidebyside;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Adds up half a gigabyte of longs: as fast as memory can be read by plain Java, with one thread or two. */
final class BandwidthProbe {

    private final long[] block;
    private long sink;

    private BandwidthProbe(int longs) {
        this.block = new long[longs];
        Arrays.setAll(block, i -> i);
    }

    /** Far larger than any cache. */
    static BandwidthProbe large() {
        return new BandwidthProbe(1 << 26);
    }

    /** For tests, which want no true answer. */
    static BandwidthProbe small() {
        return new BandwidthProbe(1 << 16);
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
        int part = block.length / threads;
        sink +=
                IntStream.range(0, threads)
                        .mapToObj(i -> new Adder(block, i * part, (i + 1) * part))
                        .map(Adder::begin)
                        .toList()
                        .stream()
                        .mapToLong(Adder::end)
                        .sum();
        return block.length * 8L * 1e9 / (System.nanoTime() - start);
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
