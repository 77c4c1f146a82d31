package org.openattendance.worked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.Attendance;
import org.openattendance.PupilFigures;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.measure.MeasureValue;
import org.openattendance.pupil.Enrolment;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Registers;

/**
 * Every row of every {@code measures.csv}, found a second time from the text of the files: own splitting of lines, counting one mark after
 * another, big integers for the thresholds. Registers are drawn so that absence lies on a threshold, one below and one above it.
 */
class EveryMeasureOracleTest {

    private static final PupilRef PUPIL = PupilRef.of("P");
    private static final int REGISTERS = 25;

    /**
     * One way to count one time.
     *
     * @param period what the time is called in the files; empty where it has no name
     * @param ageThere on 31 August before the school year
     * @param lastCounted the last day that this definition counts at that age
     */
    record Case(
            String nation,
            String definition,
            LocalDate first,
            LocalDate last,
            String period,
            int ageThere,
            LocalDate lastCounted) {

        static Case of(String nation, String definition, String first, String last, String period, int age) {
            return new Case(
                    nation,
                    definition,
                    LocalDate.parse(first),
                    LocalDate.parse(last),
                    period,
                    age,
                    LocalDate.parse(last));
        }

        Case counting(String until) {
            return new Case(nation, definition, first, last, period, ageThere, LocalDate.parse(until));
        }

        LocalDate born() {
            int year = first.getMonthValue() >= 8 ? first.getYear() : first.getYear() - 1;
            return LocalDate.of(year - ageThere, 1, 1);
        }
    }

    /** Together they reach every row: {@link #no_row_of_any_nation_is_left_out()}. */
    static List<Case> cases() {
        return List.of(
                Case.of("eng", "eng-register", "2025-09-01", "2025-12-19", "", 10),
                Case.of("eng", "eng-daily", "2025-09-08", "2025-12-19", "", 10),
                Case.of("eng", "eng-census", "2025-08-01", "2026-07-31", "", 10),
                Case.of("eng", "eng-census", "2008-08-01", "2008-12-31", "AUTUMN", 10),
                Case.of("eng", "eng-census", "2009-01-01", "2009-04-12", "SPRING", 10),
                Case.of("eng", "eng-census", "2008-08-01", "2009-04-12", "AUTUMN_SPRING", 10),
                Case.of("eng", "eng-census", "2008-08-01", "2009-05-24", "FIVE_HALF_TERMS", 10),
                Case.of("eng", "eng-census", "2011-08-01", "2011-12-31", "AUTUMN", 10),
                Case.of("eng", "eng-census", "2012-01-01", "2012-04-08", "SPRING", 10),
                Case.of("eng", "eng-census", "2013-08-01", "2014-04-20", "AUTUMN_SPRING", 10),
                Case.of("eng", "eng-census", "2013-08-01", "2014-05-25", "FIVE_HALF_TERMS", 10),
                Case.of("eng", "eng-census", "2013-08-01", "2014-07-31", "FULL_YEAR", 10),
                Case.of("eng", "eng-census", "2013-08-01", "2014-07-31", "FULL_YEAR", 15)
                        .counting("2014-05-25"),
                Case.of("sco", "sco-register", "2025-08-18", "2025-12-19", "", 10),
                Case.of("sco", "sco-register-exclusion", "2025-08-18", "2025-12-19", "", 10),
                Case.of("wal", "wal-register", "2025-09-01", "2025-12-19", "", 10),
                Case.of("wal", "wal-register", "2022-09-05", "2022-12-16", "", 10),
                Case.of("wal", "wal-annual", "2025-09-01", "2025-12-19", "", 10),
                Case.of("wal", "wal-annual", "2022-09-05", "2022-12-16", "", 10),
                Case.of("wal", "wal-annual-above", "2025-09-01", "2025-12-19", "", 10),
                Case.of("wal", "wal-annual-above", "2022-09-05", "2022-12-16", "", 10),
                Case.of("wal", "wal-weekly", "2025-09-01", "2026-03-20", "YEAR_TO_DATE", 8),
                Case.of("wal", "wal-weekly", "2025-09-01", "2026-03-20", "YEAR_TO_DATE", 12),
                Case.of("nir", "nir-register", "2025-09-01", "2025-12-19", "", 10),
                Case.of("nir", "nir-referral-or-less", "2025-09-01", "2025-12-19", "", 10));
    }

    /** A row as text, by the names of its columns. */
    private record Row(Map<String, String> cells) {

        String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        boolean holdsOn(LocalDate day, String from, String to) {
            return (text(from).isEmpty() || text(from).compareTo(day.toString()) <= 0)
                    && (text(to).isEmpty() || text(to).compareTo(day.toString()) >= 0);
        }
    }

