package org.openattendance.verification.conformance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openattendance.verification.conformance.CodeFacts.Meaning;
import org.openattendance.verification.conformance.CodeFacts.Row;

/** Makes the group {@code codes}: every row of every nation's codes inside its dates, at both ends, and a day outside each. */
final class EveryCode {

    private static final List<String> COUNTS = List.of(
            "possible",
            "present",
            "approvedEducationalActivity",
            "authorisedAbsence",
            "unauthorisedAbsence",
            "exclusion",
            "possibleOther",
            "notPossible",
            "unmarked",
            "late");

    private final CodeFacts facts = CodeFacts.read();
    private final MadeGroup group = new MadeGroup(
            "codes", "Every code of every nation: what it counts as inside its dates, at their ends, and outside.");

    private enum Point {
        INSIDE("inside its dates", row -> Optional.of(inside(row))),
        FIRST_DAY("on its first day", Row::from),
        LAST_DAY("on its last day", Row::to),
        DAY_BEFORE("the day before its first", row -> row.from().map(day -> day.minusDays(1))),
        DAY_AFTER("the day after its last", row -> row.to().map(day -> day.plusDays(1)));

        private final String words;

        @SuppressWarnings("ImmutableEnumChecker") // the functions above hold nothing
        private final Function<Row, Optional<LocalDate>> day;

        Point(String words, Function<Row, Optional<LocalDate>> day) {
            this.words = words;
            this.day = day;
        }

        private static LocalDate inside(Row row) {
            LocalDate last = row.to().orElse(LocalDate.of(2026, 6, 30));
            return last.minusDays(row.from().isPresent() && row.to().isPresent() ? 7 : 300);
        }
    }

    static MadeGroup make() {
        EveryCode made = new EveryCode();
        for (String nation :
                new TreeSet<>(made.facts.rows().stream().map(Row::nation).toList())) {
            for (Point point : Point.values()) {
                made.marks(nation, point);
            }
            made.lists(nation);
        }
        return made.group;
    }

    private void marks(String nation, Point point) {
        List<Row> rows = facts.of(nation).stream()
                .filter(row -> point.day.apply(row).isPresent())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        String id = "CODES-" + nation + "-" + point.name().replace('_', '-');
        String file = id.toLowerCase(java.util.Locale.ROOT) + ".csv";
        List<String> lines = new ArrayList<>(List.of("pupil_id,date,session,code"));
        List<Map<String, @Nullable Object>> pupils = new ArrayList<>();
        List<Map<String, Object>> issues = new ArrayList<>();
        for (Row row : rows) {
            LocalDate day = point.day.apply(row).orElseThrow();
            Meaning meaning = facts.meaning(nation, row.code(), day, null);
            String pupil = Integer.toString(1000 + pupils.size()).substring(1) + "-" + row.code();
            lines.add(pupil + "," + day + "," + (row.session().equals("PM") ? "PM," : "AM,") + row.code());
            pupils.add(pupil(pupil, row.code(), meaning));
            meaning.reasons().forEach(reason -> issues.add(issue(reason, file, lines.size())));
        }
        Map<String, @Nullable Object> expect = new LinkedHashMap<>();
        expect.put("pupils", pupils);
        Map<String, Integer> counts = new TreeMap<>();
        issues.forEach(issue -> counts.merge(String.valueOf(issue.get("reason")), 1, Integer::sum));
        expect.put("issueCounts", counts);
        expect.put("issues", issues);
        group.add(
                id,
                "Each code of " + nation + " " + point.words + ". A pupil is called by a number and the code.",
                sources(rows),
                List.of("summarise", "--nation", nation, "--register", group.file(file, lines), "--format", "json"),
                counts.containsKey("NO_CODE_SET") ? 1 : 0,
                expect);
    }

    private static String sources(List<Row> rows) {
        return String.join(
                " ",
                new TreeSet<>(rows.stream()
                        .flatMap(row -> List.of(row.sources().split(" ")).stream())
                        .toList()));
    }

    private static Map<String, Object> issue(String reason, String file, int line) {
        Map<String, Object> issue = new LinkedHashMap<>();
        issue.put("reason", reason);
        issue.put("severity", reason.equals("NO_CODE_SET") ? "ERROR" : "WARNING");
        issue.put("file", file);
        issue.put("line", line);
        issue.put("column", "code");
        return issue;
    }

    private static Map<String, @Nullable Object> pupil(String pupil, String code, Meaning meaning) {
        Row row = meaning.row();
        String counted = row == null ? "unmarked" : row.count();
        boolean absent = counted.endsWith("Absence");
        boolean possible = row != null && !counted.equals("notPossible");
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("pupil", pupil);
        COUNTS.forEach(count -> one.put(count, count.equals(counted) ? 1 : 0));
        one.put("possible", possible ? 1 : 0);
        one.put("late", row != null && row.late() ? 1 : 0);
        one.put("complete", row != null);
        one.put("absence", possible ? MadeGroup.rate(absent ? 1 : 0, 1) : null);
        one.put("reasons", absent ? Map.of(code, 1) : Map.of());
        return one;
    }

    /** The list of the codes in force, on the days on which it changes and the days before. */
    private void lists(String nation) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(LocalDate.of(2025, 9, 3)));
        facts.of(nation).forEach(row -> {
            row.to().ifPresent(day -> days.addAll(List.of(day, day.plusDays(1))));
        });
        for (LocalDate day : days) {
            List<Map<String, @Nullable Object>> codes = facts.of(nation).stream()
                    .filter(row -> row.holdsOn(day))
                    .sorted(Comparator.comparing(Row::code).thenComparing(Row::appliesTo))
                    .map(EveryCode::code)
                    .toList();
            group.add(
                    "CODES-" + nation + "-LIST-" + day,
                    "The codes of " + nation + " in force on " + day + ", in the order of code points.",
                    "contract:codes",
                    List.of("codes", "--nation", nation, "--on", day.toString(), "--format", "json"),
                    0,
                    Map.of("codes", codes));
        }
    }

    private static Map<String, @Nullable Object> code(Row row) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("code", row.code());
        one.put("statistical", row.countsAs());
        one.put("session", row.session());
        one.put("appliesTo", row.appliesTo());
        one.put("from", row.from().map(LocalDate::toString).orElse(null));
        one.put("to", row.to().map(LocalDate::toString).orElse(null));
        return one;
    }
}
