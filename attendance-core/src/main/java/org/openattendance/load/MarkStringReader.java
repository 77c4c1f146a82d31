package org.openattendance.load;

import java.time.LocalDate;
import java.util.Optional;
import org.openattendance.base.Issue;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.register.RegistersBuilder.Enrolment;

/** Reads strings of marks into a sink: a string that does not fit its layout is left out whole, with an issue. For one thread. */
final class MarkStringReader {

    private static final String START = "start_date";
    private static final String MARKS = "marks";

    private final MarkSink sink;
    private final StringLayout layout;
    private final Optional<SessionCalendar> calendar;
    private final MarkTokens tokens;

    MarkStringReader(MarkSink sink, StringLayout layout, Optional<SessionCalendar> calendar) {
        this.sink = sink;
        this.layout = layout;
        this.calendar = calendar;
        this.tokens = new MarkTokens(sink.builder());
    }

    /** Where a string stands, and whose it is; asked only when it is needed. */
    interface Where {

        /** The place of a column. */
        Issue.Cell cell(String column);

        /** Whose marks they are; asked once the string is known to fit. */
        Enrolment whose();
    }

    /**
     * Reads one string.
     *
     * @param day epoch day of its first mark, or {@link DateCell#NONE}
     * @param text characters, or marks one space apart
     * @param start position of the column of the day, for the order of issues
     * @param marks position of the column of the marks
     */
    void read(int day, String text, int start, int marks, Where where) {
        tokens.cut(text);
        if (day == DateCell.NONE) {
            bad(start, where.cell(START), "the start is not a date; it should look like 2025-09-03.");
        } else if (!layout.mayBegin(LocalDate.ofEpochDay(day), calendar)) {
            bad(start, where.cell(START), "the start is not a day of the layout.");
        } else if (tokens.hasGap()) {
            bad(marks, where.cell(MARKS), "marks must be one space apart.");
        } else if (layout.isTwoADay() && tokens.size() % 2 != 0) {
            bad(marks, where.cell(MARKS), "there are " + tokens.size() + " marks; the layout has two a day.");
        } else {
            place(layout.sessions(LocalDate.ofEpochDay(day), tokens.size(), calendar), marks, where);
        }
    }

    private void place(int[] sessions, int marks, Where where) {
        if (sessions.length < tokens.size()) {
            bad(
                    marks,
                    where.cell(MARKS),
                    "there are " + tokens.size() + " marks and " + sessions.length
                            + " open sessions from the start on.");
            return;
        }
        Enrolment whose = where.whose();
        MarkAt at = new MarkAt(where, tokens);
        for (int i = 0; i < sessions.length; i++) {
            at.move(i);
            sink.mark(whose, sessions[i], tokens.code(i), at, marks);
        }
    }

    private void bad(int column, Issue.Cell cell, String message) {
        sink.issue(column, Issue.error("BAD_MARK_STRING", cell, message + " The whole string is left out."));
    }

    /** The mark of a string that is read just now; a place is made of it only when an issue needs one. */
    private static final class MarkAt implements MarkSink.Place {

        private final Where where;
        private final MarkTokens tokens;
        private int position;

        MarkAt(Where where, MarkTokens tokens) {
            this.where = where;
            this.tokens = tokens;
        }

        void move(int to) {
            position = to;
        }

        @Override
        public Issue.Place of() {
            Issue.Cell cell = where.cell(MARKS);
            return new Issue.Mark(cell.file(), cell.line(), cell.column(), position + 1);
        }

        @Override
        public String code() {
            return tokens.text(position);
        }
    }
}