    private static List<Row> rows(String nation, String file) {
        String path = "/org/openattendance/rules/" + nation + "/" + file;
        try (InputStream in = Objects.requireNonNull(Attendance.class.getResourceAsStream(path))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int header = 0;
            while (lines.get(header).startsWith("# ") || lines.get(header).equals("#")) {
                header++;
            }
            List<String> names = List.of(lines.get(header).split(","));
            List<Row> rows = new ArrayList<>();
            for (String line : lines.subList(header + 1, lines.size())) {
                Map<String, String> cells = new HashMap<>();
                List<String> parts = split(line);
                for (int i = 0; i < names.size(); i++) {
                    cells.put(names.get(i), i < parts.size() ? parts.get(i) : "");
                }
                rows.add(new Row(cells));
            }
            return rows;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> split(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** What one code adds to, by the words of the category. */
    private static Set<String> countsOf(Row code) {
        Set<String> counts = new TreeSet<>();
        switch (code.text("statistical_category")) {
            case "ATTENDED" -> counts.add("present");
            case "APPROVED_EDUCATIONAL_ACTIVITY" -> counts.add("approvedEducationalActivity");
            case "AUTHORISED_ABSENCE" -> counts.add("authorisedAbsence");
            case "UNAUTHORISED_ABSENCE" -> counts.add("unauthorisedAbsence");
            case "EXCLUSION" -> counts.add("exclusion");
            case "POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT" -> counts.add("possibleOther");
            default -> {}
        }
        if (!counts.isEmpty()) {
            counts.add("possible");
        }
        if (code.text("arrives_late").equals("yes")) {
            counts.add("late");
        }
        return counts;
    }

    /** Codes that mean one thing to every pupil in every session of the time. */
    private static List<Row> codes(Case one) {
        return rows(one.nation(), "codes.csv").stream()
                .filter(row -> row.holdsOn(one.first(), "valid_from", "valid_to")
                        && row.holdsOn(one.last(), "valid_from", "valid_to")
                        && row.text("applies_to").equals("ANY")
                        && row.text("session_restriction").equals("AM_PM")
                        && !row.text("code").startsWith("TBC")
                        && row.text("code").strip().matches("[A-Z0-9]{1,2}"))
                .toList();
    }

    private static Optional<Row> rule(Case one, String measure) {
        return rows(one.nation(), "measures.csv").stream()
                .filter(row -> row.text("id").equals(measure) && row.holdsOn(one.last(), "from", "to"))
                .filter(row -> row.text("definitions").equals("*")
                        || List.of(row.text("definitions").split(" ")).contains(one.definition()))
                .filter(row ->
                        row.text("period").isEmpty() || row.text("period").equals(one.period()))
                .filter(row -> row.text("ages").isEmpty() || isOf(row.text("ages"), one.ageThere()))
                .findFirst();
    }

    private static boolean isOf(String ages, int age) {
        String[] ends = ages.split("-");
        return age >= Integer.parseInt(ends[0]) && age <= Integer.parseInt(ends[ends.length - 1]);
    }

    private static long sum(Map<String, Long> counts, String names) {
        long sum = 0;
        for (String name : names.split("\\+")) {
            sum += counts.getOrDefault(name, 0L);
        }
        return sum;
    }

    /** A drawn register with what its marks add up to, counted as they are drawn. */
    private record Drawn(String marks, Map<String, Long> counts) {}

    private static Drawn draw(Case one, List<Row> codes, int absent, Random random) {
        List<Row> away = codes.stream()
                .filter(row -> countsOf(row).contains("authorisedAbsence")
                        || countsOf(row).contains("unauthorisedAbsence"))
                .toList();
        List<Row> others = codes.stream().filter(row -> !away.contains(row)).toList();
        List<LocalDate> days = weekdays(one);
        Set<Integer> missed = new TreeSet<>();
        long inside =
                days.stream().filter(day -> !day.isAfter(one.lastCounted())).count() * 2;
        while (missed.size() < Math.min(absent, (int) inside)) {
            missed.add(random.nextInt((int) inside));
        }
        StringBuilder marks = new StringBuilder();
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < days.size() * 2; i++) {
            Row row = null;
            if (missed.contains(i)) {
                row = away.get(random.nextInt(away.size()));
            } else if (random.nextInt(12) == 0) {
                row = others.get(random.nextInt(others.size()));
            }
            String present = one.nation().equals("sco") ? "10" : i % 2 == 0 ? "/" : "\\";
            marks.append(row == null ? present : row.text("code")).append(' ');
            if (!days.get(i / 2).isAfter(one.lastCounted())) {
                (row == null ? Set.of("present", "possible") : countsOf(row))
                        .forEach(count -> counts.merge(count, 1L, Long::sum));
            }
        }
        return new Drawn(marks.toString().strip(), counts);
    }

    private static List<LocalDate> weekdays(Case one) {
        return one.first()
                .datesUntil(one.last().plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .toList();
    }

    private static PupilFigures figures(Case one, Drawn drawn) {
        Nation nation = Nation.of(one.nation().toUpperCase(Locale.ROOT));
        Attendance attendance = Attendance.in(nation)
                .with(Pupils.of(List.of(PupilDetails.of(PUPIL)
                        .born(one.born())
                        .with(Enrolment.of(PUPIL)
                                .during(DateSpan.from(one.born().plusYears(4)))))));
        Registers registers = Registers.of(
                nation,
                List.of(attendance.register(PUPIL, weekdays(one).get(0), StringLayout.WEEKDAYS, drawn.marks())));
        return attendance
                .figures(
                        registers,
                        Window.ofClosed(one.first(), one.last()),
                        one.last(),
                        Definition.of(one.definition()))
                .pupils()
                .get(0);
    }

    /** How many absences are drawn: round a tenth, a fifth, three twentieths and a half of the sessions, and round each number of a row. */
    private static int absences(Case one, int round, Random random) {
        int sessions = weekdays(one).size() * 2;
        List<Integer> lines = new ArrayList<>(List.of(sessions / 10, sessions / 5, sessions * 3 / 20, sessions / 2, 0));
        rule(one, "persistent-absence")
                .filter(row -> row.text("kind").equals("SESSIONS"))
                .ifPresent(
                        row -> lines.addAll(java.util.Collections.nCopies(5, Integer.parseInt(row.text("at_least")))));
        return Math.max(0, lines.get(round % lines.size()) + random.nextInt(5) - 2);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_measure_is_what_counting_mark_after_mark_gives(Case one) {
        List<Row> codes = codes(one);
        for (int round = 0; round < REGISTERS; round++) {
            Random random = new Random(round * 31L + one.hashCode());
            Drawn drawn = draw(one, codes, absences(one, round, random), random);
            PupilFigures pupil = figures(one, drawn);
            for (String measure : measures(one.nation())) {
                Optional<Row> rule = rule(one, measure);
                if (rule.isPresent()) {
                    check(pupil, measure, rule.get(), drawn.counts());
                } else {
                    assertThat(pupil.figure(measure).value()).as(measure).isInstanceOf(MeasureValue.NotKnown.class);
                }
            }
        }
    }

    private static Set<String> measures(String nation) {
        Set<String> measures = new TreeSet<>();
        rows(nation, "measures.csv").forEach(row -> measures.add(row.text("id")));
        return measures;
    }

    private static void check(PupilFigures pupil, String measure, Row rule, Map<String, Long> counts) {
        MeasureValue value = pupil.figure(measure).value();
        long numerator = sum(counts, rule.text("numerator"));
        String kind = rule.text("kind");
        if (kind.equals("COUNT")) {
            assertThat(value).as(measure).isEqualTo(new MeasureValue.Sessions(numerator));
            return;
        }
        long possible = sum(counts, "possible");
        long denominator = kind.equals("SESSIONS") ? possible : sum(counts, rule.text("denominator"));
        if (denominator == 0) {
            assertThat(value).as(measure).isInstanceOf(MeasureValue.NotApplicable.class);
            return;
        }
        if (kind.equals("RATE") || kind.equals("REASON_RATE")) {
            assertThat(value).as(measure).isEqualTo(new MeasureValue.Share(Rate.of(numerator, denominator)));
            return;
        }
        MeasureValue.Flag flag = (MeasureValue.Flag) value;
        assertThat(flag.found().numerator()).as(measure).isEqualTo(numerator);
        assertThat(flag.isMet())
                .as(measure + " " + numerator + " of " + denominator)
                .isEqualTo(met(kind, rule, numerator, denominator));
    }

    private static boolean met(String kind, Row rule, long numerator, long denominator) {
        if (kind.equals("SESSIONS")) {
            return numerator >= Long.parseLong(rule.text("at_least"));
        }
        String[] line = rule.text("at_least").split("/");
        int side = BigInteger.valueOf(numerator)
                .multiply(new BigInteger(line[1]))
                .compareTo(BigInteger.valueOf(denominator).multiply(new BigInteger(line[0])));
        return kind.equals("ABOVE") ? side > 0 : side >= 0;
    }

    /** A new row without a case here would be a measure that nothing independent has looked at. */
    @Test
    void no_row_of_any_nation_is_left_out() {
        List<String> all = new ArrayList<>();
        List<String> reached = new ArrayList<>();
        for (String nation : List.of("eng", "sco", "wal", "nir")) {
            rows(nation, "measures.csv").forEach(row -> all.add(nation + " " + row.cells()));
        }
        for (Case one : cases()) {
            measures(one.nation())
                    .forEach(measure ->
                            rule(one, measure).ifPresent(row -> reached.add(one.nation() + " " + row.cells())));
        }
        assertThat(reached).containsAll(all);
        assertThat(all).hasSizeGreaterThan(60);
    }
}
