package org.openattendance.examples;

import java.io.PrintStream;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.calendar.Window;
import org.openattendance.load.LongCsv;
import org.openattendance.measure.Definition;

/** What is this school's absence, who misses 10% or more, and why? The example of the README. */
public final class FrontDoor {

    private FrontDoor() {}

    /**
     * Reads a register and prints what it comes to.
     *
     * @param args the path of a register in the long layout
     */
    public static void main(String... args) {
        print(Path.of(args[0]), System.out, System.err);
    }

    static void print(Path marks, PrintStream out, PrintStream err) {
        var england = Attendance.in(Nation.ENGLAND); // rules, dated and cited
        var read = england.read(LongCsv.at(marks)); // what could be read, and what could not
        var term = Window.ofClosed(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 12, 19));
        var figures = england.figures(read.value(), term, LocalDate.of(2025, 12, 19), Definition.ENG_REGISTER);
        out.println(figures.total().absence().percent(1, RoundingMode.HALF_UP));
        for (var pupil : figures.pupils()) {
            if (pupil.persistentAbsence().isMet()) {
                out.println(pupil.absence().explain().sentence(Locale.UK));
            }
        }
        read.issues().forEach(issue -> err.println(issue.describe()));
    }
}
