package org.openattendance.verification.conformance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openattendance.verification.conformance.CodeFacts.Row;
import org.openattendance.verification.conformance.SlowRegister.Entries;
import org.openattendance.verification.conformance.SlowRegister.Half;
import org.openattendance.verification.conformance.SlowRegister.Who;

/** What {@code summarise} says, counted the slow and obvious way. Single-thread. */
final class SlowSummary {

    private static final List<String> COUNTS = List.of(
            "present",
            "approvedEducationalActivity",
            "authorisedAbsence",
            "unauthorisedAbsence",
            "exclusion",
            "possibleOther",
            "notPossible",
            "unmarked",
            "noEntry",
            "late");

    private final SlowRegister register;
    private final Set<Fault> faults;
    private final String nation;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate asOf;

    /** Sums of one pupil or of a group. */
    private final class Sums {
        final Map<String, Integer> counts = new LinkedHashMap<>();
        final Map<String, Integer> reasons = new TreeMap<>();
        final List<Sums> members = new ArrayList<>();
        boolean complete = true;

        Sums() {
            COUNTS.forEach(count -> counts.put(count, 0));
        }

        void add(String count, int many) {
            counts.merge(count, many, Integer::sum);
        }

        int get(String count) {
            return counts.getOrDefault(count, 0);
        }

        int attended() {
            return get("present") + get("approvedEducationalActivity");
        }

        int absent() {
            boolean also = faults.contains(Fault.EXCLUSION_ABSENT);
            return get("authorisedAbsence") + get("unauthorisedAbsence") + (also ? get("exclusion") : 0);
        }

        int possible() {
            return attended()
                    + get("authorisedAbsence")
                    + get("unauthorisedAbsence")
                    + get("exclusion")
                    + get("possibleOther");
        }

        void join(Sums other) {
            members.add(other);
            other.counts.forEach(this::add);
            other.reasons.forEach((code, many) -> reasons.merge(code, many, Integer::sum));
            complete &= other.complete;
        }
    }

    SlowSummary(SlowRegister register, Set<Fault> faults) {
        this.register = register;
        this.faults = faults;
        Map<String, String> options = register.options;
        this.nation = options.getOrDefault("--nation", "");
        List<LocalDate> dates = register.dates();
        this.from =
                Optional.ofNullable(options.get("--from")).map(LocalDate::parse).orElse(dates.get(0));
        this.to = Optional.ofNullable(options.get("--to")).map(LocalDate::parse).orElse(dates.get(dates.size() - 1));
        this.asOf = register.asOf();
    }

    Map<String, @Nullable Object> result() {
        Map<Who, Sums> sums = new TreeMap<>(
                faults.contains(Fault.ORDER_OF_LETTERS)
                        ? Comparator.<Who, String>comparing(who -> who.pupil().toLowerCase(Locale.ROOT))
                                .thenComparing(Comparator.naturalOrder())
                        : Comparator.<Who>naturalOrder());
        register.pupils.forEach((who, entries) -> pupil(who, entries).ifPresent(one -> sums.put(who, one)));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("definition", nation.toLowerCase(Locale.ROOT) + "-register");
        json.put("from", from.toString());
        json.put("to", to.toString());
        json.put("asOf", asOf.toString());
        List<Map<String, @Nullable Object>> pupils = new ArrayList<>();
        sums.forEach((who, one) -> pupils.add(pupil(who, one)));
        json.put("pupils", pupils);
        json.put("groups", groups(sums));
        Sums total = new Sums();
        sums.values().forEach(total::join);
        json.put("total", group(total));
        return json;
    }

    private boolean isIn(LocalDate day) {
        boolean before = faults.contains(Fault.LAST_DAY_LEFT_OUT) ? day.isBefore(to) : !day.isAfter(to);
        return !day.isBefore(from) && before && !day.isAfter(asOf);
    }

    private Optional<Sums> pupil(Who who, Entries entries) {
        List<Half> halves =
                entries.halves().stream().filter(half -> isIn(half.date())).toList();
        if (halves.isEmpty()) {
            return Optional.empty();
        }
        Sums sums = new Sums();
        halves.forEach(half -> entries.known(half, asOf).ifPresent(code -> count(sums, who, half, code)));
        Half last = halves.get(halves.size() - 1);
        int missing = (int) register.open.stream()
                .filter(half -> half.compareTo(halves.get(0)) > 0 && half.compareTo(last) < 0 && !halves.contains(half))
                .count();
        sums.add(faults.contains(Fault.NO_ENTRY_ABSENT) ? "unauthorisedAbsence" : "noEntry", missing);
        sums.complete = !entries.conflict && sums.get("unmarked") + sums.get("noEntry") == 0;
        return Optional.of(sums);
    }

    private void count(Sums sums, Who who, Half half, String code) {
        boolean none = code.isEmpty() || code.equals("-");
        Row row = none ? null : register.meaning(who.pupil(), code, half.date()).row();
        if (row == null) {
            sums.add(faults.contains(Fault.UNMARKED_ABSENT) ? "unauthorisedAbsence" : "unmarked", 1);
            return;
        }
        String count = mistaken(row);
        sums.add(count, 1);
        sums.add("late", row.late() ? 1 : 0);
        if (count.endsWith("Absence")) {
            sums.reasons.merge(code, 1, Integer::sum);
        }
    }

