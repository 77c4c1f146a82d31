package example.vendor;

import java.math.RoundingMode;
import java.nio.file.Path;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.rulebook.RuleData;

/** What a vendor's program does with the jars; the same class is run on the class path and on the module path. */
public final class Vendor {

    private Vendor() {}

    /** Sessions missed of sessions possible, as a school would print it. */
    public static String percent(long missed, long possible) {
        return Rate.of(missed, possible).percent(1, RoundingMode.HALF_UP) + "%";
    }

    /** By the rules that the vendor pinned, whatever is inside the library. */
    public static Attendance pinned(Path rulesJar) {
        return Attendance.in(Nation.ENGLAND, RuleData.at(rulesJar));
    }

    /**
     * Prints one figure, where the library was found, and whether the pinned rules are the same as those inside.
     *
     * @param args the rules jar
     */
    public static void main(String[] args) {
        var module = Rate.class.getModule();
        var same = pinned(Path.of(args[0])).rules().version().digest().equals(RuleData.bundled().digest());
        System.out.println(percent(38, 380) + " from " + (module.isNamed() ? "module " + module.getName() : "the class path")
                + ", the pinned rules are " + (same ? "those inside" : "others"));
    }
}
