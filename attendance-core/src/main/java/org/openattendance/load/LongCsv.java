package org.openattendance.load;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.register.Mark;
import org.openattendance.register.Registers;
import org.openattendance.register.RegistersBuilder.Enrolment;
import org.openattendance.table.CsvCursor;
import org.openattendance.table.CsvHeader;
import org.openattendance.table.CsvTable;
import org.openattendance.table.CsvWriter;

/**
 * A register with one row for each mark.
 *
 * <pre>
 * pupil_id,date,session,code
 * P001,2025-09-03,AM,/
 * P001,2025-09-03,PM,\
 * P002,2025-09-03,AM,I
 * </pre>
 *
 * <p>Columns in any order. {@code school_id} makes an enrolment of each pupil and school; other columns are kept when the {@link
 * ReadContext} asks for them. Codes are case-sensitive, taken without spaces round them, leading zeros kept; a blank code or {@code -} is
 * an entry without a mark. Rows need not be sorted. What bad rows get stands in {@code ERRORS.md}.
 *
 * <p>Immutable and thread-safe, as far as its {@link Input} is: one over a stream can be read once.
 */
public final class LongCsv implements RegisterFormat {

    private static final List<String> COLUMNS = List.of("pupil_id", "date", "session", "code");

    private final Input input;

    private LongCsv(Input input) {
        this.input = input;
    }

    /** A file. */
    public static LongCsv at(Path path) {
        return new LongCsv(Input.of(path));
    }

    /** Any input. */
    public static LongCsv of(Input input) {
        return new LongCsv(input);
    }

    /**
     * Registers as one row for each entry, by key, school and session. Nothing is lost but that a session was in conflict. The column {@code
     * school_id} and further columns stand there when a register has them.
     */
    public static Written write(Registers registers, WriteContext context) {
        LossLog losses = new LossLog(context.maxLosses());
        StringBuilder text = new StringBuilder();
        boolean schools = registers.all().stream().anyMatch(one -> one.school().isPresent());
        List<String> extra = TableColumns.extra(registers);
        CsvWriter csv = new CsvWriter(text).row(TableColumns.header(COLUMNS, schools, extra));
        for (WriteContext.Keyed one : context.inOrder(registers)) {
            for (Mark mark : one.register().marks()) {
                if (mark.conflicting()) {
                    losses.add(LossReason.CONFLICT_DROPPED, one.number(), mark);
                }
                List<String> cells = List.of(
                        one.key(),
                        mark.session().date().toString(),
                        mark.session().part().name(),
                        mark.written());
                csv.row(TableColumns.row(cells, schools, extra, one));
            }
        }
        return new Written(text.toString(), losses.losses());
    }

    @Override
    public Checked<Registers> read(ReadContext context) {
        try (CsvCursor cursor = CsvCursor.over(input.name(), input.open())) {
            CsvHeader header = CsvHeader.read(cursor);
            header.require(COLUMNS);
            Rows rows = new Rows(cursor, header, context);
            while (cursor.next()) {
                rows.read();
            }
            return rows.sink.log().checked(rows.sink.builder().build());
        }
    }

    /** The rows of one reading. What one row had is remembered, because the next nearly always has it too. */
    private static final class Rows implements MarkSink.Place {

        private final CsvCursor cursor;
        private final MarkSink sink;
        private final CodeCells codes;
        private final ExtraColumns extra;
        private final int width;
        private final int pupil;
        private final int date;
        private final int session;
        private final int code;
        private final int school;
        private byte[] lastPupil = new byte[0];
        private byte[] lastSchool = new byte[0];
        private byte[] lastDate = new byte[0];
        private int lastDay = DateCell.NONE; // of lastDate; an empty cell is no date
        private @Nullable Enrolment enrolment;

        Rows(CsvCursor cursor, CsvHeader header, ReadContext context) {
            this.cursor = cursor;
            this.sink = new MarkSink(context);
            this.codes = new CodeCells(sink.builder());
            this.extra = new ExtraColumns(header, context.columns(), sink);
            this.width = header.columns().size();
            this.pupil = header.columns().indexOf("pupil_id");
            this.date = header.columns().indexOf("date");
            this.session = header.columns().indexOf("session");
            this.code = header.columns().indexOf("code");
            this.school = header.columns().indexOf("school_id");
        }

        void read() {
            if (cursor.size() != width || cursor.isMalformed()) {
                sink.issue(0, CsvTable.badRow(cursor, width));
            } else if (isBlank(pupil)) {
                sink.issue(pupil, RowIssues.blankPupil(place("pupil_id")));
            } else {
                readSession();
            }
            sink.endRow();
        }

        private void readSession() {
            byte[] bytes = cursor.bytes();
            int day = day();
            int part = part(bytes, cursor.start(session), cursor.end(session));
            if (day == DateCell.NONE) {
                sink.issue(date, RowIssues.badDate(place("date")));
            }
            if (part < 0) {
                sink.issue(session, RowIssues.badSession(place("session")));
            }
            if (day != DateCell.NONE && part >= 0) {
                Enrolment whose = whose();
                extra.read(cursor, whose);
                sink.mark(whose, day * 2 + part, codes.read(cursor, code), this, code);
            }
        }

        /** Afternoons follow mornings: the date of the row before is nearly always this one's. */
        private int day() {
            if (!Cells.same(cursor, date, lastDate)) {
                lastDate = Cells.copy(cursor, date);
                lastDay = Cells.epochDay(cursor, date);
            }
            return lastDay;
        }

        private int part(byte[] bytes, int start, int end) {
            if (end - start == 2 && (bytes[start + 1] | 0x20) == 'm') {
                int first = bytes[start] | 0x20;
                return first == 'a' ? 0 : first == 'p' ? 1 : -1;
            }
            return RowIssues.part(cursor.text(session));
        }

        private Enrolment whose() {
            if (enrolment == null
                    || !Cells.same(cursor, pupil, lastPupil)
                    || school >= 0 && !Cells.same(cursor, school, lastSchool)) {
                lastPupil = Cells.copy(cursor, pupil);
                lastSchool = school < 0 ? lastSchool : Cells.copy(cursor, school);
                enrolment =
                        sink.enrolment(text(lastPupil), school < 0 ? "" : text(lastSchool), place("pupil_id"), pupil);
            }
            return Objects.requireNonNull(enrolment);
        }

        private static String text(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }

        private boolean isBlank(int cell) {
            return cursor.start(cell) == cursor.end(cell)
                    || cursor.bytes()[cursor.start(cell)] <= ' '
                            && cursor.text(cell).isBlank();
        }

        private Issue.Cell place(String column) {
            return new Issue.Cell(cursor.file(), cursor.line(), column);
        }

        @Override
        public Issue.Place of() {
            return place("code");
        }

        @Override
        public String code() {
            return cursor.text(code).strip();
        }
    }
}
