package org.openattendance.verification.conformance;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openattendance.verification.conformance.CodeFacts.Row;
import org.openattendance.verification.conformance.SlowRegister.Entries;
import org.openattendance.verification.conformance.SlowRegister.Half;

/** Penalty notices the slow and obvious way: every day asked anew, every window counted. Single-thread. */
final class SlowNotices {

    private static final int SESSIONS = 10;
    private static final int WEEKS = 10;

    private final SlowRegister register;
    private final Set<Fault> faults;
    private final LocalDate asOf;
    private final List<LocalDate> weeks;

    private record Counted(Half half, String code, int week) {}

    SlowNotices(SlowRegister register, Set<Fault> faults) {
        this.register = register;
        this.faults = faults;
        this.asOf = register.asOf();
        LocalDate first = register.open.stream().findFirst().orElseThrow().date();
        this.weeks = faults.contains(Fault.CALENDAR_WEEKS)
                ? monday(first)
                        .datesUntil(asOf.plusDays(8), java.time.Period.ofDays(7))
                        .toList()
                : register.open.stream()
                        .map(half -> monday(half.date()))
                        .distinct()
                        .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Map<String, @Nullable Object> result() {
        List<Map<String, @Nullable Object>> notices = new ArrayList<>();
        Map<String, Entries> pupils = new TreeMap<>();
        register.pupils.forEach((who, entries) -> pupils.put(who.pupil(), entries));
        pupils.forEach((pupil, entries) -> notices.add(one(pupil, entries)));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("notices", notices);
        return json;
    }

    private Map<String, @Nullable Object> one(String pupil, Entries entries) {
        boolean outOfAge = Boolean.FALSE.equals(register.compulsory(pupil, asOf));
        Optional<List<Counted>> ever = Optional.empty();
        for (LocalDate day = weeks.get(0); !outOfAge && ever.isEmpty() && !day.isAfter(asOf); day = day.plusDays(1)) {
            ever = met(counted(pupil, entries, day));
        }
        List<Counted> now = counted(pupil, entries, asOf);
        boolean stands = !outOfAge && met(now).isPresent();
        if (faults.contains(Fault.MET_FORGOTTEN)) {
            int last = weeks.indexOf(monday(asOf));
            stands &= now.stream().filter(one -> one.week() > last - WEEKS).count() >= SESSIONS;
            ever = stands ? ever : Optional.empty();
        }
        boolean provisional = stands
                && met(now).orElseThrow().stream().anyMatch(one -> one.code().equals("N"));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("pupil", pupil);
        json.put("met", stands);
        Optional<Half> on = ever.map(list -> list.get(list.size() - 1).half());
        json.put("metOn", on.map(half -> half.date().toString()).orElse(null));
        json.put("metSession", on.map(Half::part).orElse(null));
        json.put("provisional", provisional);
        json.put("status", stands ? provisional ? "PROVISIONAL" : "MET" : ever.isPresent() ? "RESCINDED" : "NOT_MET");
        json.put("outOfAge", outOfAge);
        json.put("schoolWeeks", WEEKS);
        json.put("count", best(now));
        json.put(
                "sessions",
                ever.orElse(List.of()).stream().map(SlowNotices::session).toList());
        json.put("findings", overdue(now));
        return json;
    }

    private List<Counted> counted(String pupil, Entries entries, LocalDate known) {
        List<Counted> counted = new ArrayList<>();
        for (Half half : entries.halves()) {
            if (half.date().isAfter(known)) {
                break;
            }
            String code = entries.known(half, known).orElse("-");
            Row row = code.equals("-")
                    ? null
                    : register.meaning(pupil, code, half.date()).row();
            boolean counts = row != null && row.notice() && !(code.equals("N") && faults.contains(Fault.N_NOT_COUNTED));
            if (counts || (code.equals("I") && faults.contains(Fault.ILLNESS_COUNTED))) {
                counted.add(new Counted(half, code, weeks.indexOf(monday(half.date()))));
            }
        }
        return counted;
    }

    /** The sessions with which it was first met; the last of them is that on which it was. */
    private Optional<List<Counted>> met(List<Counted> counted) {
        int needed = faults.contains(Fault.ELEVEN_SESSIONS) ? SESSIONS + 1 : SESSIONS;
        for (int last = 0; last < counted.size(); last++) {
            int week = counted.get(last).week();
            List<Counted> window = counted.subList(0, last + 1).stream()
                    .filter(one -> one.week() > week - WEEKS)
                    .toList();
            if (window.size() >= needed) {
                return Optional.of(window);
            }
        }
        return Optional.empty();
    }

    private static int best(List<Counted> counted) {
        int best = 0;
        for (Counted last : counted) {
            int in = (int) counted.stream()
                    .filter(one -> one.week() <= last.week() && one.week() > last.week() - WEEKS)
                    .count();
            best = Math.max(best, in);
        }
        return best;
    }

    private static Map<String, Object> session(Counted counted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", counted.half().date().toString());
        json.put("session", counted.half().part());
        json.put("code", counted.code());
        return json;
    }

    /** N on whose fifth school day after the session the day has passed. */
    private List<Map<String, Object>> overdue(List<Counted> counted) {
        List<LocalDate> days = register.open.stream().map(Half::date).distinct().toList();
        List<Map<String, Object>> findings = new ArrayList<>();
        for (Counted one : counted) {
            List<LocalDate> after =
                    days.stream().filter(one.half().date()::isBefore).toList();
            if (one.code().equals("N") && after.size() >= 5 && asOf.isAfter(after.get(4))) {
                Map<String, Object> finding = new LinkedHashMap<>();
                finding.put("reason", "N_OVERDUE");
                finding.put("date", one.half().date().toString());
                finding.put("session", one.half().part());
                findings.add(finding);
            }
        }
        return findings;
    }

    private record Prices(String low, int lowDays, String full, int days) {}

    private static final Map<String, Prices> LISTS = Map.of(
            "ENG-2007", new Prices("50.00", 28, "100.00", 42),
            "ENG-2012", new Prices("60.00", 28, "120.00", 42),
            "ENG-2013", new Prices("60.00", 21, "120.00", 28),
            "ENG-2024-FIRST", new Prices("80.00", 21, "160.00", 28),
            "ENG-2024-SECOND", new Prices("", 0, "160.00", 28),
            "ENG-EXCL", new Prices("60.00", 21, "120.00", 28),
            "WAL-2013", new Prices("60.00", 28, "120.00", 42));

    /** What a notice costs. A letter takes two days of Monday to Friday; no example is posted before a bank holiday. */
    static Map<String, @Nullable Object> quote(Map<String, String> options, Set<Fault> faults) {
        Prices prices = LISTS.getOrDefault(options.getOrDefault("--rule-set", ""), new Prices("", 0, "0.00", 0));
        LocalDate received = Optional.ofNullable(options.get("--received"))
                .map(LocalDate::parse)
                .orElseGet(() ->
                        LocalDate.parse(options.getOrDefault("--posted", "")).plusDays(4));
        int late = faults.contains(Fault.DAY_AFTER_RECEIPT) ? 0 : 1;
        LocalDate lowUntil = received.plusDays(prices.lowDays() - late);
        LocalDate until = received.plusDays(prices.days() - late);
        LocalDate on = Optional.ofNullable(options.get("--paid-on"))
                .map(LocalDate::parse)
                .orElse(received);
        BigDecimal paid = new BigDecimal(options.getOrDefault("--paid", "0.00"));
        boolean low = !prices.low().isEmpty() && !on.isAfter(lowUntil);
        BigDecimal price = new BigDecimal(low ? prices.low() : prices.full());
        boolean over = on.isAfter(until);
        boolean enough = !over && paid.compareTo(price) >= 0;
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("discounted", prices.low().isEmpty() ? null : prices.low());
        json.put("discountedUntil", prices.low().isEmpty() ? null : lowUntil.toString());
        json.put("full", prices.full());
        json.put("fullUntil", until.toString());
        json.put(
                "state",
                over
                        ? "EXPIRED_UNPAID"
                        : enough ? low ? "PAID_DISCOUNT" : "PAID_FULL" : paid.signum() > 0 ? "PART_RECEIVED" : "OPEN");
        json.put("due", (over || enough ? new BigDecimal("0.00") : price).toPlainString());
        json.put("unallocated", (enough ? paid.subtract(price) : paid).toPlainString());
        return json;
    }
}
