// QUESTION  Do days missed in the first fortnight of the year go with much absence in the rest of it?
//
// Pupils are grouped by the days they missed among the first ten school days; then the share of each group that missed 10% or more of the
// rest of the year, the fortnight itself left out, so that nothing is held against itself.
//
// DATA      A school that the generator makes up (primary, 1,500 pupils, 2024/25, seed 21); no child in it is real. Or a folder of your own with
//           marks.csv, pupils.csv, calendar.csv and amendments.csv.
// RUN       examples/shell examples/research/first-fortnight.jsh
//           examples/shell -R-Dstudy.folder=FOLDER examples/research/first-fortnight.jsh
// CAVEAT    A share of a group is no forecast for a child: one illness fills a fortnight, and many with much absence later missed nothing then. The
//           generator makes some pupils absent more often all year, so an association is built in; how strong it is says nothing of real schools.

import org.openattendance.base.SchoolYear;
import org.openattendance.examples.research.Study;
import org.openattendance.pattern.*;
import org.openattendance.statistics.*;

var study = Study.of(System.getProperty("study.folder"), RegisterPlan.of(Phase.PRIMARY, 1_500, SchoolYear.parse("2024/25"), 21))
var england = study.attendance()
var days = england.calendar().orElseThrow().schoolDays(study.window().span())

// The row of rules that says how long a fortnight is, and the pupils' first days by it.
var patterns = Patterns.of(england.rules().patterns(), england.calendar().orElseThrow(), study.window())
var fortnight = england.rules().patterns().require(PatternKind.FIRST_DAYS, study.window().last()).number("days")
var rest = Window.ofClosed(days.get(fortnight), study.window().last())
var later = england.figures(study.registers(), rest, study.asOf(), Definition.ENG_REGISTER)

var all = new TreeMap<String, Long>(Map.of("0 days", 0L, "1 or 2 days", 0L, "3 to 10 days", 0L))
var met = new TreeMap<String, Long>(all)

for (var pupil : later.pupils()) {
    var first = patterns.look(pupil.register()).firstDays();
    if (first.isPresent() && pupil.persistentAbsence().findMet().isPresent()) {
        long missed = first.get().missed().numerator();
        var group = missed == 0 ? "0 days" : missed <= 2 ? "1 or 2 days" : "3 to 10 days";
        all.merge(group, 1L, Long::sum);
        met.merge(group, pupil.persistentAbsence().isMet() ? 1L : 0L, Long::sum);
    }
}

// Small counts are withheld, and what would give them away.
var cells = DisclosureCells.builder()
for (var group : all.keySet()) {
    cells.cell(group, all.get(group)).cell(group + " met", met.get(group)).hidden(group + " not", all.get(group) - met.get(group));
    cells.sum(group, List.of(group + " met", group + " not"));
}
cells.cell("met", met.values().stream().mapToLong(Long::longValue).sum())
cells.sum("met", met.keySet().stream().map(group -> group + " met").toList())
var safe = study.safe(cells)

System.out.println("The first " + fortnight + " school days, and the rest of the year from " + rest.first())
System.out.println()
System.out.println("Missed then   pupils   missed 10% or more of the rest")
for (var group : all.keySet()) {
    System.out.println((group + "              ").substring(0, 14) + (Study.count(safe, group) + "         ").substring(0, 9)
            + Study.count(safe, group + " met") + ", " + study.share(safe, group + " met", group));
}
System.out.println()
System.out.println("Of all who missed 10% or more of the rest, had missed nothing then: " + study.share(safe, "0 days met", "met"))
/exit
