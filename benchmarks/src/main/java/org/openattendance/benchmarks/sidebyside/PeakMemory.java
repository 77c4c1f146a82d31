package org.openattendance.benchmarks.sidebyside;

import java.nio.file.Path;
import java.sql.Connection;
import org.openattendance.benchmarks.Machine;

/** One contender from a file in a process of its own, and the most memory that it ever held. */
public final class PeakMemory {

    private PeakMemory() {}

    /** @param args {@code ours}, {@code duckdb-csv} or {@code duckdb-parquet}; the CSV; the Parquet file where one is asked for */
    public static void main(String[] args) throws Exception {
        Path csv = Path.of(args[1]);
        if (args[0].equals("ours")) {
            tell(Ours.fromCsv(csv));
            return;
        }
        try (Connection connection = DuckDb.connect()) {
            tell(
                    args[0].equals("duckdb-csv")
                            ? DuckDb.fromCsv(connection, csv)
                            : DuckDb.ofParquet(connection, Path.of(args[2])));
        }
    }

    private static void tell(Contender contender) throws Exception {
        contender.run();
        System.out.println(
                "| " + contender.name() + " | " + Machine.peakMegabytes() + " MB | " + contender.totals() + " |");
    }
}
