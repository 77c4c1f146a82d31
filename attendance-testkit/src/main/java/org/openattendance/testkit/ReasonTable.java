package org.openattendance.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.table.CsvRow;

/** The reasons for another mark than present, in their order, and the codes that stand for them by day. Immutable. */
final class ReasonTable {

    /** Number of no reason: the pupil was present. */
    static final byte PRESENT = 0;

    /** How sessions of a reason come. */
    enum Coming {
        SPELLS,
        MORNINGS,
        AFTERNOONS_OFF,
        DAYS_ELSEWHERE,
        GROUP_DAYS,
        FAMILY,
        FAMILY_HOLIDAY,
        SCHOOL_DAYS,
        OTHERWISE
    }

    /** Which differences between pupils apply. */
    enum Driver {
        AUTHORISED,
        UNAUTHORISED,
        LATE,
        EVEN
    }

    /** One row; its number is its place from 1. */
    record Reason(
            byte number, String id, Coming coming, Driver driver, String lengths, String season, Set<Integer> years) {

        boolean isFor(int year) {
            return years.isEmpty() || years.contains(year);
        }
    }

    private record CodeRow(DateSpan days, String am, String pm) {}

    private final List<Reason> reasons;
    private final Map<String, List<CodeRow>> codes;

    private ReasonTable(List<Reason> reasons, Map<String, List<CodeRow>> codes) {
        this.reasons = reasons;
        this.codes = codes;
    }

    static ReasonTable read() {
        List<Reason> reasons = new ArrayList<>();
        for (CsvRow row :
                TestkitResources.rows("reasons.csv", "reason", "comes_as", "driver", "lengths", "season", "years")) {
            reasons.add(reason((byte) (reasons.size() + 1), row));
        }
        Map<String, List<CodeRow>> codes = new HashMap<>();
        for (CsvRow row : TestkitResources.rows("reason-codes.csv", "reason", "from", "to", "am", "pm")) {
            DateSpan days = DateSpan.ofOptional(
                    row.find("from").map(LocalDate::parse), row.find("to").map(LocalDate::parse));
            codes.computeIfAbsent(row.text("reason"), any -> new ArrayList<>())
                    .add(new CodeRow(days, row.text("am"), row.text("pm")));
        }
        return new ReasonTable(List.copyOf(reasons), codes);
    }

    private static Reason reason(byte number, CsvRow row) {
        Set<Integer> years = row.find("years").stream()
                .flatMap(text -> List.of(text.split(" ")).stream())
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Reason(
                number,
                row.text("reason"),
                Coming.valueOf(row.text("comes_as").toUpperCase(Locale.ROOT)),
                Driver.valueOf(row.text("driver").toUpperCase(Locale.ROOT)),
                row.text("lengths"),
                row.text("season"),
                years);
    }

    /** All reasons, in order. */
    List<Reason> all() {
        return reasons;
    }

    /** The reason of an id, which must be one of the table. */
    Reason of(String id) {
        return reasons.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** The ids that have codes: every reason, and {@code PRESENT}. */
    Set<String> idsWithCodes() {
        return codes.keySet();
    }

    /** The code of a reason at a session; null where there was none on that day. */
    @Nullable
    String code(String id, Session session) {
        for (CodeRow row : codes.getOrDefault(id, List.of())) {
            if (row.days().contains(session.date())) {
                return session.part() == SessionPart.AM ? row.am() : row.pm();
            }
        }
        return null;
    }
}
