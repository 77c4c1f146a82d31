package org.openattendance.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.base.SchoolYear;
import org.openattendance.load.StringCsv;
import org.openattendance.register.Register;
import org.openattendance.tally.Count;
import org.openattendance.tally.CountTable;
import org.openattendance.testkit.AuthorityPlan;
import org.openattendance.testkit.GeneratedSchool;
import org.openattendance.testkit.RegisterGenerator;
import org.openattendance.testkit.SchoolFiles;

/**
 * A nation's registers on one machine: a file for each school, streamed from disk by two threads, each file read with every check, every pupil
 * tallied, and forgotten.
 */
public final class NationalScale {

    private static final int THREADS = 2;
    private static final long ENGLAND_PUPILS = 8_900_000;
    private static final long SEED = 380;

    private NationalScale() {}

    /** @param args {@code write FOLDER PUPILS}, or {@code run FOLDER PUPILS} */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        int pupils = Integer.parseInt(args[2]);
        if (args[0].equals("write")) {
            write(folder, pupils);
        } else {
            System.out.println(run(files(folder, pupils)));
        }
    }

    /** One file for each school, with the number of its pupils in the name; what is there already stays. */
    private static void write(Path folder, int pupils) throws IOException {
        Files.createDirectories(folder);
        int number = 0;
        try (Stream<GeneratedSchool> schools =
                RegisterGenerator.create().authority(new AuthorityPlan(pupils, SchoolYear.parse("2025/26"), SEED))) {
            for (GeneratedSchool school : (Iterable<GeneratedSchool>) schools::iterator) {
                String name = String.format(java.util.Locale.ROOT, "school-%05d-%d.csv", ++number, school.size());
                if (!Files.exists(folder.resolve(name))) {
                    Path half = folder.resolve("half");
                    try (BufferedWriter out = Files.newBufferedWriter(half)) {
                        SchoolFiles.of(school).stringRegister(out);
                    }
                    Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    /** The first schools that together have about so many pupils. */
    private static List<Path> files(Path folder, int pupils) throws IOException {
        List<Path> files = new ArrayList<>();
        long sum = 0;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                String[] words = file.getFileName().toString().split("[-.]");
                if (words.length == 4 && sum < pupils) {
                    files.add(file);
                    sum += Long.parseLong(words[2]);
                }
            }
        }
        return files;
    }

    /** What was counted; parts of two threads are added. */
    private record Sum(long pupils, long marks, long possible, long absent, long persistent) {

        Sum plus(Sum other) {
            return new Sum(
                    pupils + other.pupils,
                    marks + other.marks,
                    possible + other.possible,
                    absent + other.absent,
                    persistent + other.persistent);
        }

        Sum plus(CountTable table) {
            long meets = 0;
            for (int row = 0; row < table.size(); row++) {
                int absent = table.count(row, Count.AUTHORISED_ABSENCE) + table.count(row, Count.UNAUTHORISED_ABSENCE);
                int possible = table.count(row, Count.POSSIBLE);
                meets += possible > 0 && 10L * absent >= possible ? 1 : 0;
            }
            long possible = table.total(Count.POSSIBLE);
            return plus(new Sum(
                    table.size(),
                    possible + table.total(Count.NOT_POSSIBLE) + table.total(Count.UNMARKED),
                    possible,
                    table.total(Count.AUTHORISED_ABSENCE) + table.total(Count.UNAUTHORISED_ABSENCE),
                    meets));
        }
    }

    private static String run(List<Path> files) throws Exception {
        Attendance england = Attendance.in(Nation.ENGLAND);
        AtomicInteger next = new AtomicInteger();
        Callable<Sum> worker = () -> {
            Sum sum = new Sum(0, 0, 0, 0, 0);
            for (int at = next.getAndIncrement(); at < files.size(); at = next.getAndIncrement()) {
                List<Register> school =
                        england.read(StringCsv.at(files.get(at))).value().all();
                sum = sum.plus(CountTable.of(school, Authority.YEAR));
            }
            return sum;
        };
        long start = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        Sum sum = new Sum(0, 0, 0, 0, 0);
        for (Future<Sum> part : pool.invokeAll(List.of(worker, worker))) {
            sum = sum.plus(part.get());
        }
        pool.shutdown();
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                java.util.Locale.ROOT,
                "| %d | %d | %d | %.1f | %.1f | %d | %.2f%% | %.2f%% | %.1f |",
                files.size(),
                sum.pupils(),
                sum.marks(),
                seconds,
                seconds * 1e9 / sum.marks(),
                Machine.peakMegabytes(),
                100.0 * sum.absent() / sum.possible(),
                100.0 * sum.persistent() / sum.pupils(),
                seconds / sum.pupils() * ENGLAND_PUPILS / 60);
    }
}
