package org.openattendance.examples.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells read off files of one English school and one school year with a pattern of text: a letter for each entry, in order of time. It
 * shares nothing with the library; what England's codes of 2024 mean is written out here once more.
 */
final class SlowSpells {

    /** Missed, then as often as you like: what is skipped, and another one missed. */
    private static final Pattern SPELL = Pattern.compile("[au](?:[s?]*[au])*");

    private SlowSpells() {}

    /** The cells after the key: school, number, first, last and so on. */
    static List<String> of(Path marks, Path amendments) throws IOException {
        List<String> rows = new ArrayList<>();
        for (SortedMap<String, String> pupil : entries(marks, amendments).values()) {
            List<String> sessions = List.copyOf(pupil.keySet());
            StringBuilder letters = new StringBuilder();
            pupil.values().forEach(code -> letters.append(letter(code)));
            Matcher spell = SPELL.matcher(letters);
            for (int number = 1; spell.find(); number++) {
                rows.add("S1," + number + "," + row(letters, sessions, spell.start(), spell.end()));
            }
        }
        return rows;
    }

    /** By pupil, then by day and session, the code that was recorded last. */
    private static Map<String, SortedMap<String, String>> entries(Path marks, Path amendments) throws IOException {
        Map<String, SortedMap<String, String>> pupils = new TreeMap<>();
        for (Path file : List.of(marks, amendments)) {
            List<String> lines = Files.readAllLines(file);
            List<String> header = List.of(lines.get(0).split(","));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",");
                pupils.computeIfAbsent(cells[header.indexOf("pupil_id")], pupil -> new TreeMap<>())
                        .put(
                                cells[header.indexOf("date")] + "," + cells[header.indexOf("session")],
                                cells[header.indexOf("code")]);
            }
        }
        return pupils;
    }

    private static char letter(String code) {
        return switch (code) {
            case "/", "\\", "L", "U", "K", "V", "P", "W", "B" -> 'p';
            case "C", "C1", "C2", "E", "I", "J1", "M", "R", "S", "T" -> 'a';
            case "G", "N", "O" -> 'u';
            case "D", "Q", "X", "Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "Y7", "Z", "#" -> 's';
            case "-" -> '?';
            default -> throw new AssertionError("Nobody told this reading about " + code + ".");
        };
    }

    private static String row(CharSequence letters, List<String> sessions, int start, int end) {
        String inside = letters.subSequence(start, end).toString();
        String first = sessions.get(start);
        String last = sessions.get(end - 1);
        long days = 0;
        String before = "";
        for (int i = start; i < end; i++) {
            String day = sessions.get(i).substring(0, 10);
            if ("au".indexOf(letters.charAt(i)) >= 0 && !day.equals(before)) {
                days++;
                before = day;
            }
        }
        return String.join(
                ",",
                first,
                last,
                Long.toString(count(inside, "au")),
                Long.toString(count(inside, "a")),
                Long.toString(count(inside, "u")),
                Long.toString(days),
                Long.toString(ChronoUnit.DAYS.between(day(first), day(last)) + 1),
                Long.toString(count(inside, "s")),
                Long.toString(count(inside, "?")),
                Boolean.toString(count(letters.subSequence(0, start), "aup") == 0),
                Boolean.toString(count(letters.subSequence(end, letters.length()), "aup") == 0));
    }

    private static long count(CharSequence letters, String of) {
        return letters.chars().filter(letter -> of.indexOf(letter) >= 0).count();
    }

    private static LocalDate day(String session) {
        return LocalDate.parse(session.substring(0, 10));
    }
}
