package org.openattendance.verification.formats;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.SchoolYear;
import org.openattendance.examples.Main;
import org.openattendance.testkit.Phase;
import org.openattendance.testkit.RegisterGenerator;
import org.openattendance.testkit.RegisterPlan;
import org.openattendance.testkit.SchoolFiles;

/** What a researcher reads is what the codebook says: by FastCSV cell by cell, and by DuckDB, which guesses types as R and pandas do. */
class TidyExportTest {

    /** How a cell of each type of the codebook looks; only what may not be known is ever empty. */
    private static final Map<String, String> CELLS = Map.of(
            "text", ".*",
            "integer", "\\d+",
            "decimal", "(\\d+\\.\\d{4})?",
            "boolean", "(true|false)?",
            "date", "\\d{4}-\\d{2}-\\d{2}");

    private static final Map<String, String> GUESSED = Map.of(
            "text", "VARCHAR",
            "integer", "BIGINT",
            "decimal", "DOUBLE",
            "boolean", "BOOLEAN",
            "date", "DATE");

    @TempDir
    private Path folder;

    private Path export(String unit) {
        SchoolFiles.of(RegisterGenerator.create()
                        .school(RegisterPlan.of(Phase.SECONDARY, 120, SchoolYear.parse("2025/26"), 61)))
                .writeTo(folder);
        Path into = folder.resolve("export");
        int status = Main.execute(
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                "export",
                "--unit",
                unit,
                "--nation",
                "ENG",
                "--register",
                folder.resolve("marks.csv").toString(),
                "--amendments",
                folder.resolve("amendments.csv").toString(),
                "--folder",
                into.toString(),
                "--out",
                folder.resolve("written").toString());
        assertThat(status).isZero();
        return into;
    }

    private static List<CsvRecord> read(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pupil", "spell", "session"})
    void every_cell_is_of_the_type_that_the_codebook_says(String unit) throws IOException {
        Path into = export(unit);
        List<CsvRecord> book = read(into.resolve("codebook.csv"));
        List<CsvRecord> table = read(into.resolve(unit + ".csv"));
        assertThat(table).hasSizeGreaterThan(100);
        assertThat(table.get(0).getFields())
                .isEqualTo(book.stream().skip(1).map(row -> row.getField(0)).toList())
                .allMatch(name -> name.matches("[a-z][a-z_]*"));
        for (CsvRecord row : table.subList(1, table.size())) {
            for (int i = 0; i < row.getFieldCount(); i++) {
                assertThat(row.getField(i))
                        .as("%s of line %d", book.get(i + 1).getField(0), row.getStartingLineNumber())
                        .matches(CELLS.get(book.get(i + 1).getField(1)));
            }
        }
        assertThat(book.stream().skip(1))
                .allSatisfy(row -> assertThat(row.getField(3)).endsWith("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pupil", "spell", "session"})
    void a_reader_that_guesses_types_guesses_those_of_the_codebook(String unit) throws IOException, SQLException {
        Path into = export(unit);
        List<CsvRecord> book = read(into.resolve("codebook.csv"));
        List<CsvRecord> table = read(into.resolve(unit + ".csv"));
        List<String> guessed = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement ask = duck.createStatement()) {
            String from = " FROM read_csv('" + into.resolve(unit + ".csv") + "', sample_size = -1)";
            try (ResultSet columns = ask.executeQuery("DESCRIBE SELECT *" + from)) {
                while (columns.next()) {
                    guessed.add(columns.getString("column_name") + " " + columns.getString("column_type"));
                }
            }
            try (ResultSet rows = ask.executeQuery("SELECT count(*)" + from)) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(table.size() - 1L);
            }
        }
        assertThat(guessed)
                .isEqualTo(book.stream()
                        .skip(1)
                        .map(row -> row.getField(0) + " " + GUESSED.get(row.getField(1)))
                        .toList());
    }

    /** Codes of illness, medical appointments, religion and detention stand in the register, and in no anonymous table. */
    @ParameterizedTest
    @ValueSource(strings = {"pupil", "spell", "session"})
    void no_code_that_says_something_private_is_in_an_anonymous_export(String unit) throws IOException {
        Path into = export(unit);
        TreeSet<String> before = new TreeSet<>();
        read(folder.resolve("marks.csv")).forEach(row -> before.addAll(row.getFields()));
        assertThat(before).contains("I", "M");
        TreeSet<String> after = new TreeSet<>();
        read(into.resolve(unit + ".csv")).forEach(row -> after.addAll(row.getFields()));
        assertThat(after).doesNotContain("I", "M", "T", "R", "Y5").noneMatch(cell -> cell.startsWith("P0"));
    }
}
