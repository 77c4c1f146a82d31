package org.openattendance.benchmarks.sidebyside;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.openattendance.base.Session;
import org.openattendance.benchmarks.Authority;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.statistics.Period;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;
import org.openattendance.testkit.GeneratedSchool;

/**
 * The same groups by DuckDB on two threads: first sessions by enrolment, term and row of the code table, from which all else follows; that
 * was the quickest of the forms tried.
 */
final class DuckDbGroups implements Contender {

    /** Marks with the term and the row of the code table looked up beforehand. */
    static final String CODED = "SELECT enrolment, term, rule FROM marks";

    /** Marks with day and code, the terms by day, and the dated table of codes. */
    static final String JOINED = joined("marks");

    private static final String COUNTED =
            "CREATE OR REPLACE TEMP TABLE counted AS SELECT enrolment, term, rule, count(*) AS n FROM (%s) GROUP BY ALL";

    private static final String ENROLLED = """
            CREATE OR REPLACE TEMP TABLE enrolled AS
            SELECT enrolment, term, %s,
                   sum(n) FILTER (WHERE c.possible) AS possible,
                   sum(n) FILTER (WHERE c.absence) AS absence,
                   sum(n) FILTER (WHERE c.late) AS late
            FROM counted JOIN codes c USING (rule) GROUP BY ALL""";

    private static final String GROUPS = """
            CREATE OR REPLACE TEMP TABLE groups AS
            SELECT e.school || '|' || e.sex || '|' || t.label AS key, %s, sum(possible) AS possible, sum(late) AS late,
                   count(*) FILTER (WHERE possible > 0) AS enrolments,
                   count(*) FILTER (WHERE absence > 0) AS absent,
                   count(*) FILTER (WHERE 10 * absence >= possible) AS persistent,
                   count(*) FILTER (WHERE 2 * absence >= possible) AS severe
            FROM enrolled JOIN enrolments e USING (enrolment) JOIN terms t USING (term) GROUP BY ALL""";

    private static final String REASONS = """
            CREATE OR REPLACE TEMP TABLE reasons AS
            SELECT e.school || '|' || e.sex || '|' || t.label AS key, c.code, sum(n) AS sessions, count(*) AS members
            FROM counted JOIN codes c USING (rule) JOIN enrolments e USING (enrolment) JOIN terms t USING (term)
            WHERE c.absence GROUP BY ALL""";

    private final String name;
    private final Connection connection;
    private final String marks;

    private DuckDbGroups(String name, Connection connection, String marks) {
        this.name = name;
        this.connection = connection;
        this.marks = marks;
    }

    static DuckDbGroups inMemory(Connection connection, String marks, String how) {
        return new DuckDbGroups("DuckDB, groups, " + how + ", 2 threads", connection, marks);
    }

