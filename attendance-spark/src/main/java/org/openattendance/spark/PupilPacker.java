package org.openattendance.spark;

import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Packs the rows of a list of pupils: each is a part of its own. For one thread. */
final class PupilPacker implements Iterator<Row> {

    private final Iterator<Row> rows;
    private final int pupil;

    /**
     * @param rows with the columns of {@link Columns#pupils}
     * @param pupil position of the pupil among the columns of the list
     */
    PupilPacker(Iterator<Row> rows, int pupil) {
        this.rows = rows;
        this.pupil = pupil + 2;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Row next() {
        Row row = rows.next();
        String[] cells = new String[row.size() - 2];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.getString(i + 2);
        }
        return RowFactory.create(
                row.getString(pupil).strip(), Parts.row(Parts.PUPIL, row.getString(0), row.getLong(1), cells));
    }
}
