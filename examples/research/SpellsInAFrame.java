// QUESTION  When in the year do spells of absence begin, and how long are they, looked at in a data frame?
//
// The tidy table of attendance export, one row for each spell, is read unchanged into a data frame (DFLib), as it would be into R or pandas.
//
// DATA      Without an argument: a school that the generator makes up (primary, 400 pupils, 2024/25, seed 51), exported by the command; no child
//           in it is real. Or a spell.csv of your own from: examples/attendance export --unit spell --folder DIR
// RUN       java --class-path "examples/target/command/*" examples/research/SpellsInAFrame.java [DIR/spell.csv]
// CAVEAT    Months have unlike numbers of school days. A month with fewer than five spells shows c: a rare spell may point to one child.

import static org.dflib.Exp.$col;
import static org.dflib.Exp.$int;
import static org.dflib.Exp.$str;
import static org.dflib.Exp.count;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dflib.csv.Csv;
import org.openattendance.base.SchoolYear;
import org.openattendance.examples.Main;
import org.openattendance.testkit.Phase;
import org.openattendance.testkit.RegisterGenerator;
import org.openattendance.testkit.RegisterPlan;
import org.openattendance.testkit.SchoolFiles;

class SpellsInAFrame {

    public static void main(String[] args) throws Exception {
        var file = args.length > 0 ? Path.of(args[0]) : exported(Files.createTempDirectory("spells"));
        var spells = Csv.loader().intCol("sessions_missed").load(file);
        var byMonth = spells.cols("month").merge($str("first_date").mapVal(day -> day.substring(0, 7)))
                .group("month")
                .cols("month", "spells", "sessions", "median")
                .agg(
                        $col("month").first(),
                        count(),
                        $int("sessions_missed").sum(),
                        $int("sessions_missed").median())
                .sort("month", true);
        System.out.println(spells.height() > 0 ? "Spells that begin in each month" : "No spells");
        System.out.println();
        System.out.println("month     spells  sessions  median");
        byMonth.forEach(month -> {
            boolean few = ((Number) month.get("spells")).intValue() < 5;
            System.out.println(pad(month.get("month"), 10) + pad(few ? "c" : month.get("spells"), 8)
                    + pad(few ? "c" : month.get("sessions"), 10) + (few ? "c" : month.get("median")));
        });
    }

    static String pad(Object value, int width) {
        return (value + " ".repeat(width)).substring(0, width);
    }

    /** A made-up school, its files and their export, all below a folder. */
    static Path exported(Path folder) {
        var plan = RegisterPlan.of(Phase.PRIMARY, 400, SchoolYear.parse("2024/25"), 51);
        SchoolFiles.of(RegisterGenerator.create().school(plan)).writeTo(folder);
        int status = Main.execute(new PrintWriter(System.err, true), "export", "--unit", "spell", "--nation", "ENG",
                "--register", folder.resolve("marks.csv").toString(),
                "--amendments", folder.resolve("amendments.csv").toString(),
                "--folder", folder.resolve("export").toString(), "--out", folder.resolve("written.txt").toString());
        if (status != 0) {
            throw new IllegalStateException("The export ended with " + status + ".");
        }
        return folder.resolve("export").resolve("spell.csv");
    }
}
