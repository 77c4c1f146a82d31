package org.openattendance.benchmarks.sidebyside;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.openattendance.base.Session;
import org.openattendance.benchmarks.Authority;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.code.CodeSet;

/** DuckDB on two threads; each run makes a table with one row for each pupil, as ours does. */
final class DuckDb implements Contender {

    /** Marks with the category looked up beforehand: the work is the same as ours. */
    static final String CODED = "SELECT pupil, category FROM marks";

    /** Marks with their code, and the dated table of codes. */
    static final String JOINED = joined("marks");

    private final String name;
    private final Connection connection;
    private final String query;

    private DuckDb(String name, Connection connection, String query) {
        this.name = name;
        this.connection = connection;
        this.query = query;
    }

    /** A connection of two threads that keeps no file in memory, with the dated codes as a table. */
    static Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET enable_external_file_cache = false");
            statement.execute("CREATE TABLE codes(code VARCHAR, first DATE, last DATE, category TINYINT)");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO codes VALUES (?, ?, ?, ?)")) {
            for (AttendanceCode row : Authority.codes().all()) {
                insert.setString(1, row.code());
                insert.setObject(2, row.span().first().orElse(LocalDate.of(1900, 1, 1)));
                insert.setObject(3, row.span().last().orElse(LocalDate.of(2999, 12, 31)));
                insert.setInt(4, row.category().ordinal());
                insert.execute();
            }
        }
        return connection;
    }

    /** Puts the marks of an authority into a table. */
    static void fill(Connection connection, Authority authority) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE marks(pupil INTEGER, day DATE, half TINYINT, code VARCHAR, category TINYINT)");
        }
        CodeSet codes = Authority.codes();
        Map<String, Byte> categories = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, Session> sessions = new HashMap<>();
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "marks")) {
            authority.forEachMark((pupil, index, code) -> {
                Session session = sessions.computeIfAbsent(index, Session::ofIndex);
                byte category =
                        categories.computeIfAbsent(code, any -> (byte) codes.read(code, session, Optional.empty())
                                .meaning()
                                .orElseThrow()
                                .category()
                                .ordinal());
                append(appender, numbers.computeIfAbsent(pupil, any -> numbers.size()), session, code, category);
            });
        }
    }

    private static void append(DuckDBAppender appender, int pupil, Session session, String code, byte category) {
        try {
            appender.beginRow();
            appender.append(pupil);
            appender.append(session.date());
            appender.append((byte) session.part().ordinal());
            appender.append(code);
            appender.append(category);
            appender.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String joined(String marks) {
        return "SELECT m.pupil, c.category FROM " + marks
                + " m JOIN codes c ON c.code = m.code AND m.day BETWEEN c.first AND c.last"
                + " AND c.category IS NOT NULL";
    }

    static DuckDb inMemory(Connection connection, String query, String how) {
        return new DuckDb("DuckDB, in memory, " + how + ", 2 threads", connection, query);
    }

    /** Reads the long CSV with the types of its columns given. */
    static DuckDb fromCsv(Connection connection, Path file) {
        String marks = "(SELECT pupil_id AS pupil, \"date\" AS day, code FROM read_csv('" + file
                + "', header = true, delim = ',', quote = '\"', columns = {'pupil_id': 'VARCHAR', 'date': 'DATE', 'session': 'VARCHAR',"
                + " 'code': 'VARCHAR', 'school_id': 'VARCHAR'}))";
        return new DuckDb("DuckDB, from the long CSV, joined to the dated codes, 2 threads", connection, joined(marks));
    }

    /** Writes a Parquet file from the CSV, and reads that. */
    static DuckDb fromParquet(Connection connection, Path csv, Path parquet) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT pupil_id AS pupil, \"date\" AS day, \"session\" AS half, code FROM read_csv('" + csv
                            + "', header = true, delim = ',', quote = '\"', columns = {'pupil_id': 'VARCHAR', 'date': 'DATE', 'session': 'VARCHAR',"
                            + " 'code': 'VARCHAR', 'school_id': 'VARCHAR'})) TO '" + parquet + "' (FORMAT parquet)");
        }
        return ofParquet(connection, parquet);
    }

    /** Reads a Parquet file that is there. */
    static DuckDb ofParquet(Connection connection, Path parquet) {
        return new DuckDb(
                "DuckDB, from Parquet, joined to the dated codes, 2 threads",
                connection,
                joined("read_parquet('" + parquet + "')"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void run() throws SQLException {
        StringBuilder columns = new StringBuilder();
        for (CodeCategory category : CodeCategory.values()) {
            columns.append(", count(*) FILTER (WHERE category = ")
                    .append(category.ordinal())
                    .append(") AS c");
            columns.append(category.ordinal());
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE counted AS SELECT pupil" + columns + " FROM (" + query
                    + ") GROUP BY pupil");
        }
    }

    @Override
    public Totals totals() throws SQLException {
        long[] sums = new long[CodeCategory.values().length];
        long pupils = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM counted")) {
            while (row.next()) {
                pupils++;
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += row.getLong(i + 2);
                }
            }
        }
        return Totals.of(pupils, sums);
    }
}
