package org.openattendance.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Counts the lines of each block of a file in a partition, and keeps the first line of each file. For one thread. */
final class LineBlocks implements Iterator<Row> {

    private final Iterator<Row> blocks;

    /** Rows of line, file, start of the block. */
    LineBlocks(Iterator<Row> lines) {
        List<Row> counted = new ArrayList<>();
        Block block = null;
        while (lines.hasNext()) {
            Row line = lines.next();
            if (block == null || !block.holds(line)) {
                addTo(counted, block);
                block = new Block(line);
            }
            block.lines++;
        }
        addTo(counted, block);
        this.blocks = counted.iterator();
    }

    private static void addTo(List<Row> counted, @Nullable Block block) {
        if (block != null) {
            counted.add(RowFactory.create(block.file, block.start, block.lines, block.header));
        }
    }

    /** A part of a file that one task reads. */
    private static final class Block {

        private final String file;
        private final long start;
        private final @Nullable String header;
        private long lines;

        Block(Row first) {
            this.file = first.getString(1);
            this.start = first.getLong(2);
            this.header = start == 0 ? first.getString(0) : null;
        }

        boolean holds(Row line) {
            return line.getLong(2) == start && line.getString(1).equals(file);
        }
    }

    @Override
    public boolean hasNext() {
        return blocks.hasNext();
    }

    @Override
    public Row next() {
        if (!blocks.hasNext()) {
            throw new NoSuchElementException("no more blocks");
        }
        return blocks.next();
    }
}
