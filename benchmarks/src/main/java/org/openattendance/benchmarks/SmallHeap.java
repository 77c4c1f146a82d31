package org.openattendance.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.calendar.Window;
import org.openattendance.load.LongCsv;
import org.openattendance.measure.Definition;
import org.openattendance.tally.Count;

/** A school of 1,500 pupils, read from its file and answered, in whatever heap the JVM was given: {@code -Xmx64m}. */
public final class SmallHeap {

    private SmallHeap() {}

    /** @param args the register, in the long layout */
    public static void main(String[] args) {
        Attendance england = Attendance.in(Nation.ENGLAND);
        var read = england.read(LongCsv.at(Path.of(args[0])));
        var figures = england.figures(
                read.value(), Window.of(Authority.YEAR), LocalDate.of(2026, 7, 31), Definition.ENG_REGISTER);
        System.out.println(figures.pupils().size() + " pupils, "
                + figures.total().count(Count.POSSIBLE) + " possible sessions, absence "
                + figures.total().absence().percent(2, java.math.RoundingMode.HALF_UP) + "%, "
                + figures.total().persistentAbsence().orElse(0L) + " persistently absent; heap at most "
                + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB, peak of the process " + Machine.peakMegabytes()
                + " MB");
    }
}
