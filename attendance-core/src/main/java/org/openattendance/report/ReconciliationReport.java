package org.openattendance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.statistics.CountedMark;
import org.openattendance.statistics.ReconciledSession;
import org.openattendance.statistics.Reconciliation;
import org.openattendance.tally.Count;

/** What explains the difference between two countings, as JSON and as tables. For those who may see pupils. Stateless. */
public final class ReconciliationReport {

    private static final String NOT_COUNTED = "notCounted";

    private ReconciliationReport() {}

    /** The sums of both, their difference, what each kind explains, the pupils with their sessions, and what is left unexplained. */
    public static Map<String, Object> json(Reconciliation found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", counts(found.first()));
        json.put("second", counts(found.second()));
        json.put("difference", counts(found.difference()));
        List<Map<String, Object>> explained = new ArrayList<>();
        found.explained().forEach((kind, what) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("kind", kind.name());
            row.put("pupils", what.pupils());
            row.put("sessions", what.sessions());
            row.put("change", counts(what.change()));
            explained.add(row);
        });
        json.put("explained", explained);
        json.put("pupils", pupils(found));
        json.put("unexplained", counts(found.unexplained()));
        json.put(
                "unexplainedTotal",
                found.unexplained().values().stream().mapToLong(Math::abs).sum());
        return json;
    }

    private static Map<String, Object> counts(Map<Count, Long> counts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(Count.POSSIBLE.id(), counts.getOrDefault(Count.POSSIBLE, 0L));
        counts.forEach((count, number) -> json.put(count.id(), number));
        return json;
    }

    private static List<Map<String, Object>> pupils(Reconciliation found) {
        Map<String, Map<String, Object>> pupils = new LinkedHashMap<>();
        Map<String, List<Map<String, @Nullable Object>>> sessions = new TreeMap<>();
        for (ReconciledSession one : found.sessions()) {
            String school = one.school().map(SchoolRef::value).orElse("");
            String key = one.pupil().value() + "\n" + school;
            if (!pupils.containsKey(key)) {
                Map<String, Object> pupil = new LinkedHashMap<>();
                pupil.put("pupil", one.pupil().value());
                one.school().ifPresent(ref -> pupil.put("school", ref.value()));
                List<Map<String, @Nullable Object>> own = new ArrayList<>();
                sessions.put(key, own);
                pupil.put("sessions", own);
                pupils.put(key, pupil);
            }
            sessions.getOrDefault(key, new ArrayList<>()).add(session(one));
        }
        return List.copyOf(pupils.values());
    }

    private static Map<String, @Nullable Object> session(ReconciledSession one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("date", one.session().date().toString());
        json.put("session", one.session().part().name());
        json.put("kind", one.kind().name());
        json.put("first", mark(one.first()));
        json.put("second", mark(one.second()));
        return json;
    }

    private static @Nullable Map<String, Object> mark(Optional<CountedMark> mark) {
        if (mark.isEmpty()) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", mark.get().code());
        json.put("as", mark.get().as().map(Count::id).orElse(NOT_COUNTED));
        mark.get().rule().ifPresent(rule -> json.put("rule", rule));
        return json;
    }

    /** One row for each session that differs. */
    public static ReportTable sessions(Reconciliation found) {
        List<Column> columns = new ArrayList<>();
        List.of(
                        "pupil",
                        "school",
                        "date",
                        "session",
                        "kind",
                        "first code",
                        "first as",
                        "second code",
                        "second as",
                        "rule")
                .forEach(name -> columns.add(Column.words(name)));
        List<List<String>> rows = new ArrayList<>();
        for (ReconciledSession one : found.sessions()) {
            rows.add(List.of(
                    one.pupil().value(),
                    one.school().map(SchoolRef::value).orElse(""),
                    one.session().date().toString(),
                    one.session().part().name(),
                    one.kind().name(),
                    one.first().map(CountedMark::code).orElse(""),
                    as(one.first()),
                    one.second().map(CountedMark::code).orElse(""),
                    as(one.second()),
                    rule(one)));
        }
        return ReportTable.of(columns, rows);
    }

    private static String as(Optional<CountedMark> mark) {
        return mark.map(known -> known.as().map(Count::id).orElse(NOT_COUNTED)).orElse("");
    }

    private static String rule(ReconciledSession one) {
        return one.first()
                .flatMap(CountedMark::rule)
                .or(() -> one.second().flatMap(CountedMark::rule))
                .orElse("");
    }

    /** One row for each count: both sums, what each kind explains, and what is left. */
    public static ReportTable summary(Reconciliation found) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("count"),
                Column.numbers("first"),
                Column.numbers("second"),
                Column.numbers("difference")));
        found.explained().keySet().forEach(kind -> columns.add(Column.numbers(kind.name())));
        columns.add(Column.numbers("unexplained"));
        List<List<String>> rows = new ArrayList<>();
        for (Count count : Reconciliation.counts()) {
            List<String> row = new ArrayList<>(List.of(
                    count.id(),
                    number(found.first(), count),
                    number(found.second(), count),
                    number(found.difference(), count)));
            found.explained().values().forEach(what -> row.add(number(what.change(), count)));
            row.add(number(found.unexplained(), count));
            rows.add(row);
        }
        return ReportTable.of(columns, rows);
    }

    private static String number(Map<Count, Long> counts, Count count) {
        return String.valueOf(counts.getOrDefault(count, 0L));
    }
}
