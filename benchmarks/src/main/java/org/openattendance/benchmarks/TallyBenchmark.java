package org.openattendance.benchmarks;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.calendar.Window;
import org.openattendance.measure.Definition;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.tally.Count;
import org.openattendance.tally.CountTable;
import org.openattendance.tally.TallyAccumulator;
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
import org.openjdk.jmh.annotations.Warmup;

/** Marks in memory: one pupil, one school, one authority. Run by {@code benchmarks/run jmh Tally}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TallyBenchmark {

    private static final Window WINDOW = Window.of(Authority.YEAR);
    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 31);

    /** How many pupils. */
    @Param({"1", "1500", "40000"})
    public int pupils;

    private final Attendance england = Attendance.in(Nation.ENGLAND);
    private Registers registers = Registers.of(Nation.ENGLAND, java.util.List.of());

    /** Makes the marks. */
    @Setup
    public void generate() {
        registers = new Authority(pupils).registers();
    }

    /** Every count of every pupil, in columns. */
    @Benchmark
    public CountTable counts() {
        return CountTable.of(registers.all(), Authority.YEAR);
    }

    /** A tally of every pupil, with each code that occurs. */
    @Benchmark
    public long tallies() {
        TallyAccumulator room = new TallyAccumulator();
        long possible = 0;
        for (Register register : registers.all()) {
            possible += room.clear().add(register, Authority.YEAR).toTally().count(Count.POSSIBLE);
        }
        return possible;
    }

    /** The figures of every pupil and of all, with both thresholds: what {@code summarise} prints. */
    @Benchmark
    public long figures() {
        var figures = england.figures(registers, WINDOW, AS_OF, Definition.ENG_REGISTER);
        long met = figures.total().count(Count.POSSIBLE);
        for (var pupil : figures.pupils()) {
            met += pupil.persistentAbsence().isMet() ? 1 : 0;
            met += pupil.severeAbsence().isMet() ? 1 : 0;
        }
        return met;
    }
}
