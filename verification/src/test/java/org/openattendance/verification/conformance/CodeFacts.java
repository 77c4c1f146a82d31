package org.openattendance.verification.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the kit's own table says of codes, and the slow and obvious way to read it. Shares nothing with the rule book. */
record CodeFacts(List<Row> rows) {

    /** Of {@code nations.csv}'s facts: the first day of the first set of codes; Scotland has none. */
    private static final Map<String, LocalDate> FIRST_SET =
            Map.of("ENG", LocalDate.of(2006, 9, 1), "NIR", LocalDate.of(2006, 9, 1), "WAL", LocalDate.of(2010, 9, 1));

    private static final Map<String, String> COUNT = Map.of(
            "ATTENDED", "present",
            "APPROVED_EDUCATIONAL_ACTIVITY", "approvedEducationalActivity",
            "AUTHORISED_ABSENCE", "authorisedAbsence",
            "UNAUTHORISED_ABSENCE", "unauthorisedAbsence",
            "EXCLUSION", "exclusion",
            "POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT", "possibleOther",
            "NOT_A_POSSIBLE_ATTENDANCE", "notPossible");

    record Row(
            String nation,
            String code,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String countsAs,
            String session,
            String appliesTo,
            boolean late,
            boolean notice,
            String sources) {

        boolean holdsOn(LocalDate day) {
            return from.filter(day::isBefore).isEmpty()
                    && to.filter(day::isAfter).isEmpty();
        }

        long daysFrom(LocalDate day) {
            return from.filter(day::isBefore).isPresent()
                    ? ChronoUnit.DAYS.between(day, from.get())
                    : ChronoUnit.DAYS.between(to.orElseThrow(), day);
        }

        /** The name of the count in the results. */
        String count() {
            return COUNT.getOrDefault(countsAs, "?");
        }
    }

    /** What a mark means, and the warnings or the error that it gets. */
    record Meaning(@Nullable Row row, List<String> reasons) {}

    static CodeFacts read() {
        List<Row> rows = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(KitFolder.PATH.resolve(Path.of("facts", "codes.csv")));
            int header = 0;
            while (lines.get(header).startsWith("#")) {
                header++;
            }
            for (String line : lines.subList(header + 1, lines.size())) {
                String[] cells = line.split(",", -1);
                rows.add(new Row(
                        cells[0],
                        cells[1],
                        day(cells[2]),
                        day(cells[3]),
                        cells[4],
                        cells[5],
                        cells[6],
                        cells[7].equals("yes"),
                        cells[8].equals("yes"),
                        cells[10]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CodeFacts(rows);
    }

    private static Optional<LocalDate> day(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }

    List<Row> of(String nation) {
        return rows.stream().filter(row -> row.nation().equals(nation)).toList();
    }

    /**
     * @param compulsory whether the pupil is of compulsory school age on the day; null where nobody knows
     */
    Meaning meaning(String nation, String code, LocalDate day, @Nullable Boolean compulsory) {
        if (FIRST_SET.containsKey(nation) && day.isBefore(FIRST_SET.get(nation))) {
            return new Meaning(null, List.of("NO_CODE_SET"));
        }
        List<Row> all =
                of(nation).stream().filter(row -> row.code().equals(code)).toList();
        if (all.isEmpty()) {
            return new Meaning(null, List.of("UNKNOWN_CODE"));
        }
        List<Row> inForce = all.stream().filter(row -> row.holdsOn(day)).toList();
        if (inForce.isEmpty()) {
            Row nearest = all.stream()
                    .min(Comparator.<Row>comparingLong(row -> row.daysFrom(day))
                            .thenComparing(row -> row.from().orElse(LocalDate.MIN)))
                    .orElseThrow();
            return new Meaning(nearest, List.of("CODE_NOT_IN_FORCE"));
        }
        return byAge(inForce, compulsory);
    }

    private static Meaning byAge(List<Row> inForce, @Nullable Boolean compulsory) {
        String wanted = compulsory == null || compulsory ? "COMPULSORY_AGE" : "NON_COMPULSORY_AGE";
        Optional<Row> fitting = inForce.stream()
                .filter(row -> row.appliesTo().equals("ANY") || row.appliesTo().equals(wanted))
                .findFirst();
        if (inForce.size() > 1) {
            return new Meaning(fitting.orElseThrow(), compulsory == null ? List.of("AGE_NOT_KNOWN") : List.of());
        }
        return new Meaning(
                inForce.get(0), compulsory == null || fitting.isPresent() ? List.of() : List.of("CODE_NOT_FOR_AGE"));
    }
}
