package org.openattendance.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openattendance.base.Issue;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/** The long form of England's tables: one row for each reason, the number in {@code session_count}. Rows of one place and time become one. */
final class EesLong {

    private static final String REASON = "attendance_reason";
    private static final String COUNT = "session_count";

    /** What tells rows of one place and time apart from each other, and not from those of another. */
    private static final Set<String> OF_THE_REASON =
            Set.of(REASON, "attendance_status", "attendance_type", COUNT, "session_percent");

    private final CsvTable table;
    private final IssueLog log;
    private final Map<String, CsvRow> meanings = new TreeMap<>();

    private EesLong(CsvTable table, IssueLog log) {
        this.table = table;
        this.log = log;
        LoadTable.rows("ees-long.csv", "reason", "means", "code", "notes")
                .forEach(row -> meanings.put(label(row.text("reason")), row));
    }

    static boolean fits(CsvTable table) {
        return table.columns().containsAll(List.of(REASON, COUNT));
    }

    static List<SessionCounts> read(CsvTable table, IssueLog log) {
        return new EesLong(table, log).counts();
    }

    private static String label(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** One place and time. */
    private static final class Group {

        private final CsvRow first;
        private final Map<String, String> keys;
        private final Set<String> seen = new HashSet<>();
        private final Map<String, OptionalLong> totals = new TreeMap<>();
        private final SortedMap<String, Long> byCode = new TreeMap<>(CodePointOrder.INSTANCE);

        Group(CsvRow first, Map<String, String> keys) {
            this.first = first;
            this.keys = keys;
        }

        private OptionalLong total(String means) {
            return totals.getOrDefault(means, OptionalLong.empty());
        }

        SessionCounts counts() {
            return new SessionCounts(
                    Optional.empty(),
                    EesCsv.school(first),
                    EesCsv.period(first),
                    total("POSSIBLE"),
                    total("ATTENDED"),
                    total("AUTHORISED"),
                    total("UNAUTHORISED"),
                    byCode,
                    keys);
        }
    }

    private List<SessionCounts> counts() {
        Map<List<String>, Group> groups = new LinkedHashMap<>();
        for (CsvRow row : table.rows()) {
            List<String> key = new ArrayList<>();
            Map<String, String> keys = new LinkedHashMap<>();
            for (String column : table.columns()) {
                if (!OF_THE_REASON.contains(column)) {
                    key.add(row.text(column));
                    row.find(column).ifPresent(text -> keys.put(column, text));
                }
            }
            add(row, groups.computeIfAbsent(key, any -> new Group(row, keys)));
        }
        return groups.values().stream().map(Group::counts).toList();
    }

    /** A reason that is not known is kept by its name, so that it is not lost without a word. */
    private void add(CsvRow row, Group group) {
        CsvRow meaning = meanings.get(label(row.text(REASON)));
        if (meaning == null) {
            log.add(Issue.warning(
                    "REASON_NOT_KNOWN",
                    row.place(REASON),
                    "no count of ours has this reason; it is kept by its name and counted nowhere."));
            group.keys.put(row.text(REASON), row.text(COUNT));
            return;
        }
        if (!group.seen.add(label(row.text(REASON)))) {
            log.add(Issue.error(
                    "REASON_TWICE",
                    row.place(REASON),
                    "this place and time has this reason already; the first stands."));
            return;
        }
        OptionalLong number = EesCsv.number(row, COUNT, row.text(REASON), group.keys, log);
        switch (meaning.text("means")) {
            case "SUM" -> {} // of rows that are taken already
            case "CODE" -> number.ifPresent(sessions -> group.byCode.merge(meaning.text("code"), sessions, Long::sum));
            default -> group.totals.putIfAbsent(meaning.text("means"), number);
        }
    }
}
