package org.openattendance.examples;

import java.io.PrintStream;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openattendance.Attendance;
import org.openattendance.SessionDifference;
import org.openattendance.base.Nation;
import org.openattendance.calendar.Window;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/** Our system says 92.4, the Department says 92.6: which sessions are the difference, and by which rule? */
public final class WhyFiguresDiffer {

    private static final LocalDate MONDAY = LocalDate.of(2025, 11, 3);
    private static final LocalDate FRIDAY = LocalDate.of(2025, 11, 14);
    private static final String FORTNIGHT = "/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\";

    private WhyFiguresDiffer() {}

    /**
     * Prints the figure of a made-up school by two definitions, and what lies between them.
     *
     * @param args none
     */
    public static void main(String... args) {
        print(System.out);
    }

    static void print(PrintStream out) {
        var england = Attendance.in(Nation.ENGLAND).with(pupils());
        var register = registers(england);
        var fortnight = Window.ofClosed(MONDAY, FRIDAY);
        var ours = england.figures(register, fortnight, FRIDAY, Definition.ENG_REGISTER);
        var theirs = england.figures(register, fortnight, FRIDAY, Definition.ENG_DAILY);
        for (var figures : List.of(ours, theirs)) {
            var attendance = figures.total().attendance();
            out.println(figures.definition() + ": " + attendance.rate().orElseThrow() + " sessions, "
                    + attendance.percent(1, RoundingMode.HALF_UP) + "%");
        }
        for (int at = 0; at < ours.pupils().size(); at++) {
            var differences = SessionDifference.between(
                    List.of(ours.pupils().get(at), theirs.pupils().get(at)));
            if (!differences.isEmpty()) {
                out.println(differences.size() + " sessions of one pupil are not counted: "
                        + differences.get(0).rule());
            }
        }
    }

    /** Twelve of thirteen pupils are 11; the first is 16. */
    private static Pupils pupils() {
        List<PupilDetails> all = new ArrayList<>();
        for (int number = 1; number <= 13; number++) {
            all.add(PupilDetails.of(pupil(number)).born(LocalDate.of(number == 1 ? 2009 : 2014, 3, 15)));
        }
        return Pupils.of(all);
    }

    /** A fortnight of thirteen pupils, of whom the last came in its second week. */
    private static Registers registers(Attendance england) {
        List<Register> all = new ArrayList<>();
        all.add(marks(england, 1, "II" + FORTNIGHT.substring(2)));
        all.add(marks(england, 2, "IIIIIIIIII" + FORTNIGHT.substring(10)));
        all.add(marks(england, 3, "IIIIII" + FORTNIGHT.substring(6)));
        all.add(marks(england, 4, "O" + FORTNIGHT.substring(1)));
        for (int number = 5; number <= 12; number++) {
            all.add(marks(england, number, FORTNIGHT));
        }
        all.add(england.register(pupil(13), MONDAY.plusWeeks(1), StringLayout.WEEKDAYS, FORTNIGHT.substring(10)));
        return Registers.of(Nation.ENGLAND, all);
    }

    private static Register marks(Attendance england, int number, String marks) {
        return england.register(pupil(number), MONDAY, StringLayout.WEEKDAYS, marks);
    }

    private static PupilRef pupil(int number) {
        return PupilRef.of("P" + (100 + number));
    }
}
