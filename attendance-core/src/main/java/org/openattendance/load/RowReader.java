package org.openattendance.load;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Session;
import org.openattendance.register.Registers;
import org.openattendance.register.RegistersBuilder.Enrolment;

/**
 * Takes rows of a register one at a time, from wherever a caller has them, and reads them as {@link LongCsv} and {@link StringCsv} read
 * theirs: the same codes, the same issues, nothing lost.
 *
 * <p>An accumulator, for one thread. Where a session has two codes the first one that was taken stands: who has rows in no order should
 * bring them into one first.
 */
public final class RowReader {

    private static final int PUPIL = 0;
    private static final int DATE = 1;
    private static final int SESSION = 2;
    private static final int CODE = 3;

    private final ReadContext context;
    private final MarkSink sink;
    private final Map<StringLayout, MarkStringReader> strings = new EnumMap<>(StringLayout.class);
    private final Row row = new Row();

    private RowReader(ReadContext context) {
        this.context = context;
        this.sink = new MarkSink(context);
    }

    /** With nothing taken yet. */
    public static RowReader of(ReadContext context) {
        return new RowReader(context);
    }

    /** Where the row at hand stands, and what is in it. */
    private final class Row implements MarkSink.Place, MarkStringReader.Where {

        private String file = "";
        private long line;
        private String pupil = "";
        private String school = "";
        private String code = "";
        private String lastPupil = "";
        private String lastSchool = "";
        private @Nullable Enrolment enrolment; // of the row before, which is nearly always this one's

        @Override
        public Issue.Cell cell(String column) {
            return new Issue.Cell(file, line, column);
        }

        @Override
        public Enrolment whose() {
            if (enrolment == null || !pupil.equals(lastPupil) || !school.equals(lastSchool)) {
                enrolment = sink.enrolment(pupil, school, cell("pupil_id"), PUPIL);
                lastPupil = pupil;
                lastSchool = school;
            }
            return enrolment;
        }

        @Override
        public Issue.Place of() {
            return cell("code");
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * The session of a row of the long layout.
     *
     * @param date as in a {@code date} cell, for example {@code 2025-09-03}
     * @param session as in a {@code session} cell
     * @return a {@link Session#index()}; empty if either cannot be read, and then {@link #take(String, String, String, String, String)}
     *     says which
     */
    public static OptionalInt findSession(String date, String session) {
        int day = epochDay(date);
        int part = RowIssues.part(session);
        return day == DateCell.NONE || part < 0 ? OptionalInt.empty() : OptionalInt.of(day * 2 + part);
    }

    private static int epochDay(String date) {
        byte[] bytes = date.strip().getBytes(StandardCharsets.UTF_8);
        return DateCell.epochDay(bytes, 0, bytes.length);
    }

    /**
     * Says where the rows that are taken next stand.
     *
     * @param file as the caller names it; never a pupil
     * @param line from 1; 0 where the rows have no number
     * @return this
     */
    public RowReader at(String file, long line) {
        row.file = file;
        row.line = line;
        return this;
    }

    /**
     * Takes a row of the long layout.
     *
     * @param school empty where the rows name none
     */
    public void take(String pupil, String school, String date, String session, String code) {
        if (startsRow(pupil, school)) {
            int day = epochDay(date);
            int part = RowIssues.part(session);
            if (day == DateCell.NONE) {
                sink.issue(DATE, RowIssues.badDate(row.cell("date")));
            }
            if (part < 0) {
                sink.issue(SESSION, RowIssues.badSession(row.cell("session")));
            }
            if (day != DateCell.NONE && part >= 0) {
                mark(day * 2 + part, code);
            }
        }
        sink.endRow();
    }

    /**
     * Takes a row of the long layout whose session is known.
     *
     * @param school empty where the rows name none
     * @param sessionIndex {@link Session#index()}
     */
    public void take(String pupil, String school, int sessionIndex, String code) {
        if (startsRow(pupil, school)) {
            mark(sessionIndex, code);
        }
        sink.endRow();
    }

    /**
     * Takes a row that holds a run of marks.
     *
     * @param school empty where the rows name none
     * @param start the day of the first mark, as in a {@code start_date} cell
     * @param marks one character for each, or marks one space apart
     * @throws AttendanceException with the reason {@code CALENDAR_MISSING} if the layout is the calendar's and the context has none
     */
    public void take(String pupil, String school, String start, StringLayout layout, String marks) {
        StringCsv.requireCalendar(layout, context.calendar().isPresent());
        if (startsRow(pupil, school)) {
            strings.computeIfAbsent(layout, any -> new MarkStringReader(sink, layout, context.calendar()))
                    .read(epochDay(start), marks, DATE, SESSION, row);
        }
        sink.endRow();
    }

    /** Takes a row that could not be taken apart into cells: an issue with the reason {@code BAD_ROW}. */
    public void takeUnreadable(String message) {
        sink.issue(PUPIL, Issue.error("BAD_ROW", row.cell(""), message));
        sink.endRow();
    }

    private boolean startsRow(String pupil, String school) {
        row.pupil = pupil.strip();
        row.school = school.strip();
        if (row.pupil.isEmpty()) {
            sink.issue(PUPIL, RowIssues.blankPupil(row.cell("pupil_id")));
        }
        return !row.pupil.isEmpty();
    }

    private void mark(int sessionIndex, String code) {
        row.code = code.strip();
        sink.mark(row.whose(), sessionIndex, sink.builder().code(row.code), row, CODE);
    }

    /** What was taken, in order of pupil, then school, with the issues in the order of the rows. Take nothing more afterwards. */
    public Checked<Registers> read() {
        return sink.log().checked(sink.builder().build());
    }
}
