package org.openattendance.benchmarks.sidebyside;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.openattendance.benchmarks.Authority;
import org.openattendance.benchmarks.Machine;
import org.openattendance.register.Register;

/**
 * Ours, plain Java and DuckDB on the same marks in one run. Prints Markdown for {@code RESULTS.md}.
 *
 * <p>Arguments: rounds, pupils in memory, pupils as records and in files, a folder for files.
 */
public final class SideBySide {

    private SideBySide() {}

    /** @param args rounds, pupils, fewer pupils, folder */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        Authority large = new Authority(Integer.parseInt(args[1]));
        Authority small = new Authority(Integer.parseInt(args[2]));
        Path folder = Path.of(args[3]);
        BandwidthProbe probe = BandwidthProbe.large();
        long stolen = Machine.stolenTicks();
        System.out.println(Machine.describe() + ", load " + Machine.load() + "\n");
        System.out.println(inMemory(large, rounds, probe));
        System.out.println(records(small, rounds, probe));
        System.out.println(files(small, folder, rounds, probe));
        System.out.println(growth(new Authority(large.pupils() / 2), new Authority(large.pupils() * 4), rounds, probe));
        System.out.println("Stolen by the host: " + (Machine.stolenTicks() - stolen) + " ticks; load at the end "
                + Machine.load() + "; probe " + (probe.sink() != 0));
    }

    private static String inMemory(Authority authority, int rounds, BandwidthProbe probe) throws Exception {
        List<Register> registers = authority.registers().all();
        try (Connection connection = DuckDb.connect()) {
            DuckDb.fill(connection, authority);
            return new Rounds(
                            "Marks in memory",
                            10,
                            List.of(
                                    Ours.inMemory(registers, 2),
                                    Ours.inMemory(registers, 1),
                                    DuckDb.inMemory(connection, DuckDb.CODED, "category pre-coded"),
                                    DuckDb.inMemory(connection, DuckDb.JOINED, "joined to the dated codes")))
                    .run(rounds, probe)
                    .table();
        }
    }

    private static String records(Authority authority, int rounds, BandwidthProbe probe) throws Exception {
        List<Register> registers = authority.registers().all();
        List<PlainJava.Mark> marks = PlainJava.records(authority);
        return new Rounds(
                        "Records in memory",
                        30,
                        List.of(Ours.inMemory(registers, 1), PlainJava.loop(marks), PlainJava.groupingBy(marks)))
                .run(rounds, probe)
                .table();
    }

    private static String files(Authority authority, Path folder, int rounds, BandwidthProbe probe) throws Exception {
        Path csv = authority.csv(folder);
        try (Connection connection = DuckDb.connect()) {
            return new Rounds(
                            "From files",
                            5,
                            List.of(
                                    Ours.fromCsv(csv),
                                    DuckDb.fromCsv(connection, csv),
                                    DuckDb.fromParquet(
                                            connection,
                                            csv,
                                            folder.resolve("marks-" + authority.pupils() + ".parquet"))))
                    .run(rounds, probe)
                    .table();
        }
    }

    /** Both beyond what a processor keeps near, or the smaller one would be read from there. */
    private static String growth(Authority one, Authority eight, int rounds, BandwidthProbe probe) throws Exception {
        double before = seconds(one, rounds, probe);
        double after = seconds(eight, rounds, probe);
        return "### Eight times the data\n\n" + one.pupils() + " pupils, then " + eight.pupils() + ": "
                + Machine.twoDigits(after / before) + " times the time.\n";
    }

    private static double seconds(Authority authority, int rounds, BandwidthProbe probe) throws Exception {
        List<Contender> ours = List.of(Ours.inMemory(authority.registers().all(), 1));
        return new Rounds("", 20, ours).run(rounds, probe).median(0);
    }
}
