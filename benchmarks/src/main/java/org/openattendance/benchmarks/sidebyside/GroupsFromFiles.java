package org.openattendance.benchmarks.sidebyside;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openattendance.benchmarks.Authority;
import org.openattendance.benchmarks.Machine;
import org.openattendance.testkit.GeneratedSchool;
import org.openattendance.testkit.SchoolFiles;

/**
 * The files of an authority, and DuckDB's groups of them in a process of its own, held against what {@code attendance statistics} printed of
 * the same files.
 */
public final class GroupsFromFiles {

    private static final List<String> BOTH = List.of(
            "enrolments",
            "present",
            "approvedEducationalActivity",
            "authorisedAbsence",
            "unauthorisedAbsence",
            "possible",
            "notPossible",
            "late");
    private static final String PRINTED = String.join(", ", BOTH) + ", persistentAbsence, severeAbsence";
    private static final String THEIRS = BOTH.stream()
            .map(name -> "coalesce(" + name + ", 0)") // a sum of nothing is null there
            .collect(Collectors.joining(", ", "", ", persistent, severe"));

    private GroupsFromFiles() {}

    /**
     * @param args {@code write FOLDER PUPILS}; or {@code duckdb FOLDER OURS.csv [LIMIT]}, where LIMIT is DuckDB's own, such as 256MB
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        if (args[0].equals("write")) {
            write(folder, new Authority(Integer.parseInt(args[2])));
        } else {
            System.out.println(duckDb(folder, Path.of(args[2]), args.length > 3 ? args[3] : ""));
        }
    }

    /** A register for each school in the long layout, and one list of all pupils; what is there already stays. */
    static void write(Path folder, Authority authority) throws IOException {
        Path pupils = folder.resolve("pupils.csv");
        if (Files.exists(pupils)) {
            return;
        }
        Files.createDirectories(folder.resolve("schools"));
        StringBuilder list = new StringBuilder();
        for (GeneratedSchool school : authority.schools().toList()) {
            String id = school.plan().school().orElseThrow().value();
            try (BufferedWriter out =
                    Files.newBufferedWriter(folder.resolve("schools").resolve(id + ".csv"))) {
                SchoolFiles.of(school).longRegister(out);
            }
            StringBuilder own = new StringBuilder();
            SchoolFiles.of(school).pupils(own);
            list.append(list.isEmpty() ? own : own.substring(own.indexOf("\n") + 1));
        }
        Files.writeString(pupils, list);
    }

    private static String duckDb(Path folder, Path ours, String limit) throws SQLException {
        try (Connection connection = DuckDb.connect();
                Statement statement = connection.createStatement()) {
            if (!limit.isEmpty()) {
                statement.execute("SET memory_limit = '" + limit + "'");
                statement.execute("SET temp_directory = '" + folder.resolve("spilled") + "'");
            }
            DuckDbGroups.addRules(connection);
            long start = System.nanoTime();
            DuckDbGroups groups = DuckDbGroups.fromFiles(connection, folder);
            groups.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            long marks = groups.totals().marks();
            return String.format(
                    Locale.ROOT,
                    "| DuckDB, the same files, 2 threads%s | %.1f | %.0f | %d | %s |",
                    limit.isEmpty() ? "" : ", its memory limited to " + limit,
                    seconds,
                    seconds * 1e9 / marks,
                    Machine.peakMegabytes(),
                    compared(statement, ours) + " of " + String.format(Locale.ROOT, "%,d marks", marks));
        }
    }

    /**
     * How many groups agree in every column that both have.
     *
     * @throws IllegalStateException if one does not
     */
    private static String compared(Statement statement, Path ours) throws SQLException {
        statement.execute("CREATE TEMP TABLE printed AS SELECT school_id || '|' || sex || '|' || period AS key, "
                + PRINTED + " FROM read_csv('" + ours + "', header = true) WHERE school_id IS NOT NULL");
        statement.execute("CREATE TEMP TABLE theirs AS SELECT key, " + THEIRS + " FROM groups");
        try (ResultSet row = statement.executeQuery(
                "SELECT (SELECT count(*) FROM printed), (SELECT count(*) FROM theirs),"
                        + " (SELECT count(*) FROM (SELECT COLUMNS(*)::VARCHAR FROM printed EXCEPT SELECT COLUMNS(*)::VARCHAR FROM theirs))")) {
            row.next();
            if (row.getLong(1) != row.getLong(2) || row.getLong(3) != 0) {
                throw new IllegalStateException(row.getLong(1) + " groups printed, " + row.getLong(2) + " by DuckDB, "
                        + row.getLong(3) + " differ");
            }
            return row.getLong(1) + " groups agree";
        }
    }
}
