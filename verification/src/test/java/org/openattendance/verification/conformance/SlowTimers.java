package org.openattendance.verification.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The law's clocks the slow way: day after day is asked whether it counts, by the kit's own table of clocks. Single-thread.
 *
 * <p>A month ends before the day of the same number; where the month has no such day, with its last, as rule 1.4 of SI 2018/1082 words it
 * for its own periods.
 */
final class SlowTimers {

    /** Those that a case passes. */
    private static final Set<LocalDate> BANK_HOLIDAYS =
            Set.of(LocalDate.of(2024, 12, 25), LocalDate.of(2024, 12, 26), LocalDate.of(2025, 1, 1));

    private final Map<String, String> options;
    private final Set<Fault> faults;
    private final boolean all;
    private final LocalDate on;
    private final TreeSet<LocalDate> school = new TreeSet<>();

    /** A row of {@code facts/timers.csv}. */
    record Fact(Map<String, String> cells) {

        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        Optional<Integer> number(String column) {
            return Optional.of(text(column)).filter(cell -> !cell.isEmpty()).map(Integer::valueOf);
        }

        boolean says(String column) {
            return text(column).equals("yes");
        }
    }

    private record Days(LocalDate first, LocalDate last) {}

    SlowTimers(List<String> words, Map<String, String> options, Set<Fault> faults) {
        this.options = options;
        this.faults = faults;
        this.all = words.contains("--all");
        this.on = LocalDate.parse(options.getOrDefault("--on", ""));
        SlowCsv.read(options.get("--calendar")).lines().stream()
                .filter(line -> line.text("open").equals("yes"))
                .forEach(line -> school.add(LocalDate.parse(line.text("date"))));
    }

    static List<Fact> facts() {
        try {
            List<String> lines = Files.readAllLines(
                            KitFolder.PATH.resolve("facts").resolve("timers.csv"))
                    .stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            String[] header = lines.get(0).split(",");
            List<Fact> facts = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                Map<String, String> byName = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    byName.put(header[i], cells[i]);
                }
                facts.add(new Fact(byName));
            }
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holds(Fact fact) {
        String day = on.toString();
        return fact.text("nation").equals(options.get("--nation"))
                && fact.text("event").equals(options.get("--event"))
                && (faults.contains(Fault.CLOCKS_OF_ANY_DAY)
                        || (fact.text("from").compareTo(day) <= 0
                                && (fact.text("to").isEmpty() || fact.text("to").compareTo(day) >= 0)));
    }

    Map<String, @Nullable Object> result() {
        List<Map<String, @Nullable Object>> timers = new ArrayList<>();
        List<Map<String, @Nullable Object>> off = new ArrayList<>();
        for (Fact fact : facts()) {
            if (holds(fact)) {
                (all || fact.says("on_by_default") ? timers : off).add(one(fact));
            }
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("timers", timers);
        json.put("off", off);
        return json;
    }

    private Map<String, @Nullable Object> one(Fact fact) {
        boolean none = fact.text("form").equals("FACT");
        boolean blind = school.isEmpty() && fact.text("unit").startsWith("SCHOOL");
        Optional<Days> days = none || blind ? Optional.empty() : Optional.of(days(fact));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", fact.text("id"));
        json.put("count", fact.number("count").orElse(null));
        json.put("countMax", fact.number("count_max").orElse(null));
        json.put("dayKind", fact.text("unit"));
        json.put("startCounts", fact.says("start_counts"));
        json.put("firstDay", days.map(found -> found.first().toString()).orElse(null));
        json.put("lastDay", days.map(found -> found.last().toString()).orElse(null));
        json.put(
                "safeFrom",
                days.map(found -> found.last().plusDays(1).toString()).orElse(null));
        json.put("unknown", none ? "NO_CLOCK" : blind ? "CALENDAR_NEEDED" : null);
        json.put("onByDefault", fact.says("on_by_default"));
        return json;
    }

    private Days days(Fact fact) {
        int many = fact.number("count_max").or(() -> fact.number("count")).orElseThrow();
        int months = fact.text("unit").equals("YEAR") ? 12 * many : many;
        boolean counts = fact.says("start_counts") && !faults.contains(Fault.FIRST_DAY_LEFT_OUT);
        if (fact.text("form").equals("WITHIN_BEFORE")) {
            return new Days(sameNumber(-months).orElseGet(() -> lastOfMonth(-months)), on);
        }
        if (fact.text("form").equals("LOOK_BACK")) {
            LocalDate before = sameNumber(-months).orElseGet(() -> lastOfMonth(-months));
            return new Days(before.plusDays(1), on);
        }
        LocalDate first = counts ? on : on.plusDays(1);
        LocalDate last = switch (fact.text("unit")) {
            case "MONTH", "YEAR" -> monthsOn(months, counts);
            case "SCHOOL_WEEK" -> lastOfSchoolWeek(first, many);
            case "CALENDAR_WEEK" -> walk(first, 7 * many, "CALENDAR_DAY");
            default -> walk(first, many, fact.text("unit"));
        };
        boolean sunday = last.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return new Days(first, sunday && faults.contains(Fault.WEEKENDS_ROLLED) ? walk(last, 1, "WORKING_DAY") : last);
    }

    private LocalDate walk(LocalDate first, int many, String unit) {
        LocalDate day = first;
        int left = counts(day, unit) ? many - 1 : many;
        while (left > 0) {
            day = day.plusDays(1);
            left -= counts(day, unit) ? 1 : 0;
        }
        return day;
    }

    private boolean counts(LocalDate day, String unit) {
        boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        return switch (unit) {
            case "SCHOOL_DAY" -> faults.contains(Fault.WEEKDAYS_FOR_SCHOOL_DAYS) ? weekday : school.contains(day);
            case "WORKING_DAY" ->
                weekday && (!BANK_HOLIDAYS.contains(day) || faults.contains(Fault.BANK_HOLIDAYS_WORKED));
            default -> true;
        };
    }

    private LocalDate monthsOn(int months, boolean counts) {
        if (faults.contains(Fault.MONTHS_OF_THIRTY_DAYS)) {
            return on.plusDays(30L * months - (counts ? 1 : 0));
        }
        Optional<LocalDate> same = sameNumber(months);
        return same.map(day -> counts ? day.minusDays(1) : day).orElseGet(() -> lastOfMonth(months));
    }

    /** The day of the same number so many months on; empty where that month is too short. */
    private Optional<LocalDate> sameNumber(int months) {
        LocalDate last = lastOfMonth(months);
        int day = on.getDayOfMonth();
        return day > last.getDayOfMonth() ? Optional.empty() : Optional.of(last.withDayOfMonth(day));
    }

    private LocalDate lastOfMonth(int months) {
        int since = on.getYear() * 12 + on.getMonthValue() - 1 + months;
        return YearMonth.of(since / 12, since % 12 + 1).atEndOfMonth();
    }

    private LocalDate lastOfSchoolWeek(LocalDate from, int many) {
        LocalDate day = from;
        LocalDate last = from;
        TreeSet<LocalDate> mondays = new TreeSet<>();
        while (!day.isAfter(school.last())) {
            LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
            if (school.contains(day) && (mondays.contains(monday) || mondays.size() < many)) {
                mondays.add(monday);
                last = day;
            }
            day = day.plusDays(1);
        }
        return last;
    }
}