    /** Reads registers in the long layout and a list of pupils, none of whom is at two schools; the types of columns are given. */
    static DuckDbGroups fromFiles(Connection connection, Path folder) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIEW enrolments AS SELECT pupil_id AS enrolment, school_id AS school, sex"
                    + " FROM read_csv('" + folder.resolve("pupils.csv") + "', header = true, all_varchar = true)");
        }
        String files = "(SELECT pupil_id AS enrolment, \"date\" AS day, code FROM read_csv('"
                + folder.resolve("schools")
                + "/*.csv', header = true, delim = ',', quote = '\"', columns = {'pupil_id': 'VARCHAR',"
                + " 'date': 'DATE', 'session': 'VARCHAR', 'code': 'VARCHAR', 'school_id': 'VARCHAR'}))";
        return new DuckDbGroups("DuckDB, groups, from files", connection, joined(files));
    }

    private static String joined(String marks) {
        return "SELECT m.enrolment, d.term, c.rule FROM " + marks + " m JOIN days d ON d.day = m.day"
                + " JOIN codes c ON c.code = m.code AND m.day BETWEEN c.first AND c.last";
    }

    /** The dated codes, and the term of each day. */
    static void addRules(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE OR REPLACE TABLE codes(rule SMALLINT, code VARCHAR, first DATE, last DATE, category VARCHAR,"
                            + " possible BOOLEAN, absence BOOLEAN, late BOOLEAN)");
            statement.execute("CREATE TABLE terms(term TINYINT, label VARCHAR)");
            statement.execute("CREATE TABLE days(day DATE, term TINYINT)");
        }
        List<AttendanceCode> rows = Authority.codes().all();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO codes VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < rows.size(); i++) {
                CodeCategory category = rows.get(i).category();
                insert.setInt(1, i);
                insert.setString(2, rows.get(i).code());
                insert.setObject(3, rows.get(i).span().first().orElse(LocalDate.of(1900, 1, 1)));
                insert.setObject(4, rows.get(i).span().last().orElse(LocalDate.of(2999, 12, 31)));
                insert.setString(5, Tally.countOf(category).id());
                insert.setBoolean(6, category.isPossible());
                insert.setBoolean(7, category.isAbsence());
                insert.setBoolean(8, rows.get(i).arrivesLate());
                insert.execute();
            }
        }
        addTerms(connection);
    }

    private static void addTerms(Connection connection) throws SQLException {
        List<Period> terms = SchoolInMemory.terms();
        try (PreparedStatement term = connection.prepareStatement("INSERT INTO terms VALUES (?, ?)");
                PreparedStatement day = connection.prepareStatement(
                        "INSERT INTO days SELECT unnest(generate_series(?::DATE, ?::DATE, INTERVAL 1 DAY))::DATE, ?")) {
            for (int i = 0; i < terms.size(); i++) {
                term.setInt(1, i);
                term.setString(2, terms.get(i).label());
                term.execute();
                for (var span : terms.get(i).days()) {
                    day.setObject(1, span.first().orElseThrow());
                    day.setObject(2, span.last().orElseThrow());
                    day.setInt(3, i);
                    day.execute();
                }
            }
        }
    }

    /** Puts an authority into tables: marks in order of pupils, and one row an enrolment. */
    static void fill(Connection connection, Authority authority) throws SQLException {
        addRules(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE marks(enrolment INTEGER, day DATE, code VARCHAR, term TINYINT, rule SMALLINT)");
            statement.execute("CREATE TABLE enrolments(enrolment INTEGER, school VARCHAR, sex VARCHAR)");
        }
        DuckDBConnection duckdb = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender marks = duckdb.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "marks");
                DuckDBAppender enrolments = duckdb.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "enrolments")) {
            Filler filler = new Filler(marks, enrolments);
            for (GeneratedSchool school : authority.schools().toList()) {
                filler.add(school);
            }
        }
    }

    /** Appends schools, looking rows of the code table and terms up once. */
    private static final class Filler {

        private final DuckDBAppender marks;
        private final DuckDBAppender enrolments;
        private final List<AttendanceCode> rows = Authority.codes().all();
        private final List<Period> terms = SchoolInMemory.terms();
        private final Map<String, Short> rules = new HashMap<>();
        private final Map<Integer, Byte> termOf = new HashMap<>();
        private int next;

        Filler(DuckDBAppender marks, DuckDBAppender enrolments) {
            this.marks = marks;
            this.enrolments = enrolments;
        }

        void add(GeneratedSchool school) throws SQLException {
            int at = 0;
            for (PupilDetails pupil : school.pupils().list()) {
                enrolments.beginRow();
                enrolments.append(next);
                enrolments.append(pupil.school().orElseThrow().value());
                enrolments.append(pupil.characteristics().find("sex").orElse("unknown"));
                enrolments.endRow();
                school.forEachMark(at++, this::mark);
                next++;
            }
        }

        private void mark(int index, String code) {
            Session session = Session.ofIndex(index);
            short rule = rules.computeIfAbsent(code, any -> (short) rows.indexOf(Authority.codes()
                    .read(code, session, Optional.empty())
                    .meaning()
                    .orElseThrow()));
            try {
                marks.beginRow();
                marks.append(next);
                marks.append(session.date());
                marks.append(code);
                marks.append(termOf.computeIfAbsent(index, any -> term(session.date())));
                marks.append(rule);
                marks.endRow();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private byte term(LocalDate day) {
            byte term = 0;
            while (terms.get(term).days().stream().noneMatch(span -> span.contains(day))) {
                term++;
            }
            return term;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void run() throws SQLException {
        List<String> counted = new ArrayList<>();
        List<String> summed = new ArrayList<>();
        for (CodeCategory category : CodeCategory.values()) {
            Count count = Tally.countOf(category);
            counted.add("sum(n) FILTER (WHERE c.category = '" + count.id() + "') AS " + count.id());
            summed.add("sum(" + count.id() + ") AS " + count.id());
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.format(java.util.Locale.ROOT, COUNTED, marks));
            statement.execute(String.format(java.util.Locale.ROOT, ENROLLED, String.join(", ", counted)));
            statement.execute(String.format(java.util.Locale.ROOT, GROUPS, String.join(", ", summed)));
            statement.execute(REASONS);
        }
    }

    @Override
    public GroupTotals totals() throws SQLException {
        SortedMap<String, SortedMap<String, Long>> groups = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT * FROM groups")) {
                ResultSetMetaData columns = row.getMetaData();
                while (row.next()) {
                    SortedMap<String, Long> figures = new TreeMap<>();
                    for (int i = 2; i <= columns.getColumnCount(); i++) {
                        figures.put(columns.getColumnName(i), row.getLong(i));
                    }
                    groups.put(row.getString(1), figures);
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT key, code, sessions, members FROM reasons")) {
                while (row.next()) {
                    SortedMap<String, Long> figures = groups.computeIfAbsent(row.getString(1), any -> new TreeMap<>());
                    figures.put("reason " + row.getString(2), row.getLong(3));
                    figures.put("with " + row.getString(2), row.getLong(4));
                }
            }
        }
        return GroupTotals.of(groups, OurGroups.SESSIONS.stream().map(Count::id).toList());
    }
}
