package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.base.Nation;
import org.openattendance.load.Input;
import org.openattendance.load.PublishedTableCsv;
import org.openattendance.rulebook.RuleBook;

/** Small published tables for tests, replayed by the rules that ship. */
final class Tables {

    static final PublishedRules RULES = RuleBook.standard(Nation.ENGLAND).published();

    private Tables() {}

    static PublishedTable table(String name, String... lines) {
        return PublishedTableCsv.read(Input.of(name, String.join("\n", lines) + "\n"), RULES)
                .value()
                .orElseThrow();
    }

    static ReplayReport.OfFile replay(String... lines) {
        return Replay.of(RULES).run(List.of(table("table.csv", lines))).files().get(0);
    }

    /** {@code tested equal explained unexplained} of a check. */
    static String counts(ReplayReport.OfFile file, String check) {
        ReplayReport.OfCheck found = file.find(check).orElseThrow(() -> new AssertionError(file.checks()));
        return found.tested() + " " + found.equal() + " " + found.explained() + " " + found.unexplained();
    }

    static String counts(String check, String... lines) {
        return counts(replay(lines), check);
    }

    /** What explains or does not: {@code column printed expected explainedBy}. */
    static List<String> differences(String check, String... lines) {
        List<String> said = new ArrayList<>();
        replay(lines).differences().stream()
                .filter(difference -> difference.check().equals(check))
                .forEach(difference -> said.add(difference.column() + " " + difference.printed() + " "
                        + difference.expected() + " " + difference.explainedBy().orElse("?")));
        return said;
    }
}
