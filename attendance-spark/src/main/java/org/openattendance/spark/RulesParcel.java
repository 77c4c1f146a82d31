package org.openattendance.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.load.CalendarCsv;
import org.openattendance.load.Input;
import org.openattendance.load.LocalCodesCsv;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.rulebook.RuleBookVersion;

/**
 * What makes a rule book, as Spark sends it to executors: the nation, a caller's own files as they are, and the digest that the rules must
 * have when they are made again.
 *
 * <p>The only type of the library that is {@link Serializable}, because a broadcast must be. The rules themselves are not: each JVM makes
 * them once, from its own copy of our files, and refuses if they differ from the driver's. Immutable and thread-safe.
 */
final class RulesParcel implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String nation;
    private final TreeMap<String, byte[]> localFiles;
    private final byte[] calendar; // CSV; empty if there is none
    private final byte[] localCodes; // CSV; empty if there are none
    private final String release;
    private final String digest;
    private transient volatile @Nullable Made made; // once for each JVM

    private record Made(Attendance attendance, GroupBytes groups) {}

    private RulesParcel(
            String nation,
            Map<String, byte[]> localFiles,
            byte[] calendar,
            byte[] localCodes,
            String release,
            String digest) {
        this.nation = nation;
        this.localFiles = new TreeMap<>(localFiles);
        this.calendar = calendar;
        this.localCodes = localCodes;
        this.release = release;
        this.digest = digest;
    }

    /** Our rules of a nation, with a caller's own laid over them; empty if there are none. */
    static RulesParcel of(Nation nation, Map<String, byte[]> localFiles) {
        RuleBookVersion version = rules(nation, localFiles).version();
        return new RulesParcel(nation.id(), localFiles, new byte[0], new byte[0], version.release(), version.digest());
    }

    private static RuleBook rules(Nation nation, Map<String, byte[]> localFiles) {
        if (localFiles.isEmpty()) {
            return RuleBook.standard(nation);
        }
        RuleBook local = RuleBook.read(nation, localFiles);
        return RuleBook.nations().contains(nation) ? RuleBook.standard(nation).combinedWith(local) : local;
    }

    RulesParcel withCalendar(byte[] csv) {
        return new RulesParcel(nation, localFiles, csv, localCodes, release, digest);
    }

    RulesParcel withLocalCodes(byte[] csv) {
        return new RulesParcel(nation, localFiles, calendar, csv, release, digest);
    }

    /** The same with another digest, which no rules have: for a test of the refusal. */
    RulesParcel expecting(String other) {
        return new RulesParcel(nation, localFiles, calendar, localCodes, release, other);
    }

    /**
     * The rules, made when they are first asked for in this JVM.
     *
     * @throws AttendanceException with the reason {@code RULES_DIFFER} if they are not those of the driver
     */
    Attendance attendance() {
        return made().attendance();
    }

    /** Reads what was collected by these rules. */
    GroupBytes groups() {
        return made().groups();
    }

    private Made made() {
        Made known = made;
        if (known == null) {
            synchronized (localFiles) {
                known = made;
                if (known == null) {
                    Attendance attendance = make();
                    known = new Made(
                            attendance, new GroupBytes(attendance.rules().codes()));
                    made = known;
                }
            }
        }
        return known;
    }

    private Attendance make() {
        RuleBook rules = rules(Nation.of(nation), localFiles);
        RuleBookVersion found = rules.version();
        if (!found.digest().equals(digest)) {
            throw new AttendanceException(
                    "RULES_DIFFER",
                    "The driver counts by rules " + digest + " and this executor has " + found + ".",
                    "another release of attendance-core is on the class path of the executors.");
        }
        Attendance attendance = Attendance.by(rules);
        if (calendar.length > 0) {
            attendance = attendance.with(sound("calendar", CalendarCsv.read(input("calendar", calendar))));
        }
        return localCodes.length == 0
                ? attendance
                : attendance.with(sound("local codes", LocalCodesCsv.read(input("local-codes", localCodes))));
    }

    private static Input input(String name, byte[] csv) {
        return Input.of(name, new String(csv, StandardCharsets.UTF_8));
    }

    private static <T> T sound(String what, Checked<T> read) {
        if (read.hasErrors()) {
            throw new InvalidValueException(
                    "The file of the " + what + " has " + read.errors() + " errors, first "
                            + read.issues().get(0).describe(),
                    "it is another file.");
        }
        return read.value();
    }

    /** The digest of the rules. */
    String digest() {
        return digest;
    }

    @Override
    public String toString() {
        return nation + " " + release + " " + digest + " "
                + Arrays.toString(new int[] {calendar.length, localCodes.length});
    }
}
