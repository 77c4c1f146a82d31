package org.openattendance.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.register.Registers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The long layout with every check, from bytes in memory: one pupil, one school, fifteen schools. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LoadBenchmark {

    /** How many pupils. */
    @Param({"1", "1500", "10000"})
    public int pupils;

    private final Attendance england = Attendance.in(Nation.ENGLAND);
    private byte[] csv = {};

    /** Writes the register once. */
    @Setup
    public void write() throws IOException {
        Path folder = Files.createTempDirectory("load-benchmark");
        Path file = new Authority(pupils).csv(folder);
        csv = Files.readAllBytes(file);
        Files.delete(file);
        Files.delete(folder);
    }

    /** Forgets it. */
    @TearDown
    public void forget() {
        csv = new byte[0];
    }

    /** Bytes in, registers out. */
    @Benchmark
    public Registers read() {
        return england.read(LongCsv.of(Input.of("marks.csv", new ByteArrayInputStream(csv))))
                .value();
    }
}
