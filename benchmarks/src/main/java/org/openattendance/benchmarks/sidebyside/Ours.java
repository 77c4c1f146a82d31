package org.openattendance.benchmarks.sidebyside;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.benchmarks.Authority;
import org.openattendance.load.LongCsv;
import org.openattendance.register.Register;
import org.openattendance.tally.Count;
import org.openattendance.tally.CountTable;

/** This library: every count of the contract for every pupil, in columns. */
final class Ours implements Contender {

    private final String name;
    private final int threads; // 0 where marks are read from a file
    private final Callable<CountTable> work;
    private CountTable result = CountTable.of(List.of(), Authority.YEAR);

    private Ours(String name, int threads, Callable<CountTable> work) {
        this.name = name;
        this.threads = threads;
        this.work = work;
    }

    /** Packed registers in memory. */
    static Ours inMemory(List<Register> registers, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, Ours::daemon);
        String name = "ours, in memory, " + threads + (threads == 1 ? " thread" : " threads");
        return new Ours(name, threads, () -> counted(registers, threads, pool));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    /** The long CSV, each row checked by every rule of the reader. */
    static Ours fromCsv(Path file) {
        Attendance england = Attendance.in(Nation.ENGLAND);
        return new Ours(
                "ours, from the long CSV, every check, 1 thread",
                0,
                () -> CountTable.of(england.read(LongCsv.at(file)).value().all(), Authority.YEAR));
    }

    private static CountTable counted(List<Register> registers, int threads, ExecutorService pool) throws Exception {
        if (threads == 1) {
            return CountTable.of(registers, Authority.YEAR);
        }
        int part = registers.size() / threads + 1;
        List<Callable<CountTable>> parts = IntStream.range(0, threads)
                .mapToObj(i -> registers.subList(
                        Math.min(registers.size(), i * part), Math.min(registers.size(), (i + 1) * part)))
                .<Callable<CountTable>>map(some -> () -> CountTable.of(some, Authority.YEAR))
                .toList();
        CountTable all = CountTable.of(List.of(), Authority.YEAR);
        for (Future<CountTable> done : pool.invokeAll(parts)) {
            all = all.and(done.get());
        }
        return all;
    }

    int threads() {
        return threads;
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void run() throws Exception {
        result = work.call();
    }

    @Override
    public Totals totals() {
        return new Totals(
                result.size(),
                result.total(Count.PRESENT),
                result.total(Count.APPROVED_EDUCATIONAL_ACTIVITY),
                result.total(Count.AUTHORISED_ABSENCE),
                result.total(Count.UNAUTHORISED_ABSENCE),
                result.total(Count.POSSIBLE_OTHER) + result.total(Count.EXCLUSION),
                result.total(Count.NOT_POSSIBLE));
    }
}
