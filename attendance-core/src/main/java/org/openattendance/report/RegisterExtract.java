package org.openattendance.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Role;
import org.openattendance.base.Session;
import org.openattendance.code.AttendanceCode;
import org.openattendance.register.Amendment;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tallies;
import org.openattendance.tally.Tally;

/**
 * Every entry of one pupil's register in a period, with its history and a total that is counted twice: fit to attach to a statement that a
 * person signs.
 *
 * <p>The original entry stays visible beside each amendment, with the reason, the moment and the role, as the 2024 Regulations of England
 * ask. The pupil is named by the reference of the caller's file and nothing else. Immutable and thread-safe.
 */
public final class RegisterExtract {

    private final Register original;
    private final Register known;
    private final DateSpan period;
    private final LocalDate asOf;

    private RegisterExtract(Register original, Register known, DateSpan period, LocalDate asOf) {
        this.original = original;
        this.known = known;
        this.period = period;
        this.asOf = asOf;
    }

    /**
     * An extract.
     *
     * @param register with its amendments
     * @param period the days that it covers; both ends must be known
     * @param asOf amendments recorded later are not shown, and entries of later days neither
     */
    public static RegisterExtract of(Register register, DateSpan period, LocalDate asOf) {
        return new RegisterExtract(register, register.knownOn(asOf), period, asOf);
    }

    /**
     * One session of the extract.
     *
     * @param session when
     * @param original what was first written; empty where an amendment added the entry
     * @param amendments in the order in which they were recorded
     * @param standing what stands, as known on the day of the extract
     */
    public record Line(Session session, Optional<Mark> original, List<Amendment> amendments, Mark standing) {

        /**
         * @param session when
         * @param original what was first written
         * @param amendments in the order in which they were recorded
         * @param standing what stands
         */
        public Line {
            amendments = List.copyOf(amendments);
        }
    }

    /** Each session with an entry, in order. */
    public List<Line> lines() {
        Map<Session, List<Amendment>> amendments = new TreeMap<>();
        known.amendments()
                .forEach(one -> amendments
                        .computeIfAbsent(one.session(), any -> new ArrayList<>())
                        .add(one));
        return known.marks(period).stream()
                .map(mark -> new Line(
                        mark.session(),
                        original.find(mark.session()),
                        List.copyOf(amendments.getOrDefault(mark.session(), List.of())),
                        mark))
                .toList();
    }

    /** What the standing entries come to, each counted as its code's row says. */
    public Tally total() {
        return Tallies.of(known, period);
    }

    /** Whether the lines, counted one by one, come to {@link #total()}. */
    public boolean recheck() {
        Map<Count, Long> again = new TreeMap<>();
        for (Line line : lines()) {
            Count as = line.standing()
                    .meaning()
                    .map(code -> Tally.countOf(code.category()))
                    .orElse(Count.UNMARKED);
            again.merge(as, 1L, Long::sum);
            if (Count.partsOfPossible().contains(as)) {
                again.merge(Count.POSSIBLE, 1L, Long::sum);
            }
            if (line.standing().meaning().filter(AttendanceCode::arrivesLate).isPresent()) {
                again.merge(Count.LATE, 1L, Long::sum);
            }
        }
        Tally total = total();
        for (Count count : Count.values()) {
            if (again.getOrDefault(count, 0L) != total.count(count)) {
                return false;
            }
        }
        return true;
    }

    /** One row for each entry and one for each amendment of it. */
    public ReportTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines()) {
            String first = line.original().map(Mark::written).orElse("(no entry)");
            rows.add(row(line, first, "", "", "", line.amendments().isEmpty() ? meaning(line.standing()) : ""));
            for (int i = 0; i < line.amendments().size(); i++) {
                Amendment amendment = line.amendments().get(i);
                boolean stands = i == line.amendments().size() - 1;
                rows.add(row(
                        line,
                        amendment.written(),
                        amendment.recordedAt().toString(),
                        amendment.byRole().map(Role::id).orElse(""),
                        amendment.reason(),
                        stands ? meaning(line.standing()) : ""));
            }
        }
        return ReportTable.of(
                List.of(
                        Column.words("date"),
                        Column.words("session"),
                        Column.words("entry"),
                        Column.words("amended"),
                        Column.words("by"),
                        Column.words("reason"),
                        Column.words("stands as")),
                rows);
    }

    private static List<String> row(Line line, String code, String when, String by, String reason, String standing) {
        return List.of(
                line.session().date().toString(), line.session().part().name(), code, when, by, reason, standing);
    }

    private static String meaning(Mark mark) {
        String conflict = mark.conflicting() ? " (the register has another code too)" : "";
        return mark.meaning().map(AttendanceCode::name).orElse("no usable mark") + conflict;
    }

    /** The totals, by name of count. */
    public ReportTable totals() {
        List<List<String>> rows = new ArrayList<>();
        for (Count count : Count.values()) {
            rows.add(List.of(count.id(), String.valueOf(total().count(count))));
        }
        return ReportTable.of(List.of(Column.words("count"), Column.numbers("sessions")), rows);
    }

    /** The extract for programs, without what the caller adds about the pupil. */
    public Map<String, Object> toMap() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", period.first().map(LocalDate::toString).orElse(""));
        json.put("to", period.last().map(LocalDate::toString).orElse(""));
        json.put("asOf", asOf.toString());
        json.put("lines", lines().stream().map(RegisterExtract::line).toList());
        Map<String, Object> total = new LinkedHashMap<>();
        for (Count count : Count.values()) {
            total.put(count.id(), total().count(count));
        }
        json.put("total", total);
        json.put("rechecked", recheck());
        return json;
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", line.session().date().toString());
        json.put("session", line.session().part().name());
        line.original().ifPresent(mark -> json.put("original", mark.written()));
        json.put(
                "amendments",
                line.amendments().stream().map(RegisterExtract::amendment).toList());
        json.put("stands", line.standing().written());
        json.put("conflicting", line.standing().conflicting());
        return json;
    }

    private static Map<String, Object> amendment(Amendment amendment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", amendment.written());
        json.put("recordedAt", amendment.recordedAt().toString());
        json.put("reason", amendment.reason());
        amendment.byRole().ifPresent(role -> json.put("byRole", role.id()));
        return json;
    }

    /** Period and day; never the pupil. */
    @Override
    public String toString() {
        return "RegisterExtract of " + period + " as known on " + asOf;
    }
}
