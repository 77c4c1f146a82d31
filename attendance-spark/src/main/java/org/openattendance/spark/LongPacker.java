package org.openattendance.spark;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.openattendance.load.RowReader;

/**
 * Packs the long rows of one partition, so that what is shuffled is a few hundred bytes a pupil and not a row for each mark. Rows need not
 * be sorted; those of a pupil that come together are packed together. For one thread.
 */
final class LongPacker implements Iterator<Row> {

    private static final int MOST_BYTES = 1 << 25; // of marks that wait for more of their pupil

    private final Iterator<Row> rows;
    private final Deque<Row> ready = new ArrayDeque<>();
    private final Map<Key, Parts.Marks> open = new LinkedHashMap<>();
    private final Map<Object, Map<String, OptionalInt>> sessions =
            new HashMap<>(); // by text or day, then half of the day
    private @Nullable Key last;
    private Parts.@Nullable Marks lastMarks;
    private int waiting;

    private record Key(String pupil, String school, String file) {

        boolean is(String otherPupil, String otherSchool, String otherFile) {
            return pupil.equals(otherPupil) && school.equals(otherSchool) && file.equals(otherFile);
        }
    }

    /** Rows with the columns of {@link Columns#longRows}. */
    LongPacker(Iterator<Row> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && rows.hasNext()) {
            take(rows.next());
        }
        if (ready.isEmpty()) {
            flush();
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new java.util.NoSuchElementException("no more parts");
        }
        return ready.remove();
    }

    private void take(Row row) {
        String pupil = row.getString(0).strip();
        String school = text(row, 1).strip();
        String file = row.isNullAt(5) ? Columns.NO_FILE : row.getString(5);
        long line = row.getLong(6);
        if (!row.isNullAt(7)) {
            send("", Parts.row(Parts.UNREADABLE, file, line, row.getString(7)));
            return;
        }
        OptionalInt session = session(row);
        if (pupil.isEmpty() || session.isEmpty()) {
            send(pupil, Parts.row(Parts.RAW, file, line, school, date(row), row.getString(3), row.getString(4)));
        } else {
            Parts.Marks marks = marks(pupil, school, file);
            int before = marks.size();
            marks.add(session.getAsInt(), row.getString(4), line);
            waiting += marks.size() - before;
            if (waiting > MOST_BYTES) {
                flush();
            }
        }
    }

    /** A school has some 200 days, and a text of a date is dear to make and to read. */
    private OptionalInt session(Row row) {
        if (sessions.size() > 1 << 12) {
            sessions.clear(); // no dates, but anything
        }
        Object date = row.isNullAt(8) ? text(row, 2) : row.get(8);
        return sessions.computeIfAbsent(date, any -> new HashMap<>(4))
                .computeIfAbsent(row.getString(3), part -> RowReader.findSession(date(row), part));
    }

    private static String date(Row row) {
        return row.isNullAt(8)
                ? text(row, 2)
                : LocalDate.ofEpochDay(row.getInt(8)).toString();
    }

    private static String text(Row row, int column) {
        return row.isNullAt(column) ? "" : row.getString(column);
    }

    private Parts.Marks marks(String pupil, String school, String file) {
        if (last == null || lastMarks == null || !last.is(pupil, school, file)) {
            last = new Key(pupil, school, file);
            lastMarks = open.computeIfAbsent(last, key -> new Parts.Marks(key.file(), key.school()));
        }
        return lastMarks;
    }

    private void flush() {
        open.forEach((key, marks) -> send(key.pupil(), marks.toBytes()));
        open.clear();
        last = null;
        lastMarks = null;
        waiting = 0;
    }

    private void send(String pupil, byte[] part) {
        ready.add(RowFactory.create(pupil, part));
    }
}