    /** The count of a mark, as a system with a fault has it. */
    private String mistaken(Row row) {
        String count = row.count();
        boolean english = row.nation().equals("ENG");
        if (english && row.code().equals("D") && faults.contains(Fault.D_COUNTED)) {
            return "approvedEducationalActivity";
        }
        if (english && row.code().equals("U") && faults.contains(Fault.LATE_U_PRESENT)) {
            return "present";
        }
        if (count.equals("possibleOther") && faults.contains(Fault.COVID_X_DROPPED)) {
            return "notPossible";
        }
        return count.equals("possibleOther") && faults.contains(Fault.COVID_X_ABSENT) ? "authorisedAbsence" : count;
    }

    private Map<String, @Nullable Object> pupil(Who who, Sums one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("pupil", who.pupil());
        if (!who.school().isEmpty()) {
            json.put("school", who.school());
        }
        counts(json, one);
        json.put("persistentAbsence", met(one, persistent()));
        json.put("severeAbsence", met(one, severe()));
        json.put("population", "IN");
        json.put("reasons", one.reasons);
        return json;
    }

    private void counts(Map<String, @Nullable Object> json, Sums sums) {
        json.put("possible", sums.possible());
        json.putAll(sums.counts);
        json.put("complete", sums.complete);
        json.put("absence", rate(sums.absent(), sums));
        json.put("attendance", rate(sums.attended(), sums));
    }

    private @Nullable Map<String, Object> rate(int numerator, Sums sums) {
        if (sums.possible() == 0) {
            return null;
        }
        Map<String, Object> rate = new LinkedHashMap<>(MadeGroup.rate(numerator, sums.possible()));
        if (faults.contains(Fault.HALF_EVEN)) {
            BigDecimal exact = BigDecimal.valueOf(100L * numerator)
                    .divide(BigDecimal.valueOf(sums.possible()), MathContext.DECIMAL128);
            rate.put("percent", exact.setScale(4, RoundingMode.HALF_EVEN).toPlainString());
        }
        if (faults.contains(Fault.MEAN_OF_RATES) && sums.members.size() > 1) {
            boolean absence = numerator == sums.absent();
            BigDecimal mean = sums.members.stream()
                    .filter(one -> one.possible() > 0)
                    .map(one -> BigDecimal.valueOf(100L * (absence ? one.absent() : one.attended()))
                            .divide(BigDecimal.valueOf(one.possible()), MathContext.DECIMAL128))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(sums.members.size()), MathContext.DECIMAL128);
            rate.put("percent", mean.setScale(4, RoundingMode.HALF_UP).toPlainString());
        }
        return rate;
    }

    /** One of so many; 0 where the nation has no such rule. */
    private int persistent() {
        boolean before = nation.equals("WAL") && to.isBefore(LocalDate.of(2023, 11, 1));
        return before && !faults.contains(Fault.WALES_A_TENTH_ALWAYS) ? 5 : 10;
    }

    private int severe() {
        return nation.equals("ENG") ? 2 : nation.equals("NIR") ? 5 : 0;
    }

    private @Nullable Boolean met(Sums sums, int of) {
        int possible = sums.possible();
        if (of == 0 || possible == 0) {
            return null;
        }
        if (faults.contains(Fault.DOUBLES)) {
            return 1.0 - (double) (possible - sums.absent()) / possible >= 1.0 / of;
        }
        if (faults.contains(Fault.SHOWN_PERCENT)) {
            BigDecimal shown = BigDecimal.valueOf(100L * sums.absent())
                    .divide(BigDecimal.valueOf(possible), 1, RoundingMode.HALF_UP);
            return shown.compareTo(BigDecimal.valueOf(100L / of)) >= 0;
        }
        return faults.contains(Fault.MORE_THAN) ? of * sums.absent() > possible : of * sums.absent() >= possible;
    }

    private Map<String, @Nullable Object> group(Sums sums) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("enrolments", (int) sums.members.stream()
                .filter(one -> one.possible() > 0 || faults.contains(Fault.EVERY_PUPIL_ENROLLED))
                .count());
        counts(json, sums);
        json.put("persistentAbsence", many(sums, persistent()));
        json.put("severeAbsence", many(sums, severe()));
        json.put("reasons", sums.reasons);
        return json;
    }

    private @Nullable Integer many(Sums sums, int of) {
        return of == 0
                ? null
                : (int) sums.members.stream()
                        .filter(one -> Boolean.TRUE.equals(met(one, of)))
                        .count();
    }

    private List<Map<String, @Nullable Object>> groups(Map<Who, Sums> sums) {
        String by = register.options.get("--by");
        if (by == null) {
            return List.of();
        }
        Comparator<String> unknownLast =
                Comparator.<String, Boolean>comparing("unknown"::equals).thenComparing(Comparator.naturalOrder());
        Map<List<String>, Sums> groups = new TreeMap<>((one, other) -> {
            int order = 0;
            for (int i = 0; i < one.size() && order == 0; i++) {
                order = unknownLast.compare(one.get(i), other.get(i));
            }
            return order;
        });
        List<String> columns = List.of(by.split(","));
        sums.forEach((who, one) -> groups.computeIfAbsent(
                        columns.stream()
                                .map(column ->
                                        register.detail(who.pupil(), column).orElse("unknown"))
                                .toList(),
                        key -> new Sums())
                .join(one));
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        groups.forEach((key, group) -> {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            Map<String, String> names = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                names.put(columns.get(i), key.get(i));
            }
            json.put("by", names);
            json.putAll(group(group));
            list.add(json);
        });
        return list;
    }
}
