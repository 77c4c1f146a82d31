// QUESTION  What would a change of rule do to the figures, when nobody behaves otherwise?
//
// The folder what-if holds one row of rules of our own: sessions of an agreed part-time timetable (C2) would not be possible sessions. The
// same register is counted by the rules as they are and by the rules with that row laid over them.
//
// DATA      A school that the generator makes up (secondary, 3,000 pupils, 2024/25, seed 41); no child in it is real. Or a folder of your own with
//           marks.csv, pupils.csv, calendar.csv and amendments.csv.
// RUN       java --class-path "examples/target/command/*" examples/research/WhatIfRule.java [FOLDER [RULES]]
//           Pupil by pupil, with files: examples/attendance rules diff standard examples/research/what-if --register FILE
// CAVEAT    Only the counting changes. A real change of rule also changes what people write: some sessions would get another code. The rules with
//           the row have another digest, which stands in every result; cite it.

import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.openattendance.RulesDifference;
import org.openattendance.base.Nation;
import org.openattendance.base.SchoolYear;
import org.openattendance.examples.research.Study;
import org.openattendance.measure.Definition;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.DisclosureCells;
import org.openattendance.tally.Count;
import org.openattendance.testkit.Phase;
import org.openattendance.testkit.RegisterPlan;

class WhatIfRule {

    public static void main(String[] args) {
        var plan = RegisterPlan.of(Phase.SECONDARY, 3_000, SchoolYear.parse("2024/25"), 41).withReasonsAtOnce();
        var folder = args.length > 0 ? args[0] : null;
        var shipped = RuleBook.standard(Nation.ENGLAND);
        var changed = shipped.combinedWith(RuleBook.read(Path.of(args.length > 1 ? args[1] : "examples/research/what-if")));
        var was = Study.of(shipped, folder, plan);
        var is = Study.of(changed, folder, plan);

        var difference = RulesDifference.between(was.attendance(), is.attendance());
        System.out.println("Rows of rules that differ");
        difference.rules().forEach(row -> System.out.println("  " + row.rule() + ": " + row.change()));
        System.out.println("Sessions that count as something else");
        difference.moved(was.registers(), is.registers()).forEach(one -> System.out.println("  " + one.sessions() + " of " + one.code()
                + ": " + one.before().orElseThrow() + ", then " + one.after().orElseThrow()));

        // How many pupils are on the other side of the threshold; few of them would be told by a subtraction, so all counts are made safe.
        var before = was.figures(Definition.ENG_REGISTER);
        var after = is.figures(Definition.ENG_REGISTER);
        long left = 0;
        long came = 0;
        for (int i = 0; i < before.pupils().size(); i++) {
            boolean then = before.pupils().get(i).persistentAbsence().isMet();
            boolean now = after.pupils().get(i).persistentAbsence().isMet();
            left += then && !now ? 1 : 0;
            came += now && !then ? 1 : 0;
        }
        long met = before.total().persistentAbsence().orElseThrow();
        long metAfter = after.total().persistentAbsence().orElseThrow();
        var cells = DisclosureCells.builder().cell("all", before.total().enrolments()).cell("met before", met)
                .cell("met after", metAfter).cell("no longer", left).cell("newly", came).hidden("both", met - left);
        cells.sum("met before", List.of("both", "no longer")).sum("met after", List.of("both", "newly"));
        var safe = was.safe(cells);

        System.out.println();
        print("", "as it is", "with the row");
        print("possible sessions", before.total().count(Count.POSSIBLE), after.total().count(Count.POSSIBLE));
        print("absence", before.total().absence().percent(4, RoundingMode.HALF_UP) + "%",
                after.total().absence().percent(4, RoundingMode.HALF_UP) + "%");
        print("missing 10% or more", Study.count(safe, "met before"), Study.count(safe, "met after"));
        System.out.println();
        System.out.println("Pupils no longer above the line: " + Study.count(safe, "no longer") + "; newly above it: " + Study.count(safe, "newly"));
    }

    static void print(String what, Object before, Object after) {
        System.out.println((what + " ".repeat(22)).substring(0, 22) + (before + " ".repeat(12)).substring(0, 12) + after);
    }
}
