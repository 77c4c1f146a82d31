package org.openattendance.load;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final class Rows {

        private final CsvCursor cursor;
        private final ReadContext context;
        private final StringLayout layout;
        private final MarkSink sink;
        private final ExtraColumns extra;
        private final int width;
        private final int pupil;
        private final int start;
        private final int marks;
        private final int school;

        Rows(CsvCursor cursor, CsvHeader header, ReadContext context, StringLayout layout) {
            this.cursor = cursor;
            this.context = context;
            this.layout = layout;
            this.sink = new MarkSink(context);
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
                sink.issue(pupil, Issue.error("BAD_ROW", place("pupil_id"), "the pupil is blank."));
            } else {
                readString();
            }
            sink.endRow();
        }

        private void readString() {
            List<String> tokens = tokens(cursor.text(marks));
            int day = Cells.epochDay(cursor, start);
            if (day == DateCell.NONE) {
                bad(start, "start_date", "the start is not a date; it should look like 2025-09-03.");
            } else if (!layout.mayBegin(LocalDate.ofEpochDay(day), context.calendar())) {
                bad(start, "start_date", "the start is not a day of the layout.");
            } else if (tokens.contains("")) {
                bad(marks, "marks", "marks must be one space apart.");
            } else if (layout.isTwoADay() && tokens.size() % 2 != 0) {
                bad(marks, "marks", "there are " + tokens.size() + " marks; the layout has two a day.");
            } else {
                place(tokens, layout.sessions(LocalDate.ofEpochDay(day), tokens.size(), context.calendar()));
            }
        }

        private void place(List<String> tokens, int[] sessions) {
            if (sessions.length < tokens.size()) {
                bad(
                        marks,
                        "marks",
                        "there are " + tokens.size() + " marks and " + sessions.length
                                + " open sessions from the start on.");
                return;
            }
            Enrolment whose = sink.enrolment(
                    cursor.text(pupil).strip(),
                    school < 0 ? "" : cursor.text(school).strip(),
                    place("pupil_id"),
                    pupil);
            extra.read(cursor, whose);
            for (int i = 0; i < sessions.length; i++) {
                String token = tokens.get(i);
                sink.mark(
                        whose,
                        sessions[i],
                        sink.builder().code(token),
                        new MarkAt(place("marks"), i + 1, token),
                        marks);
            }
        }

        private void bad(int column, String name, String message) {
            sink.issue(column, Issue.error("BAD_MARK_STRING", place(name), message + " The whole string is left out."));
        }

        private Issue.Cell place(String column) {
            return new Issue.Cell(cursor.file(), cursor.line(), column);
        }

        /** Characters, or words where there is a space. */
        private static List<String> tokens(String cell) {
            if (cell.indexOf(' ') >= 0) {
                return Arrays.asList(cell.split(" ", -1));
            }
            List<String> tokens = new ArrayList<>(cell.length());
            cell.codePoints().forEach(point -> tokens.add(Character.toString(point)));
            return tokens;
        }
    }

    /** One mark of a string. */
    private record MarkAt(Issue.Cell cell, int position, String code) implements MarkSink.Place {

        @Override
        public Issue.Place of() {
            return new Issue.Mark(cell.file(), cell.line(), cell.column(), position);
        }
    }
}
