package org.openattendance.verification.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Runs the SQL beside it over files, and gives what it counted. Knows files and names of columns, and no rule of attendance.
 */
final class SqlCounts {

    private final Map<String, Map<String, Long>> byPupil;
    private final Map<String, Long> total;

    private SqlCounts(Map<String, Map<String, Long>> byPupil, Map<String, Long> total) {
        this.byPupil = byPupil;
        this.total = total;
    }

    /** Counts by name for each pupil: those of a tally, {@code conflicting}, and {@code reason I} for each absence code. */
    Map<String, Map<String, Long>> byPupil() {
        return byPupil;
    }

    /** The same for all pupils together, counted anew and not summed. */
    Map<String, Long> total() {
        return total;
    }

    /**
     * @param folder holds {@code marks.csv} and {@code amendments.csv}; the rules are written beside them
     * @param rules a rule file of codes, comments and all
     * @param firstDay before it no code set is known
     */
    static SqlCounts of(Path folder, byte[] rules, LocalDate firstDay, LocalDate asOf)
            throws SQLException, IOException {
        Path table = folder.resolve("rules-without-comments.csv");
        Files.writeString(table, withoutComments(new String(rules, StandardCharsets.UTF_8)));
        String script = resource("tally.sql")
                .replace("${rules}", table.toString())
                .replace("${marks}", folder.resolve("marks.csv").toString())
                .replace("${amendments}", folder.resolve("amendments.csv").toString())
                .replace("${first_day}", firstDay.toString())
                .replace("${as_of}", asOf.toString());
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute("SET threads = 2; SET preserve_insertion_order = true");
            statement.execute(script);
            Map<String, Map<String, Long>> total = counts(statement, "'all'");
            return new SqlCounts(counts(statement, "pupil"), total.getOrDefault("all", Map.of()));
        }
    }

    /** Comments stand before the header only; a later line that begins with {@code #} is the code of that name. */
    private static String withoutComments(String csv) {
        return csv.lines().dropWhile(line -> line.startsWith("#")).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Map<String, Map<String, Long>> counts(Statement statement, String key)
            throws SQLException, IOException {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(resource("counts.sql").replace("${key}", key))) {
            ResultSetMetaData columns = row.getMetaData();
            while (row.next()) {
                Map<String, Long> own = counts.computeIfAbsent(row.getString("pupil"), any -> new TreeMap<>());
                for (int i = 2; i <= columns.getColumnCount(); i++) {
                    own.put(columns.getColumnName(i), row.getLong(i));
                }
            }
        }
        try (ResultSet row = statement.executeQuery(resource("reasons.sql").replace("${key}", key))) {
            while (row.next()) {
                counts.computeIfAbsent(row.getString("pupil"), any -> new TreeMap<>())
                        .put("reason " + row.getString("code"), row.getLong("sessions"));
            }
        }
        return counts;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SqlCounts.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
