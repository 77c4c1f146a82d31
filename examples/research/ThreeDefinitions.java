// QUESTION  Does it matter by which definition the same register is counted?
//
// The register of one school year is counted three ways: everybody and everything (eng-register), as the Department's daily data do
// (eng-daily), and as its school census statistics do (eng-census). Only the definition changes.
//
// DATA      A school that the generator makes up (secondary, 600 pupils, 2024/25, seed 7); no child in it is real. Or a folder of your own with
//           marks.csv, pupils.csv (date_of_birth, entry_date, boarder), calendar.csv with half terms, and amendments.csv.
// RUN       java --class-path "examples/target/command/*" examples/research/ThreeDefinitions.java [FOLDER]
//           (the first call of examples/attendance builds that class path)
// CAVEAT    The intervals treat the pupils as if they were drawn from many alike; the register itself is a whole count. A gap between two lines
//           is not a change of behaviour: nobody did anything else.

import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import org.openattendance.PupilFigures;
import org.openattendance.SessionDifference;
import org.openattendance.base.SchoolYear;
import org.openattendance.examples.research.Study;
import org.openattendance.measure.Definition;
import org.openattendance.measure.Population;
import org.openattendance.statistics.DisclosureCells;
import org.openattendance.tally.Count;
import org.openattendance.testkit.Phase;
import org.openattendance.testkit.RegisterPlan;

class ThreeDefinitions {

    static final List<Definition> THREE =
            List.of(Definition.of("eng-register"), Definition.of("eng-daily"), Definition.of("eng-census"));

    public static void main(String[] args) {
        var plan = RegisterPlan.of(Phase.SECONDARY, 600, SchoolYear.parse("2024/25"), 7);
        var study = Study.of(args.length > 0 ? args[0] : null, plan);
        System.out.println("One register, three definitions. " + study.window() + ", as known on " + study.asOf());

        // Counts of pupils are small in places: they are made safe together before any is shown.
        var cells = DisclosureCells.builder();
        for (var definition : THREE) {
            var figures = study.figures(definition);
            long in = figures.total().enrolments();
            long met = figures.total().persistentAbsence().orElseThrow();
            cells.cell(definition + " in", in).cell(definition + " met", met).hidden(definition + " not met", in - met);
            cells.sum(definition + " in", List.of(definition + " met", definition + " not met"));
        }
        var safe = study.safe(cells);

        for (var definition : THREE) {
            var total = study.figures(definition).total();
            System.out.println();
            System.out.println(definition);
            System.out.println("  enrolments counted   " + Study.count(safe, definition + " in"));
            System.out.println("  possible sessions    " + total.count(Count.POSSIBLE));
            System.out.println("  absence              " + total.absence().percent(4, RoundingMode.HALF_UP) + "%");
            System.out.println("  missing 10% or more  " + Study.count(safe, definition + " met") + ", "
                    + study.share(safe, definition + " met", definition + " in"));
        }

        // The sessions of one pupil side by side, where two of the definitions count them otherwise, by the rule that does it.
        var byRule = new TreeMap<String, Integer>();
        var register = study.figures(THREE.get(0)).pupils();
        var others = THREE.stream().map(definition -> study.figures(definition).pupils()).toList();
        for (int i = 0; i < register.size(); i++) {
            int pupil = i;
            List<PupilFigures> sides = others.stream().map(one -> one.get(pupil)).toList();
            if (sides.stream().allMatch(side -> side.population() == Population.IN)) {
                SessionDifference.between(sides).forEach(one -> byRule.merge(one.rule(), 1, Integer::sum));
            }
        }
        System.out.println();
        System.out.println("Sessions that are not counted alike, of pupils whom all three count:");
        byRule.forEach((rule, sessions) -> System.out.println("  " + sessions + "  " + rule));
    }
}
