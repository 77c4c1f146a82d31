package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeSet;

/**
 * What a code counts as, found a second time from the text of the files: own splitting of lines, dates as numbers, no span, no set. The
 * pupil's age is never known here, so the compulsory-age meaning, which begins later, stands.
 */
class CodesOracleTest {

    private static final int CODE = 0;

    /** First and last day as epoch days, and the category as written. */
    private record Row(long from, long to, String category) {}

    private static final Map<String, Map<String, List<Row>>> FILES = new HashMap<>();
    private static final Map<String, CodeSet> SETS = new HashMap<>();

    @Provide
    Arbitrary<String> nations() {
        return Arbitraries.of("eng", "sco", "wal", "nir");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2004, 1, 1).toEpochDay(),
                        LocalDate.of(2030, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(tries = 3000)
    void every_code_counts_as_the_files_say_when_read_the_slow_way(
            @ForAll("nations") String nation, @ForAll("days") LocalDate day) {
        CodeSet codes = SETS.computeIfAbsent(
                nation,
                id -> RuleBook.standard(Nation.of(id.toUpperCase(java.util.Locale.ROOT)))
                        .codes());
        Map<String, List<Row>> rows = FILES.computeIfAbsent(nation, CodesOracleTest::rows);
        assertThat(codes.codes()).isEqualTo(new TreeSet<>(rows.keySet()));
        long first = codes.firstDay().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        rows.forEach((code, meanings) -> assertThat(codes.read(code, Session.am(day), Optional.empty())
                        .meaning()
                        .map(AttendanceCode::category)
                        .map(Enum::name))
                .as(code + " on " + day)
                .isEqualTo(
                        day.toEpochDay() < first ? Optional.empty() : Optional.of(slow(meanings, day.toEpochDay()))));
    }

    private static String slow(List<Row> rows, long day) {
        List<Row> inForce = rows.stream()
                .filter(row -> row.from() <= day && day <= row.to())
                .toList();
        if (!inForce.isEmpty()) {
            return inForce.stream()
                    .max(Comparator.comparingLong(Row::from))
                    .orElseThrow()
                    .category();
        }
        return rows.stream()
                .min(Comparator.comparingLong((Row row) -> row.from() > day ? row.from() - day : day - row.to())
                        .thenComparingLong(Row::from))
                .orElseThrow()
                .category();
    }

    private static Map<String, List<Row>> rows(String nation) {
        try {
            Map<String, List<Row>> rows = new HashMap<>();
            List<String> lines = Files.readAllLines(RuleFilesTest.FOLDER.resolve(nation + "/codes.csv"));
            List<String> header = List.of();
            for (String line : lines) {
                List<String> cells = cells(line);
                if (line.startsWith("code,")) {
                    header = cells;
                } else if (!header.isEmpty()) {
                    rows.computeIfAbsent(cells.get(CODE), code -> new ArrayList<>())
                            .add(new Row(
                                    epoch(cells.get(header.indexOf("valid_from")), LocalDate.MIN),
                                    epoch(cells.get(header.indexOf("valid_to")), LocalDate.MAX),
                                    cells.get(header.indexOf("statistical_category"))));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long epoch(String text, LocalDate open) {
        return ChronoUnit.DAYS.between(LocalDate.EPOCH, text.isEmpty() ? open : LocalDate.parse(text));
    }

    /** Cells of one line; a quote turns commas into text. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
