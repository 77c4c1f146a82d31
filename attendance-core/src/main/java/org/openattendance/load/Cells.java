package org.openattendance.load;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.openattendance.table.CsvCursor;

/** Reads cells from the bytes of a cursor. */
final class Cells {

    private Cells() {}

    /** The epoch day of a cell, or {@link DateCell#NONE}; spaces round it do not matter. */
    static int epochDay(CsvCursor cursor, int cell) {
        int day = DateCell.epochDay(cursor.bytes(), cursor.start(cell), cursor.end(cell));
        if (day == DateCell.NONE && cursor.end(cell) - cursor.start(cell) > 10) {
            try {
                String text = cursor.text(cell).strip();
                return text.length() == 10
                        ? Math.toIntExact(LocalDate.parse(text).toEpochDay())
                        : DateCell.NONE;
            } catch (DateTimeParseException e) {
                return DateCell.NONE;
            }
        }
        return day;
    }

    static boolean same(CsvCursor cursor, int cell, byte[] bytes) {
        return Arrays.equals(cursor.bytes(), cursor.start(cell), cursor.end(cell), bytes, 0, bytes.length);
    }

    static byte[] copy(CsvCursor cursor, int cell) {
        return Arrays.copyOfRange(cursor.bytes(), cursor.start(cell), cursor.end(cell));
    }
}
