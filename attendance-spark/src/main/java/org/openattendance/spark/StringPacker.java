package org.openattendance.spark;

import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Packs rows that hold a run of marks: each is a part of its own. For one thread. */
final class StringPacker implements Iterator<Row> {

    private final Iterator<Row> rows;

    /** Rows with the columns of {@link Columns#markStrings}. */
    StringPacker(Iterator<Row> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Row next() {
        Row row = rows.next();
        String file = row.getString(4);
        long line = row.getLong(5);
        return row.isNullAt(6)
                ? RowFactory.create(
                        row.getString(0).strip(),
                        Parts.row(
                                Parts.STRING, file, line, row.getString(1).strip(), row.getString(2), row.getString(3)))
                : RowFactory.create("", Parts.row(Parts.UNREADABLE, file, line, row.getString(6)));
    }
}
