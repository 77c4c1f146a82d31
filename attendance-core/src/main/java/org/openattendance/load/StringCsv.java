package org.openattendance.load;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Registers;
import org.openattendance.register.RegistersBuilder.Enrolment;
import org.openattendance.table.CsvCursor;
import org.openattendance.table.CsvHeader;
import org.openattendance.table.CsvTable;
import org.openattendance.table.CsvWriter;

/**
 * A register with one row for each run of marks.
 *
 * <pre>
 * pupil_id,start_date,marks
 * P001,2025-09-03,/\/\I\
 * P002,2025-09-03,/ \ Y1 \ - -
 * </pre>
 *
 * <p>Each character is a mark; a cell with a space in it holds marks one space apart instead. {@code -} is an entry without a mark. Which
 * sessions the marks stand for is the {@link StringLayout}'s to say. Several rows of one pupil join. A string that does not fit its layout
 * is left out whole, with an issue.
 *
 * <p>Immutable and thread-safe, as far as its {@link Input} is: one over a stream can be read once.
 */
public final class StringCsv implements RegisterFormat {

    private static final List<String> COLUMNS = List.of("pupil_id", "start_date", "marks");

    private final Input input;
    private final StringLayout layout;

    private StringCsv(Input input, StringLayout layout) {
        this.input = Objects.requireNonNull(input, "input");
        this.layout = Objects.requireNonNull(layout, "layout");
    }

    /** A file of two marks a day, Monday to Friday. */
    public static StringCsv at(Path path) {
        return new StringCsv(Input.of(path), StringLayout.WEEKDAYS);
    }

    /** Any input and layout. */
    public static StringCsv of(Input input, StringLayout layout) {
        return new StringCsv(input, layout);
    }

    /**
     * Marks of one pupil, in memory.
     *
     * @param start the day of the first mark
     * @param marks as in a {@code marks} cell
     */
    public static StringCsv inMemory(PupilRef pupil, LocalDate start, StringLayout layout, String marks) {
        StringBuilder text = new StringBuilder();
        new CsvWriter(text).row(COLUMNS).row(pupil.value(), start.toString(), marks);
        return new StringCsv(Input.of("marks", text.toString()), layout);
    }

    /**
     * Registers as one row for each run of days of the layout, by key, school and day. Codes of several characters make the cell one of
     * marks a space apart, unless another way was asked for. What has no place is reported.
     *
     * @throws AttendanceException with the reason {@code CALENDAR_MISSING} if the layout is the calendar's and there is none
     */
    public static Written write(Registers registers, WriteContext context) {
        requireCalendar(context.layout(), context.calendar().isPresent());
        LossLog losses = new LossLog(context.maxLosses());
        MarkStrings strings = new MarkStrings(context, context.longCodes().orElse(LongCodes.TOKENS), losses);
        StringBuilder text = new StringBuilder();
        boolean schools = registers.all().stream().anyMatch(one -> one.school().isPresent());
        List<String> extra = TableColumns.extra(registers);
        CsvWriter csv = new CsvWriter(text).row(TableColumns.header(COLUMNS, schools, extra));
        for (WriteContext.Keyed one : context.inOrder(registers)) {
            for (MarkStrings.Run run : strings.of(one)) {
                csv.row(TableColumns.row(List.of(one.key(), run.start().toString(), run.marks()), schools, extra, one));
            }
        }
        return new Written(text.toString(), losses.losses());
    }

    static void requireCalendar(StringLayout layout, boolean isThere) {
        if (layout == StringLayout.CALENDAR && !isThere) {
            throw new AttendanceException(
                    "CALENDAR_MISSING",
                    "Marks laid out by the calendar have no place without one.",
                    "the calendar was not passed along.");
        }
    }

    @Override
    public Checked<Registers> read(ReadContext context) {
        requireCalendar(layout, context.calendar().isPresent());
        try (CsvCursor cursor = CsvCursor.over(input.name(), input.open())) {
            CsvHeader header = CsvHeader.read(cursor);
            header.require(COLUMNS);
            Rows rows = new Rows(cursor, header, context, layout);
            while (cursor.next()) {
                rows.read();
            }
            return rows.sink.log().checked(rows.sink.builder().build());
        }
    }

    private static final class Rows implements MarkStringReader.Where {

        private final CsvCursor cursor;
        private final MarkSink sink;
        private final MarkStringReader strings;
        private final ExtraColumns extra;
        private final int width;
        private final int pupil;
        private final int start;
        private final int marks;
        private final int school;

        Rows(CsvCursor cursor, CsvHeader header, ReadContext context, StringLayout layout) {
            this.cursor = cursor;
            this.sink = new MarkSink(context);
            this.strings = new MarkStringReader(sink, layout, context.calendar());
            this.extra = new ExtraColumns(header, context.columns(), sink);
            this.width = header.columns().size();
            this.pupil = header.columns().indexOf("pupil_id");
            this.start = header.columns().indexOf("start_date");
            this.marks = header.columns().indexOf("marks");
            this.school = header.columns().indexOf("school_id");
        }

        void read() {
            if (cursor.size() != width || cursor.isMalformed()) {
                sink.issue(0, CsvTable.badRow(cursor, width));
            } else if (cursor.text(pupil).isBlank()) {
                sink.issue(pupil, RowIssues.blankPupil(cell("pupil_id")));
            } else {
                readString();
            }
            sink.endRow();
        }

        private void readString() {
            strings.read(Cells.epochDay(cursor, start), cursor.text(marks), start, marks, this);
        }

        @Override
        public Enrolment whose() {
            Enrolment whose = sink.enrolment(
                    cursor.text(pupil).strip(),
                    school < 0 ? "" : cursor.text(school).strip(),
                    cell("pupil_id"),
                    pupil);
            extra.read(cursor, whose);
            return whose;
        }

        @Override
        public Issue.Cell cell(String column) {
            return new Issue.Cell(cursor.file(), cursor.line(), column);
        }
    }
}
