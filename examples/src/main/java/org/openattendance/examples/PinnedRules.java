package org.openattendance.examples;

import java.io.PrintStream;
import java.nio.file.Path;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.rulebook.RuleData;

/** How do I hold the rules still, or take newer ones without new code? */
public final class PinnedRules {

    private PinnedRules() {}

    /**
     * Prints which rules answer.
     *
     * @param args the rules jar, or a folder of the same form
     */
    public static void main(String... args) {
        print(Path.of(args[0]), System.out);
    }

    static void print(Path rulesJar, PrintStream out) {
        var pinned = RuleData.at(rulesJar);
        var england = Attendance.in(Nation.ENGLAND, pinned);
        out.println(england.rules().version().release());
        out.println(
                pinned.digest().equals(RuleData.bundled().digest())
                        ? "the same rules as inside the library"
                        : "other rules than inside the library: " + pinned.digest());
    }
}
