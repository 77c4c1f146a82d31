package org.openattendance.examples;

import java.nio.file.Path;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.rulebook.RuleBook;

/** How do I add a local rule? Lays a folder of rule files over ours and says what came of it. */
public final class LocalRules {

    private LocalRules() {}

    /**
     * Prints the number of codes with the local ones among them.
     *
     * @param args none: the folder is {@code our-rules} below the working folder
     */
    public static void main(String... args) {
        var rules = RuleBook.standard(Nation.SCOTLAND).combinedWith(RuleBook.read(Path.of("our-rules")));
        var scotland = Attendance.by(rules);
        System.out.println(scotland.rules().codes().codes().size() + " codes, rule book " + rules.version());
    }
}
