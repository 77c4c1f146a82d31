package org.openattendance.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;

/**
 * The chunks of one partition, whose parts stand in order of pupil: a bounded number of pupils at a time, whatever the partition's size.
 * For one thread.
 */
final class Chunks implements Iterator<Chunk> {

    private static final int MOST_PUPILS = 1_000;
    private static final int MOST_BYTES = 1 << 22;

    private final Attendance rules;
    private final Layout layout;
    private final Iterator<Row> parts;
    private @Nullable Row ahead;

    Chunks(Attendance rules, Layout layout, Iterator<Row> parts) {
        this.rules = rules;
        this.layout = layout;
        this.parts = parts;
        this.ahead = parts.hasNext() ? parts.next() : null;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Chunk next() {
        if (ahead == null) {
            throw new NoSuchElementException("no more pupils");
        }
        List<PupilParts> pupils = new ArrayList<>();
        int bytes = 0;
        while (ahead != null && pupils.size() < MOST_PUPILS && bytes < MOST_BYTES) {
            PupilParts pupil = pupil(ahead);
            pupils.add(pupil);
            bytes += pupil.bytes();
        }
        return Chunk.read(rules, layout, pupils);
    }

    private PupilParts pupil(Row first) {
        String key = first.getString(0);
        PupilParts pupil = new PupilParts(key);
        Row row = first;
        while (row != null && row.getString(0).equals(key)) {
            pupil.add(row.getAs(1));
            row = parts.hasNext() ? parts.next() : null;
        }
        ahead = row;
        return pupil;
    }
}
