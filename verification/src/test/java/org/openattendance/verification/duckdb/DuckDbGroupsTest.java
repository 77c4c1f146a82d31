package org.openattendance.verification.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.base.SchoolYear;
import org.openattendance.calendar.Window;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.PupilsCsv;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.Pupils;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.GroupStatistics;
import org.openattendance.statistics.Grouping;
import org.openattendance.statistics.PeriodKind;
import org.openattendance.statistics.StatisticsCollector;
import org.openattendance.statistics.StatisticsPlan;
import org.openattendance.statistics.ThresholdCount;
import org.openattendance.tally.Count;
import org.openattendance.testkit.AuthorityPlan;
import org.openattendance.testkit.RegisterGenerator;
import org.openattendance.testkit.SchoolFiles;

/** DuckDB and we group the same generated authority: every count of every group must be the same number. */
class DuckDbGroupsTest {

    private static final Attendance ENGLAND = Attendance.in(Nation.ENGLAND);
    private static final Window YEAR = Window.ofClosed(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 7, 31));

    @TempDir
    private Path folder;

    /** The year of the new codes, in five schools. */
    @BeforeEach
    void anAuthority() throws IOException {
        StringBuilder marks = new StringBuilder("pupil_id,date,session,code,school_id\n");
        StringBuilder pupils = new StringBuilder("pupil_id,school_id,sex,fsm\n");
        RegisterGenerator.create()
                .authority(new AuthorityPlan(1_900, SchoolYear.parse("2024/25"), 7))
                .forEach(school -> {
                    SchoolFiles.of(school).longRows(marks);
                    school.pupils().list().forEach(pupil -> pupils.append(line(pupil)));
                });
        Files.writeString(folder.resolve("marks.csv"), marks.toString());
        Files.writeString(folder.resolve("pupils.csv"), pupils.toString());
        try (InputStream in = RuleBook.class.getResourceAsStream("/org/openattendance/rules/eng/codes.csv")) {
            String rules = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    folder.resolve("rules.csv"),
                    rules.lines().dropWhile(line -> line.startsWith("#")).collect(Collectors.joining("\n", "", "\n")));
        }
    }

    private static String line(PupilDetails pupil) {
        return String.join(
                        ",",
                        pupil.pupil().value(),
                        pupil.school().orElseThrow().value(),
                        pupil.characteristics().find("sex").orElse(""),
                        pupil.characteristics().find("fsm").orElse(""))
                + "\n";
    }

    @Test
    void schools_by_sex_and_free_meals_over_the_year() throws SQLException {
        Map<String, Map<String, Long>> ours = ours(Grouping.by(List.of("school_id", "sex", "fsm")));
        assertThat(ours).hasSizeGreaterThan(15);
        assertThat(ours).isEqualTo(theirs("'year'", "concat_ws('|', e.school, p.sex, p.fsm)"));
    }

    @Test
    void weeks() throws SQLException {
        Map<String, Map<String, Long>> ours = ours(Grouping.by(List.of("sex")).per(PeriodKind.WEEK));
        Map<String, Map<String, Long>> theirs =
                theirs("strftime(date_trunc('week', m.day), '%Y-%m-%d')", "concat_ws('|', p.sex, e.part)");
        assertThat(ours).hasSizeGreaterThan(70);
        theirs.values().forEach(fields -> fields.keySet().removeAll(List.of("persistent", "severe")));
        assertThat(ours).isEqualTo(theirs);
    }

    private Map<String, Map<String, Long>> ours(Grouping grouping) {
        Pupils pupils = PupilsCsv.read(Input.of(folder.resolve("pupils.csv"))).value();
        StatisticsCollector collector = StatisticsCollector.of(StatisticsPlan.of(
                        ENGLAND.rules().definitions().of(Definition.ENG_REGISTER),
                        ENGLAND.rules().measures(),
                        ENGLAND.frame(),
                        YEAR)
                .with(grouping));
        collector.add(ENGLAND.read(LongCsv.at(folder.resolve("marks.csv"))).value(), pupils, Optional.empty());
        Map<String, Map<String, Long>> groups = new TreeMap<>();
        for (GroupStatistics group : collector.toTable().groups()) {
            groups.put(String.join("|", group.by().values()), fields(group));
        }
        return groups;
    }

    private static Map<String, Long> fields(GroupStatistics group) {
        Map<String, Long> fields = new TreeMap<>();
        fields.put("enrolments", group.enrolments());
        for (Count count : List.of(
                Count.PRESENT,
                Count.APPROVED_EDUCATIONAL_ACTIVITY,
                Count.AUTHORISED_ABSENCE,
                Count.UNAUTHORISED_ABSENCE,
                Count.POSSIBLE,
                Count.NOT_POSSIBLE,
                Count.LATE)) {
            fields.put(count.id(), group.count(count));
        }
        fields.put("absent", group.membersAbsent());
        group.threshold("persistent-absence").map(ThresholdCount::met).ifPresent(met -> fields.put("persistent", met));
        group.threshold("severe-absence").map(ThresholdCount::met).ifPresent(met -> fields.put("severe", met));
        return fields;
    }

    private Map<String, Map<String, Long>> theirs(String part, String key) throws SQLException {
        String script = script().replace("${rules}", folder.resolve("rules.csv").toString())
                .replace("${marks}", folder.resolve("marks.csv").toString())
                .replace("${pupils}", folder.resolve("pupils.csv").toString())
                .replace("${part}", part)
                .replace("${key}", key);
        Map<String, Map<String, Long>> groups = new TreeMap<>();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute(script);
            try (ResultSet row = statement.executeQuery("SELECT * FROM groups")) {
                ResultSetMetaData columns = row.getMetaData();
                while (row.next()) {
                    Map<String, Long> fields = new TreeMap<>();
                    for (int i = 2; i <= columns.getColumnCount(); i++) {
                        fields.put(columns.getColumnName(i), row.getLong(i));
                    }
                    groups.put(row.getString(1), fields);
                }
            }
        }
        return groups;
    }

    private static String script() {
        try (InputStream in = DuckDbGroupsTest.class.getResourceAsStream("groups.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
