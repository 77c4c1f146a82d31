package org.openattendance.examples;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.calendar.Window;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Registers;

/** My system has the marks already: what do they come to, and what did one changed mark do? */
public final class MarksInMemory {

    private MarksInMemory() {}

    /**
     * Prints a figure, and what a change of one mark crossed.
     *
     * @param args none
     */
    public static void main(String... args) {
        print(System.out);
    }

    static void print(PrintStream out) {
        var england = Attendance.in(Nation.ENGLAND);
        var weeks = Window.ofClosed(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 12));
        var register = england.register(
                PupilRef.of("P1"), weeks.first(), StringLayout.WEEKDAYS, "/\\/\\/\\/\\/\\/\\/\\/\\/\\/O");
        var registers = Registers.of(Nation.ENGLAND, List.of(register));
        var before = england.figures(registers, weeks, weeks.last(), Definition.ENG_REGISTER)
                .pupils()
                .get(0);
        out.println(before.absence().explain().sentence(Locale.UK));

        var changed = england.amended(register, Session.am(weeks.first()), "O", weeks.last());
        var amended = Registers.of(Nation.ENGLAND, List.of(changed));
        var after = england.figures(amended, weeks, weeks.last(), Definition.ENG_REGISTER)
                .pupils()
                .get(0);
        after.crossed(before)
                .forEach(crossing -> out.println(crossing.measure() + " is now met: "
                        + after.absence().rate().orElseThrow()));
    }
}
