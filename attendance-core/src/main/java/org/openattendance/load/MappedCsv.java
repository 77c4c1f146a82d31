package org.openattendance.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.register.Mark;
import org.openattendance.register.Registers;
import org.openattendance.register.RegistersBuilder.Enrolment;
import org.openattendance.table.CsvCursor;
import org.openattendance.table.CsvHeader;
import org.openattendance.table.CsvTable;
import org.openattendance.table.CsvWriter;

/**
 * A table of any layout with a row for each session or each day, whose columns a {@link ColumnMap} explains.
 *
 * <p>Immutable and thread-safe, as far as its {@link Input} is: one over a stream can be read once.
 */
public final class MappedCsv implements RegisterFormat {

    private final Input input;
    private final ColumnMap map;

    private MappedCsv(Input input, ColumnMap map) {
        this.input = input;
        this.map = map;
    }

    /** Any input. */
    public static MappedCsv of(Input input, ColumnMap map) {
        return new MappedCsv(input, map);
    }

    /**
     * Registers in the columns of a map, by key, school and session. A map with a row for each day has no way to tell a missing entry from
     * one without a mark: the gap is filled and reported.
     */
    public static Written write(Registers registers, WriteContext context, ColumnMap map) {
        LossLog losses = new LossLog(context.maxLosses());
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text).row(header(map));
        for (WriteContext.Keyed one : context.inOrder(registers)) {
            if (map.find("school").isEmpty() && !one.school().isEmpty()) {
                losses.add(new Loss(LossReason.SCHOOL_DROPPED, one.number(), Optional.empty(), ""));
            }
            for (Mark mark : one.register().marks()) {
                if (mark.conflicting()) {
                    losses.add(LossReason.CONFLICT_DROPPED, one.number(), mark);
                }
            }
            if (map.isBySession()) {
                one.register().marks().forEach(mark -> csv.row(ofSession(map, one, mark, losses)));
            } else {
                days(one).forEach((day, marks) -> csv.row(ofDay(map, one, day, marks, losses)));
            }
        }
        return new Written(text.toString(), losses.losses());
    }

    private static List<String> header(ColumnMap map) {
        List<String> header = start(map, map.pupil(), map.find("school").orElse(""), map.date());
        if (map.isBySession()) {
            header.addAll(
                    List.of(map.find("session").orElseThrow(), map.find("code").orElseThrow()));
        } else {
            header.addAll(List.of(map.codeColumn(SessionPart.AM), map.codeColumn(SessionPart.PM)));
        }
        return header;
    }

    private static List<String> start(ColumnMap map, String pupil, String school, String date) {
        List<String> cells = new ArrayList<>(List.of(pupil));
        if (map.find("school").isPresent()) {
            cells.add(school);
        }
        cells.add(date);
        return cells;
    }

    private static List<String> ofSession(ColumnMap map, WriteContext.Keyed one, Mark mark, LossLog losses) {
        SessionPart part = mark.session().part();
        List<String> cells =
                start(map, one.key(), one.school(), map.text(mark.session().date()));
        cells.addAll(List.of(map.text(part), text(map, one, mark, losses)));
        return cells;
    }

    /** What stands for a code, unless the map would read it as another. */
    private static String text(ColumnMap map, WriteContext.Keyed one, Mark mark, LossLog losses) {
        SessionPart part = mark.session().part();
        String text = map.text(mark.written(), part);
        if (map.code(text, part).equals(mark.written())) {
            return text;
        }
        losses.add(LossReason.CODE_NOT_IN_TABLE, one.number(), mark);
        return "";
    }

    private static Map<LocalDate, Map<SessionPart, Mark>> days(WriteContext.Keyed one) {
        Map<LocalDate, Map<SessionPart, Mark>> days = new TreeMap<>();
        for (Mark mark : one.register().marks()) {
            days.computeIfAbsent(mark.session().date(), day -> new LinkedHashMap<>())
                    .put(mark.session().part(), mark);
        }
        return days;
    }

    private static List<String> ofDay(
            ColumnMap map, WriteContext.Keyed one, LocalDate day, Map<SessionPart, Mark> marks, LossLog losses) {
        List<String> cells = start(map, one.key(), one.school(), map.text(day));
        for (SessionPart part : SessionPart.values()) {
            Mark mark = marks.get(part);
            if (mark == null) {
                losses.add(new Loss(LossReason.GAP_FILLED, one.number(), Optional.of(Session.of(day, part)), ""));
            }
            cells.add(mark == null ? "" : text(map, one, mark, losses));
        }
        return cells;
    }

    @Override
    public Checked<Registers> read(ReadContext context) {
        try (CsvCursor cursor = CsvCursor.over(input.name(), input.open())) {
            CsvHeader header = CsvHeader.read(cursor);
            header.require(header(map));
            Rows rows = new Rows(cursor, header, context, map);
            while (cursor.next()) {
                rows.read();
            }
            return rows.sink.log().checked(rows.sink.builder().build());
        }
    }

    /** The rows of one reading. */
    private static final class Rows {

        private final CsvCursor cursor;
        private final ColumnMap map;
        private final MarkSink sink;
        private final ExtraColumns extra;
        private final List<String> columns;

        Rows(CsvCursor cursor, CsvHeader header, ReadContext context, ColumnMap map) {
            this.cursor = cursor;
            this.map = map;
            this.sink = new MarkSink(context);
            this.columns = header.columns();
            this.extra = new ExtraColumns(header, context.columns(), sink);
        }

        void read() {
            if (cursor.size() != columns.size() || cursor.isMalformed()) {
                sink.issue(0, CsvTable.badRow(cursor, columns.size()));
            } else if (cell(map.pupil()).isEmpty()) {
                issue("BAD_ROW", map.pupil(), "the pupil is blank.");
            } else {
                marks();
            }
            sink.endRow();
        }

        private void marks() {
            Optional<LocalDate> day = map.day(cell(map.date()));
            if (day.isEmpty()) {
                issue("BAD_DATE", map.date(), "this is not a date of the form that the map of columns gives.");
            }
            if (!map.isBySession()) {
                day.ifPresent(date -> {
                    mark(Session.am(date), map.codeColumn(SessionPart.AM));
                    mark(Session.pm(date), map.codeColumn(SessionPart.PM));
                });
                return;
            }
            String session = map.find("session").orElseThrow();
            Optional<SessionPart> part = map.part(cell(session));
            if (part.isEmpty()) {
                issue("BAD_SESSION", session, "this is neither half of the day, by the map of columns.");
            }
            if (day.isPresent() && part.isPresent()) {
                mark(Session.of(day.get(), part.get()), map.find("code").orElseThrow());
            }
        }

        private void mark(Session session, String column) {
            String school = map.find("school").map(this::cell).orElse("");
            Enrolment whose = sink.enrolment(cell(map.pupil()), school, place(map.pupil()), at(map.pupil()));
            extra.read(cursor, whose);
            String code = map.code(cell(column), session.part());
            sink.mark(whose, session.index(), sink.builder().code(code), new MarkAt(place(column), code), at(column));
        }

        private void issue(String reason, String column, String message) {
            sink.issue(at(column), Issue.error(reason, place(column), message));
        }

        private String cell(String column) {
            return cursor.text(at(column)).strip();
        }

        private int at(String column) {
            return columns.indexOf(column);
        }

        private Issue.Cell place(String column) {
            return new Issue.Cell(cursor.file(), cursor.line(), column);
        }
    }

    /** Where a code stands. */
    private record MarkAt(Issue.Cell cell, String code) implements MarkSink.Place {

        @Override
        public Issue.Place of() {
            return cell;
        }
    }
}
