package org.openattendance.tally;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The obvious way to count, as an oracle: it reads the rows of the code table by itself, looks each mark up in them, and adds one. It shares
 * nothing with the library but the names of the counts.
 */
final class SlowTally {

    private static final SlowTally ENGLAND = new SlowTally("eng", LocalDate.of(2006, 9, 1));

    private final List<NamedCsvRecord> rows = new ArrayList<>();
    private final LocalDate firstDay;

    private SlowTally(String nation, LocalDate firstDay) {
        this.firstDay = firstDay;
        String file = "/org/openattendance/rules/" + nation + "/codes.csv";
        try (InputStream in = SlowTally.class.getResourceAsStream(file);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .commentStrategy(CommentStrategy.NONE)
                        .ofNamedCsvRecord(withoutComments(in))) {
            reader.forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comment lines stand before the header only. */
    private static String withoutComments(InputStream in) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        while (text.startsWith("#")) {
            text = text.substring(text.indexOf('\n') + 1);
        }
        return text;
    }

    /** England: no codes are known before September 2006. */
    static SlowTally england() {
        return ENGLAND;
    }

    /** One mark, for the counter. */
    record Entry(LocalDate day, String half, String code) {}

    /** Counts by name, and absences by code with a minus sign before it, which no name has. */
    Map<String, Long> count(List<Entry> entries) {
        Map<String, Long> counts = new TreeMap<>();
        for (Entry entry : entries) {
            NamedCsvRecord row = entry.code().equals("-") || entry.day().isBefore(firstDay) ? null : row(entry);
            if (row == null) {
                add(counts, "unmarked");
                continue;
            }
            String category = row.getField("statistical_category");
            add(counts, NAMES.get(category));
            if (!category.equals("NOT_A_POSSIBLE_ATTENDANCE")) {
                add(counts, "possible");
            }
            if (row.getField("arrives_late").equals("yes")) {
                add(counts, "late");
            }
            if (category.endsWith("AUTHORISED_ABSENCE")) {
                add(counts, "-" + entry.code());
            }
        }
        return counts;
    }

    private static final Map<String, String> NAMES = Map.of(
            "ATTENDED", "present",
            "APPROVED_EDUCATIONAL_ACTIVITY", "approvedEducationalActivity",
            "AUTHORISED_ABSENCE", "authorisedAbsence",
            "UNAUTHORISED_ABSENCE", "unauthorisedAbsence",
            "EXCLUSION", "exclusion",
            "POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT", "possibleOther",
            "NOT_A_POSSIBLE_ATTENDANCE", "notPossible");

    private static void add(Map<String, Long> counts, String name) {
        counts.merge(name, 1L, Long::sum);
    }

    /** The row in force on the day, else the nearest, the earlier of two equally near; of two for different ages that for compulsory age. */
    private NamedCsvRecord row(Entry entry) {
        NamedCsvRecord best = null;
        long bestDistance = Long.MAX_VALUE;
        for (NamedCsvRecord row : rows) {
            if (!row.getField("code").equals(entry.code())) {
                continue;
            }
            long distance = distance(row, entry.day());
            boolean nearer = distance < bestDistance;
            boolean asNear = distance == bestDistance && isBetter(row, best, entry);
            if (nearer || asNear) {
                best = row;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static boolean isBetter(NamedCsvRecord row, NamedCsvRecord than, Entry entry) {
        boolean before = !row.getField("valid_to").isEmpty()
                && LocalDate.parse(row.getField("valid_to")).isBefore(entry.day());
        boolean thanBefore = !than.getField("valid_to").isEmpty()
                && LocalDate.parse(than.getField("valid_to")).isBefore(entry.day());
        if (before != thanBefore) {
            return before;
        }
        boolean half = fits(row, entry);
        return half != fits(than, entry) ? half : row.getField("applies_to").equals("COMPULSORY_AGE");
    }

    private static boolean fits(NamedCsvRecord row, Entry entry) {
        String halves = row.getField("session_restriction");
        return halves.equals("AM_PM") || halves.equals(entry.half());
    }

    private static long distance(NamedCsvRecord row, LocalDate day) {
        String from = row.getField("valid_from");
        String to = row.getField("valid_to");
        if (!from.isEmpty() && LocalDate.parse(from).isAfter(day)) {
            return LocalDate.parse(from).toEpochDay() - day.toEpochDay();
        }
        return to.isEmpty()
                ? 0
                : Math.max(0, day.toEpochDay() - LocalDate.parse(to).toEpochDay());
    }

    /** A tally in the same form. */
    static Map<String, Long> of(Tally tally) {
        Map<String, Long> counts = new TreeMap<>();
        Map<Count, Long> named = new EnumMap<>(Count.class);
        for (Count count : Count.values()) {
            named.put(count, tally.count(count));
        }
        named.forEach((count, sessions) -> {
            if (sessions > 0) {
                counts.put(count.id(), sessions);
            }
        });
        tally.reasons().forEach((code, sessions) -> counts.put("-" + code, sessions));
        return counts;
    }
}
