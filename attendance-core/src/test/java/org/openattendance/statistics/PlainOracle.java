package org.openattendance.statistics;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openattendance.statistics.PlainAuthority.Row;

/**
 * Counts rows by the words of the methodology, over plain maps, and knows no class of the library but the names of its fields. Slow on
 * purpose: every group is counted anew from all rows.
 */
final class PlainOracle {

    private static final Set<String> PRESENT = Set.of("/", "\\", "L");
    private static final Set<String> APPROVED = Set.of("B", "V");
    private static final Set<String> AUTHORISED = Set.of("I", "M", "C");
    private static final Set<String> UNAUTHORISED = Set.of("O", "U", "G", "N");
    private static final Set<String> NOT_POSSIBLE = Set.of("D", "Y2", "#");

    private final List<Row> rows;

    PlainOracle(List<Row> rows) {
        this.rows = rows;
    }

    PlainOracle where(Predicate<Row> condition) {
        return new PlainOracle(rows.stream().filter(condition).toList());
    }

    PlainOracle between(LocalDate first, LocalDate last) {
        return where(row -> !row.date().isBefore(first) && !row.date().isAfter(last));
    }

    /** Every group that has a row, and its fields; who is one member is said by a function of a row. */
    Map<List<String>, Map<String, Long>> groups(Function<Row, List<List<String>>> keys, Function<Row, String> member) {
        Set<List<String>> all = new TreeSet<>((a, b) -> String.join("\0", a).compareTo(String.join("\0", b)));
        rows.forEach(row -> all.addAll(keys.apply(row)));
        Map<List<String>, Map<String, Long>> groups = new java.util.HashMap<>();
        for (List<String> key : all) {
            groups.put(key, where(row -> keys.apply(row).contains(key)).fields(member));
        }
        return groups;
    }

    /** The fields of all rows together. */
    Map<String, Long> fields(Function<Row, String> member) {
        Map<String, Long> fields = new TreeMap<>();
        fields.put("present", sessions(PRESENT));
        fields.put("approvedEducationalActivity", sessions(APPROVED));
        fields.put("authorisedAbsence", sessions(AUTHORISED));
        fields.put("unauthorisedAbsence", sessions(UNAUTHORISED));
        fields.put("possible", possible());
        fields.put("notPossible", sessions(NOT_POSSIBLE));
        fields.put("unmarked", sessions(Set.of("-")));
        fields.put("late", sessions(Set.of("L", "U")));
        for (String code : List.of("I", "M", "C", "O", "U", "G", "N")) {
            put(fields, "reason " + code, sessions(Set.of(code)));
        }
        members(fields, member);
        return fields;
    }

    private void members(Map<String, Long> fields, Function<Row, String> member) {
        Map<String, List<Row>> byMember = new TreeMap<>();
        rows.forEach(row -> byMember.computeIfAbsent(member.apply(row), any -> new ArrayList<>())
                .add(row));
        Set<String> enrolled = new TreeSet<>();
        for (Row row : rows) {
            PlainOracle own =
                    where(one -> one.pupil().equals(row.pupil()) && one.school().equals(row.school()));
            if (enrolled.contains(row.pupil() + "|" + row.school()) || own.possible() > 0) {
                enrolled.add(row.pupil() + "|" + row.school());
            }
        }
        fields.put("enrolments", (long) enrolled.size());
        for (String name : List.of("members", "absent", "persistent", "severe", "absenceOfPersistent", "incomplete")) {
            fields.put(name, 0L);
        }
        byMember.values().forEach(own -> new PlainOracle(own).addTo(fields));
    }

    /** What one member adds. */
    private void addTo(Map<String, Long> fields) {
        fields.merge("incomplete", sessions(Set.of("-")) > 0 ? 1L : 0L, Long::sum);
        if (possible() == 0) {
            return;
        }
        long missed = missed();
        fields.merge("members", 1L, Long::sum);
        fields.merge("absent", missed > 0 ? 1L : 0L, Long::sum);
        fields.merge("persistent", 10 * missed >= possible() ? 1L : 0L, Long::sum);
        fields.merge("severe", 2 * missed >= possible() ? 1L : 0L, Long::sum);
        fields.merge("absenceOfPersistent", 10 * missed >= possible() ? missed : 0L, Long::sum);
        fields.merge("five " + band(5, 50), 1L, Long::sum);
        fields.merge(missed == 0 ? "one 0" : "one " + (band(1, 99) + 1), 1L, Long::sum);
        for (String code : List.of("I", "M", "C", "O", "U", "G", "N")) {
            if (sessions(Set.of(code)) > 0) {
                fields.merge("members " + code, 1L, Long::sum);
            }
        }
    }

    /** Tries one band after another. */
    private int band(int width, int top) {
        int band = 0;
        while (band < top / width
                && BigInteger.valueOf(missed() * 100).compareTo(BigInteger.valueOf(possible() * (band + 1) * width))
                        >= 0) {
            band++;
        }
        return band;
    }

    private static void put(Map<String, Long> fields, String name, long number) {
        if (number > 0) {
            fields.put(name, number);
        }
    }

    private long sessions(Set<String> codes) {
        return rows.stream().filter(row -> codes.contains(row.code())).count();
    }

    private long missed() {
        return sessions(AUTHORISED) + sessions(UNAUTHORISED);
    }

    private long possible() {
        return sessions(PRESENT) + sessions(APPROVED) + missed();
    }
}
