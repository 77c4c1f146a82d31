package org.openattendance.benchmarks;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openattendance.Attendance;
import org.openattendance.Figures;
import org.openattendance.base.Nation;
import org.openattendance.calendar.Window;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Registers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The first question of a new JVM: rules read from the jar, one pupil's marks, one figure. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdStartBenchmark {

    private static final LocalDate FIRST = LocalDate.of(2025, 9, 3);

    /** From nothing to a figure. */
    @Benchmark
    public String firstFigure() {
        Attendance england = Attendance.in(Nation.ENGLAND);
        var register = england.register(PupilRef.of("P1"), FIRST, StringLayout.WEEKDAYS, "/\\/\\I\\II/\\/\\");
        Figures figures = england.figures(
                Registers.of(Nation.ENGLAND, java.util.List.of(register)),
                Window.ofClosed(FIRST, FIRST.plusDays(30)),
                FIRST.plusDays(30),
                Definition.ENG_REGISTER);
        return figures.total().absence().toString();
    }
}
