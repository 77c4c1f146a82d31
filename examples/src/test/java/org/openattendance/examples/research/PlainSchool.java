package org.openattendance.examples.research;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openattendance.testkit.RegisterGenerator;
import org.openattendance.testkit.RegisterPlan;
import org.openattendance.testkit.SchoolFiles;

/**
 * The files of a made-up school read without the library: cells between commas, and what England's codes of 2024 mean, written out once
 * more. {@code marks}: by pupil, then by day and session such as {@code 2024-09-03,AM}, the code that was recorded last.
 */
record PlainSchool(
        Map<String, SortedMap<String, String>> marks,
        Map<String, Map<String, String>> pupils,
        List<Map<String, String>> calendar) {

    static PlainSchool written(RegisterPlan plan, Path folder) throws IOException {
        SchoolFiles.of(RegisterGenerator.create().school(plan)).writeTo(folder);
        Map<String, SortedMap<String, String>> marks = new TreeMap<>();
        for (String file : List.of("marks.csv", "amendments.csv")) {
            for (Map<String, String> row : rows(folder.resolve(file))) {
                marks.computeIfAbsent(row.get("pupil_id"), pupil -> new TreeMap<>())
                        .put(row.get("date") + "," + row.get("session"), row.get("code"));
            }
        }
        Map<String, Map<String, String>> pupils = new TreeMap<>();
        rows(folder.resolve("pupils.csv")).forEach(row -> pupils.put(row.get("pupil_id"), row));
        return new PlainSchool(marks, pupils, rows(folder.resolve("calendar.csv")));
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** {@code p} attended, {@code a} absent, {@code U} absent by coming late, {@code s} not possible, {@code ?} without a mark. */
    static char kind(String code) {
        return switch (code) {
            case "/", "\\", "L", "K", "V", "P", "W", "B" -> 'p';
            case "C", "C1", "C2", "E", "I", "J1", "M", "R", "S", "T", "G", "N", "O" -> 'a';
            case "U" -> 'U';
            case "D", "Q", "X", "Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "Y7", "Z", "#" -> 's';
            case "-" -> '?';
            default -> throw new AssertionError("Nobody told this reading about " + code + ".");
        };
    }

    /** Possible and missed sessions of some marks. */
    static Counted count(Iterable<String> codes) {
        long possible = 0;
        long missed = 0;
        for (String code : codes) {
            char kind = kind(code);
            possible += kind == 's' || kind == '?' ? 0 : 1;
            missed += kind == 'a' || kind == 'U' ? 1 : 0;
        }
        return new Counted(possible, missed);
    }

    record Counted(long possible, long missed) {

        boolean isMuch() {
            return possible > 0 && missed * 10 >= possible;
        }

        Counted plus(Counted other) {
            return new Counted(possible + other.possible, missed + other.missed);
        }

        /** Per cent with four places, half up. */
        String percent() {
            return new java.math.BigDecimal(100 * missed)
                    .divide(new java.math.BigDecimal(possible), 4, java.math.RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    /** First day of a half term, as the calendar writes it. */
    String firstDay(String halfTerm) {
        return calendar.stream()
                .filter(row -> row.get("half_term").equals(halfTerm))
                .map(row -> row.get("date"))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    /** Days on which the school was open for pupils, in order. */
    List<String> schoolDays() {
        return calendar.stream()
                .filter(row -> !row.get("open").matches("no|false|0"))
                .map(row -> row.get("date"))
                .distinct()
                .sorted()
                .toList();
    }
}
