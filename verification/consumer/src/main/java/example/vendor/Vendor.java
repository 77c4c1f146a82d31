package example.vendor;

import java.math.RoundingMode;
import org.openattendance.base.Rate;

/** What a vendor's program does with the jars; the same class is run on the class path and on the module path. */
public final class Vendor {

    private Vendor() {}

    /** Sessions missed of sessions possible, as a school would print it. */
    public static String percent(long missed, long possible) {
        return Rate.of(missed, possible).percent(1, RoundingMode.HALF_UP) + "%";
    }

    /** Prints one figure, and where the library was found. */
    public static void main(String[] args) {
        var module = Rate.class.getModule();
        System.out.println(percent(38, 380) + " from " + (module.isNamed() ? "module " + module.getName() : "the class path"));
    }
}
