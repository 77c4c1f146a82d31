package org.openattendance.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.NationMismatchException;
import org.openattendance.base.Session;
import org.openattendance.code.CodeReading.Finding;
import org.openattendance.internal.CodePointOrder;

/**
 * All codes of one nation over time, and how to read one.
 *
 * <p>No two rows of a code overlap: rows overlap when their days do and neither age nor half of the day tells them apart. Immutable and
 * thread-safe; equal when nation, days and rows are.
 */
public final class CodeSet {

    private static final Comparator<AttendanceCode> ORDER = Comparator.comparing(
                    AttendanceCode::code, CodePointOrder.INSTANCE)
            .thenComparing(row -> row.span().first().orElse(LocalDate.MIN))
            .thenComparing(AttendanceCode::appliesTo)
            .thenComparing(AttendanceCode::session);

    private final Nation nation;
    private final Optional<LocalDate> firstDay;
    private final List<LocalDate> replacedOn;
    private final List<AttendanceCode> rows; // in ORDER
    private final NavigableMap<String, List<AttendanceCode>> byCode;
    private final Set<String> byAge;

    private CodeSet(
            Nation nation,
            Optional<LocalDate> firstDay,
            NavigableSet<LocalDate> replacedOn,
            List<AttendanceCode> rows) {
        this.nation = nation;
        this.firstDay = firstDay;
        this.replacedOn = List.copyOf(replacedOn);
        this.rows = rows.stream().sorted(ORDER).toList();
        NavigableMap<String, List<AttendanceCode>> grouped = new TreeMap<>(CodePointOrder.INSTANCE);
        this.rows.forEach(row ->
                grouped.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(row));
        this.byCode = Collections.unmodifiableNavigableMap(grouped);
        this.byAge = this.rows.stream()
                .filter(row -> row.appliesTo() != AgeGroup.ANY)
                .map(AttendanceCode::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * From rows in any order.
     *
     * @param nation whose codes they are
     * @param firstDay the first day for which a code set is known; empty if every day is read by the rows alone
     * @param replacedOn days on which the nation replaced the whole set; a register is cut there
     * @param rows may be empty
     * @throws InvalidValueException if two rows overlap
     * @throws NationMismatchException if a row is of another nation
     */
    public static CodeSet of(
            Nation nation, Optional<LocalDate> firstDay, Collection<LocalDate> replacedOn, List<AttendanceCode> rows) {
        Objects.requireNonNull(nation, "nation");
        CodeSet set = new CodeSet(nation, firstDay, new TreeSet<>(replacedOn), rows);
        rows.stream().filter(row -> !row.nation().equals(nation)).findFirst().ifPresent(row -> {
            throw new NationMismatchException(nation, row.nation());
        });
        set.byCode.values().forEach(CodeSet::refuseOverlap);
        return set;
    }

    private static void refuseOverlap(List<AttendanceCode> meanings) {
        for (int i = 0; i < meanings.size(); i++) {
            for (AttendanceCode other : meanings.subList(0, i)) {
                if (meanings.get(i).overlaps(other)) {
                    throw new InvalidValueException(
                            other.ruleId() + " and " + meanings.get(i).ruleId() + " hold at once.",
                            "the older row was not closed when the newer one was added.");
                }
            }
        }
    }

    /** Whose codes these are. */
    public Nation nation() {
        return nation;
    }

    /** The first day for which a code set is known; empty if there is no such limit. */
    public Optional<LocalDate> firstDay() {
        return firstDay;
    }

    /** Days on which the nation replaced the whole set, in order. */
    public List<LocalDate> replacedOn() {
        return replacedOn;
    }

    /** Every row, by code and then by first day. */
    public List<AttendanceCode> all() {
        return rows;
    }

    /** The rows in force on a day, by code; none before {@link #firstDay()}. */
    public List<AttendanceCode> on(LocalDate day) {
        return isBeforeFirstDay(day)
                ? List.of()
                : rows.stream().filter(row -> row.span().contains(day)).toList();
    }

    /** Every code that was ever held, in code point order. */
    public Set<String> codes() {
        return byCode.keySet();
    }

    /** Whether any row of a code is for some ages only. Where none is, {@link #read} gives the same whatever the age. */
    public boolean dependsOnAge(String code) {
        return byAge.contains(code);
    }

    private boolean isBeforeFirstDay(LocalDate day) {
        return firstDay.isPresent() && day.isBefore(firstDay.get());
    }

    /**
     * Reads a code. Where a row of the code is in force on the day, only such rows are candidates, and the half of the day and the pupil's
     * age choose among them. Where none is, the candidates are the rows nearest in time, as national statistics take them; of two equally
     * near, the earlier.
     *
     * @param code as written, local codes already replaced
     * @param session when
     * @param age which group the pupil is in on that day; empty, or {@link AgeGroup#ANY}, if not known
     * @return never null; without a meaning only for {@link Finding#NO_CODE_SET} and {@link Finding#UNKNOWN_CODE}
     */
    public CodeReading read(String code, Session session, Optional<AgeGroup> age) {
        if (isBeforeFirstDay(session.date())) {
            return CodeReading.nothing(Finding.NO_CODE_SET);
        }
        List<AttendanceCode> meanings = byCode.getOrDefault(code, List.of());
        if (meanings.isEmpty()) {
            return CodeReading.nothing(Finding.UNKNOWN_CODE);
        }
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        List<AttendanceCode> inForce = inForce(meanings, session.date());
        List<AttendanceCode> candidates = inForce.isEmpty() ? nearest(meanings, session.date()) : inForce;
        AttendanceCode meaning = byAge(bySession(candidates, session, findings), age, findings);
        if (inForce.isEmpty()) {
            findings.removeAll(
                    EnumSet.of(Finding.AGE_NOT_KNOWN, Finding.CODE_NOT_FOR_AGE)); // said only of what is in force
            findings.add(Finding.CODE_NOT_IN_FORCE);
        }
        return new CodeReading(Optional.of(meaning), findings);
    }

    private static List<AttendanceCode> inForce(List<AttendanceCode> meanings, LocalDate day) {
        return meanings.stream().filter(row -> row.span().contains(day)).toList();
    }

    /** All rows at the least distance, unless some of them lie before the day and some after: then those before. */
    private static List<AttendanceCode> nearest(List<AttendanceCode> meanings, LocalDate day) {
        long least = meanings.stream()
                .mapToLong(row -> row.span().distanceTo(day))
                .min()
                .orElseThrow();
        List<AttendanceCode> near = meanings.stream()
                .filter(row -> row.span().distanceTo(day) == least)
                .toList();
        List<AttendanceCode> earlier = near.stream()
                .filter(row ->
                        row.span().last().isPresent() && row.span().last().get().isBefore(day))
                .toList();
        return earlier.isEmpty() ? near : earlier;
    }

    private static List<AttendanceCode> bySession(
            List<AttendanceCode> candidates, Session session, Set<Finding> findings) {
        List<AttendanceCode> allowed = candidates.stream()
                .filter(row -> row.session().allows(session.part()))
                .toList();
        if (!allowed.isEmpty()) {
            return allowed;
        }
        findings.add(Finding.CODE_WRONG_SESSION);
        return candidates;
    }

    /** The candidates share a day and a half of it, so at most one is for each age. */
    private static AttendanceCode byAge(
            List<AttendanceCode> candidates, Optional<AgeGroup> age, Set<Finding> findings) {
        boolean known = age.isPresent() && age.get() != AgeGroup.ANY;
        AgeGroup group = known ? age.get() : AgeGroup.COMPULSORY_AGE;
        if (!known && candidates.size() > 1) {
            findings.add(Finding.AGE_NOT_KNOWN);
        }
        return candidates.stream()
                .filter(row -> row.appliesTo().overlaps(group))
                .findFirst()
                .orElseGet(() -> {
                    if (known) {
                        findings.add(Finding.CODE_NOT_FOR_AGE);
                    }
                    return candidates.get(0);
                });
    }

    /**
     * These rows with another set laid over them: where rows of both overlap, the other's stands and ours keeps what is left of its days,
     * ages and halves of the day. The other's first day stands if it has one.
     *
     * @throws NationMismatchException if the other is of another nation
     */
    public CodeSet combinedWith(CodeSet other) {
        if (!nation.equals(other.nation)) {
            throw new NationMismatchException(nation, other.nation);
        }
        List<AttendanceCode> combined = new ArrayList<>(other.rows);
        rows.forEach(row -> combined.addAll(CodeRemainder.of(row, other.byCode.getOrDefault(row.code(), List.of()))));
        NavigableSet<LocalDate> replaced = new TreeSet<>(replacedOn);
        replaced.addAll(other.replacedOn);
        return of(nation, other.firstDay.or(() -> firstDay), replaced, combined);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof CodeSet that
                && nation.equals(that.nation)
                && firstDay.equals(that.firstDay)
                && replacedOn.equals(that.replacedOn)
                && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(nation, firstDay, replacedOn, rows);
    }

    /** For example {@code ENG: 47 codes in 76 rows}. */
    @Override
    public String toString() {
        return nation + ": " + byCode.size() + " codes in " + rows.size() + " rows";
    }
}
