// QUESTION  Who misses much of year 6 and much of year 7: the same pupils?
//
// The pupils of year 6 at one school are found again in year 7 at another, a year later. For both years, who missed 10% or more?
//
// DATA      Two schools that the generator makes up (primary 2024/25, secondary 2025/26, 2,000 pupils each); no child in them is real. The
//           generator knows nobody in both schools, so pupils are linked by their place in the list, and the truth is that there is no
//           relation: a method that finds one here is wrong. Or your own: two folders (marks.csv, pupils.csv with year_group, calendar.csv,
//           amendments.csv) and a file of links with the columns year_6 and year_7, a reference in each.
// RUN       java --class-path "examples/target/command/*" examples/research/YearSixToSeven.java [FOLDER-YEAR-6 FOLDER-YEAR-7 LINKS.csv]
// CAVEAT    Who could not be linked is left out, and those who move are seldom like those who stay. Years differ, schools differ; two shares whose
//           intervals overlap much say little.

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.PupilFigures;
import org.openattendance.base.SchoolYear;
import org.openattendance.examples.research.Study;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.PupilRef;
import org.openattendance.statistics.DisclosureCells;
import org.openattendance.testkit.Phase;
import org.openattendance.testkit.RegisterPlan;

class YearSixToSeven {

    public static void main(String[] args) throws Exception {
        boolean own = args.length == 3;
        var primary = RegisterPlan.of(Phase.PRIMARY, 2_000, SchoolYear.parse("2024/25"), 11);
        var secondary = RegisterPlan.of(Phase.SECONDARY, 2_000, SchoolYear.parse("2025/26"), 12);
        var before = Study.of(own ? args[0] : null, primary);
        var after = Study.of(own ? args[1] : null, secondary);
        var six = pupils(before, "6");
        var seven = pupils(after, "7");
        var links = own ? read(Path.of(args[2])) : byPlace(six, seven);

        // Four groups of those who are in both years with a possible session in each.
        var counts = new LinkedHashMap<String, Long>();
        for (String group : List.of("neither", "only year 6", "only year 7", "both")) {
            counts.put(group, 0L);
        }
        for (var link : links.entrySet()) {
            var was = six.get(link.getKey());
            var is = seven.get(link.getValue());
            if (was != null && is != null) {
                boolean then = was.persistentAbsence().isMet();
                boolean now = is.persistentAbsence().isMet();
                counts.merge(then ? now ? "both" : "only year 6" : now ? "only year 7" : "neither", 1L, Long::sum);
            }
        }
        print(before, six.size(), seven.size(), counts);
    }

    static void print(Study study, int six, int seven, Map<String, Long> counts) {
        var cells = DisclosureCells.builder();
        counts.forEach(cells::cell);
        cells.cell("much of year 6", counts.get("only year 6") + counts.get("both"));
        cells.cell("less of year 6", counts.get("neither") + counts.get("only year 7"));
        cells.sum("much of year 6", List.of("only year 6", "both")).sum("less of year 6", List.of("neither", "only year 7"));
        var safe = study.safe(cells);
        System.out.println("From year 6 to year 7: " + six + " and " + seven + " pupils, "
                + counts.values().stream().mapToLong(Long::longValue).sum() + " of them linked");
        System.out.println();
        System.out.println("Missed 10% or more in");
        counts.keySet().forEach(group -> System.out.println(pad("  " + group) + Study.count(safe, group)));
        System.out.println();
        System.out.println("Missed 10% or more in year 7, of those who");
        System.out.println(pad("  did in year 6") + study.share(safe, "both", "much of year 6"));
        System.out.println(pad("  did not in year 6") + study.share(safe, "only year 7", "less of year 6"));
    }

    static String pad(String text) {
        return (text + " ".repeat(24)).substring(0, 24);
    }

    /** The pupils of a year group with a possible session, in order of their references. */
    static Map<PupilRef, PupilFigures> pupils(Study study, String yearGroup) {
        var pupils = new LinkedHashMap<PupilRef, PupilFigures>();
        for (var pupil : study.figures(Definition.ENG_REGISTER).pupils()) {
            var year = pupil.details().flatMap(known -> known.characteristics().find("year_group"));
            if (year.filter(yearGroup::equals).isPresent() && pupil.persistentAbsence().findMet().isPresent()) {
                pupils.put(pupil.pupil(), pupil);
            }
        }
        return pupils;
    }

    static Map<PupilRef, PupilRef> byPlace(Map<PupilRef, PupilFigures> six, Map<PupilRef, PupilFigures> seven) {
        var links = new LinkedHashMap<PupilRef, PupilRef>();
        var to = new ArrayList<>(seven.keySet());
        for (PupilRef from : six.keySet()) {
            if (links.size() < to.size()) {
                links.put(from, to.get(links.size()));
            }
        }
        return links;
    }

    static Map<PupilRef, PupilRef> read(Path file) throws Exception {
        var links = new LinkedHashMap<PupilRef, PupilRef>();
        var lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            links.put(PupilRef.of(cells[0]), PupilRef.of(cells[1]));
        }
        return links;
    }
}
