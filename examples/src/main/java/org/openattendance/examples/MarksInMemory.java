package org.openattendance.examples;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openattendance.Attendance;
import org.openattendance.PupilFigures;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.calendar.Window;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
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
        var monday = LocalDate.of(2025, 9, 1);
        var register =
                england.register(PupilRef.of("P1"), monday, StringLayout.WEEKDAYS, "/\\/\\/\\/\\/\\/\\/\\/\\/\\/O");
        var before = figures(england, register, monday);
        out.println(before.absence().explain().sentence(Locale.UK));

        var changed = england.amended(register, Session.am(monday), "O", LocalDate.of(2025, 9, 12));
        var after = figures(england, changed, monday);
        after.crossed(before)
                .forEach(crossing -> out.println(crossing.measure() + " is now met: "
                        + after.absence().rate().orElseThrow()));
    }

    private static PupilFigures figures(Attendance england, Register register, LocalDate monday) {
        var twoWeeks = Window.ofClosed(monday, monday.plusDays(11));
        return england.figures(
                        Registers.of(Nation.ENGLAND, List.of(register)),
                        twoWeeks,
                        monday.plusDays(11),
                        Definition.ENG_REGISTER)
                .pupils()
                .get(0);
    }
}
