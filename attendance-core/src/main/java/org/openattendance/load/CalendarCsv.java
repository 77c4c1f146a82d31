package org.openattendance.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.SchoolYear;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.TermSpan;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Reads the sessions of a school from a table.
 *
 * <p>Columns, in any order: {@code date} (2025-09-03), {@code session} (AM or PM, any case), {@code open} (yes, no, true, false, 1 or 0, any
 * case), and where the school has them {@code term} and {@code half_term} (any text). A session that is not listed is closed.
 *
 * <pre>
 * date,session,open,term,half_term
 * 2025-09-03,AM,yes,autumn,1
 * 2025-09-03,PM,no,autumn,1
 * </pre>
 *
 * <p>Days in a row that bear one name make a term; a name that comes back in another school year is another term. Issues: {@code BAD_ROW},
 * {@code BAD_DATE}, {@code BAD_SESSION}, {@code BAD_VALUE} (the row is left out), {@code DUPLICATE_SESSION} (the same again),
 * {@code CONFLICTING_SESSIONS} (open and closed: the first stands), {@code MIXED_VALUE} (two names on one day: the first stands).
 *
 * <p>For one thread; use it once.
 */
public final class CalendarCsv {

    private final List<Issue> issues = new ArrayList<>();
    private final Map<Session, Boolean> sessions = new TreeMap<>();
    private final Map<LocalDate, String> terms = new TreeMap<>();
    private final Map<LocalDate, String> halfTerms = new TreeMap<>();

    private CalendarCsv() {}

    /**
     * Reads a calendar.
     *
     * @param input where it comes from; closed when read
     * @throws org.openattendance.table.UnreadableInputException if it is empty, not text, or lacks a column
     */
    public static Checked<SessionCalendar> read(Input input) {
        CsvTable table = CsvTable.read(input.name(), input.open(), List.of("date", "session", "open"));
        return new CalendarCsv().read(table);
    }

    private Checked<SessionCalendar> read(CsvTable table) {
        table.rows().forEach(this::accept);
        List<Session> open = sessions.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        List<Session> closed = sessions.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey)
                .toList();
        SessionCalendar calendar = SessionCalendar.of(open, closed).withTerms(runs(terms), runs(halfTerms));
        return Checked.of(calendar, InputOrder.merge(table.issues(), issues, table.columns()));
    }

    private void accept(CsvRow row) {
        Optional<LocalDate> date = TableCells.date(row, "date", issues);
        Optional<SessionPart> part = SessionPart.find(row.text("session"));
        if (part.isEmpty()) {
            issues.add(Issue.error("BAD_SESSION", row.place("session"), "this is neither AM nor PM."));
        }
        Optional<Boolean> open = TableCells.yesNo(row, "open", issues);
        if (date.isPresent() && part.isPresent() && open.isPresent()) {
            put(row, Session.of(date.get(), part.get()), open.get());
            name(row, "term", date.get(), terms);
            name(row, "half_term", date.get(), halfTerms);
        }
    }

    private void put(CsvRow row, Session session, boolean open) {
        Boolean first = sessions.putIfAbsent(session, open);
        if (first == null) {
            return;
        }
        issues.add(
                first == open
                        ? Issue.warning("DUPLICATE_SESSION", row.place("session"), session + " is listed again.")
                        : Issue.error(
                                "CONFLICTING_SESSIONS",
                                row.place("open"),
                                session + " is listed as open and as closed; the first row stands."));
    }

    private void name(CsvRow row, String column, LocalDate date, Map<LocalDate, String> names) {
        Optional<String> name = row.find(column);
        if (name.isPresent()) {
            String first = names.putIfAbsent(date, name.get());
            if (first != null && !first.equals(name.get())) {
                issues.add(Issue.warning(
                        "MIXED_VALUE", row.place(column), date + " bears two names; the first row stands."));
            }
        }
    }

    /** Days in a row with one name, within one school year. */
    private static List<TermSpan> runs(Map<LocalDate, String> names) {
        List<TermSpan> runs = new ArrayList<>();
        for (Map.Entry<LocalDate, String> entry : names.entrySet()) {
            TermSpan last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            LocalDate day = entry.getKey();
            if (last != null && last.id().equals(entry.getValue()) && sameYear(last.first(), day)) {
                runs.set(runs.size() - 1, TermSpan.of(last.id(), last.first(), day));
            } else {
                runs.add(TermSpan.of(entry.getValue(), day, day));
            }
        }
        return runs;
    }

    private static boolean sameYear(LocalDate a, LocalDate b) {
        return SchoolYear.of(a).equals(SchoolYear.of(b));
    }
}
