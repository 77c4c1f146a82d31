// QUESTION  Is absence made of many short spells or of a few long ones?
//
// A spell is sessions missed one after another, over weekends, closures and sessions at which the pupil could not have attended. How many
// spells of each length are there, and what share of all absence lies in them?
//
// DATA      A school that the generator makes up (primary, 600 pupils, 2024/25, seed 31); no child in it is real. Or a folder of your own with
//           marks.csv, pupils.csv, calendar.csv and amendments.csv.
// RUN       examples/shell examples/research/spells.jsh
//           examples/shell -R-Dstudy.folder=FOLDER examples/research/spells.jsh
//           The same spells, one a row, for R and Python: examples/attendance export --unit spell
// CAVEAT    A spell at the edge of the window may be longer than it looks; a spell over entries without a mark may be two. The lengths of the made-up
//           school come from a table of the generator and are nobody's finding.

import org.openattendance.base.SchoolYear;
import org.openattendance.examples.research.Study;
import org.openattendance.pattern.*;
import org.openattendance.statistics.*;

var study = Study.of(System.getProperty("study.folder"), RegisterPlan.of(Phase.PRIMARY, 600, SchoolYear.parse("2024/25"), 31))
var walk = new AbsenceWalk()
var spells = new ArrayList<Spell>()
var pupils = 0L
var away = 0L

for (var register : study.registers().knownOn(study.asOf()).all()) {
    var own = walk.read(register, study.window().span()).spells();
    spells.addAll(own);
    pupils++;
    away += own.isEmpty() ? 0 : 1;
}

// Lengths in sessions: a day has two.
var lengths = List.of("1", "2", "3-4", "5-10", "11-20", "21+")
String length(int sessions) {
    return sessions <= 2 ? "" + sessions : sessions <= 4 ? "3-4" : sessions <= 10 ? "5-10" : sessions <= 20 ? "11-20" : "21+";
}
var many = new TreeMap<String, Long>()
var missed = new TreeMap<String, Long>()
for (var spell : spells) {
    many.merge(length(spell.sessions()), 1L, Long::sum);
    missed.merge(length(spell.sessions()), (long) spell.sessions(), Long::sum);
}
var total = missed.values().stream().mapToLong(Long::longValue).sum()

// A length that few spells have may point to one child: it is withheld, with what would give it away.
var cells = DisclosureCells.builder().cell("all", spells.size())
for (var one : lengths) {
    cells.cell(one, many.getOrDefault(one, 0L));
}
cells.sum("all", lengths)
var safe = study.safe(cells)

System.out.println(spells.size() + " spells, " + total + " sessions missed; " + away + " of " + pupils + " pupils missed at least one")
System.out.println()
System.out.println("Sessions   spells   share of all absence")
for (var one : lengths) {
    var count = Study.count(safe, one);
    var shown = safe.find(one).orElseThrow().shown().isPresent();
    var share = Rate.of(missed.getOrDefault(one, 0L), total).percent(1, RoundingMode.HALF_UP) + "%";
    System.out.println((one + "           ").substring(0, 11) + (count + "         ").substring(0, 9) + (shown ? share : count));
}
System.out.println()
System.out.println("May be longer than they look, for an entry without a mark: " + spells.stream().filter(spell -> spell.notResolved() > 0).count())
/exit
