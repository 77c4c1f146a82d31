package org.openattendance.spark;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.openattendance.table.CsvCursor;
import org.openattendance.table.CsvHeader;
import org.openattendance.table.CsvTable;

/**
 * Takes the lines of CSV files apart, each on its own, so that where a file was split makes no difference. For one thread.
 */
final class CsvLines implements Iterator<Row> {

    private static final char NOT_TEXT = '\uFFFD'; // what Spark puts in place of bytes that are not UTF-8

    private final List<String> columns;
    private final Map<String, File> files;
    private final Iterator<Row> lines;
    private @Nullable File file;
    private int[] positions = {};
    private long block = -1;
    private long line;
    private @Nullable Row ahead;

    /**
     * What must be known of a file before its lines are read.
     *
     * @param name as Spark names it
     * @param header names of its columns
     * @param before lines before each block, by where it starts
     */
    record File(String name, List<String> header, Map<Long, Long> before) {

        File {
            header = List.copyOf(header);
            before = new TreeMap<>(before);
        }

        static File of(String name, String header, TreeMap<Long, Long> lines) {
            Map<Long, Long> before = new TreeMap<>();
            long sum = 0;
            for (Map.Entry<Long, Long> block : lines.entrySet()) {
                before.put(block.getKey(), sum);
                sum += block.getValue();
            }
            try (CsvCursor cursor = cursor(name, header)) {
                return new File(name, CsvHeader.read(cursor).columns(), before);
            }
        }

        int[] positions(List<String> columns) {
            return columns.stream().mapToInt(header::indexOf).toArray();
        }
    }

    private CsvLines(List<String> columns, Map<String, File> files, Iterator<Row> lines) {
        this.columns = columns;
        this.files = files;
        this.lines = lines;
    }

    /** Rows of line, file, start of the block; with what {@link #toBytes} wrote of the files. */
    static CsvLines of(byte[] places, Iterator<Row> lines) {
        BytesIn in = new BytesIn(places);
        List<String> columns = in.list(in::text);
        Map<String, File> files = new TreeMap<>();
        in.list(() -> file(in)).forEach(file -> files.put(file.name(), file));
        return new CsvLines(columns, files, lines);
    }

    static byte[] toBytes(Map<String, File> files, List<String> columns) {
        BytesOut out = new BytesOut(1 << 10).number(columns.size());
        columns.forEach(out::text);
        out.number(files.size());
        files.values().forEach(file -> {
            out.text(file.name()).number(file.header().size());
            file.header().forEach(out::text);
            out.number(file.before().size());
            file.before().forEach((start, before) -> out.number(start).number(before));
        });
        return out.toBytes();
    }

    private static File file(BytesIn in) {
        String name = in.text();
        List<String> header = in.list(in::text);
        Map<Long, Long> before = new TreeMap<>();
        for (int left = in.size(); left > 0; left--) {
            before.put(in.number(), in.number());
        }
        return new File(name, header, before);
    }

    private static CsvCursor cursor(String name, String line) {
        return CsvCursor.over(name, new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && lines.hasNext()) {
            ahead = read(lines.next());
        }
        return ahead != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more lines");
        }
        Row row = Objects.requireNonNull(ahead);
        ahead = null;
        return row;
    }

    /** Null for a header and an empty line. */
    private @Nullable Row read(Row row) {
        String name = row.getString(1);
        if (file == null || !file.name().equals(name) || block != row.getLong(2)) {
            file = Objects.requireNonNull(files.get(name), "files changed between two readings");
            block = row.getLong(2);
            line = Objects.requireNonNull(file.before().get(block), "files changed between two readings");
            positions = file.positions(columns);
        }
        line++;
        String text = row.getString(0);
        return line == 1 || text.isEmpty() ? null : row(file, text);
    }

    private Row row(File of, String text) {
        if (text.indexOf(NOT_TEXT) >= 0) {
            return unreadable(of, "this row has bytes that are not UTF-8.");
        }
        if (text.indexOf('"') < 0 && text.indexOf('\0') < 0) {
            return row(of, plain(text));
        }
        try (CsvCursor cursor = cursor(of.name(), text.replace('\0', NOT_TEXT))) {
            cursor.next();
            if (cursor.isMalformed() || cursor.size() != columns.size()) {
                return unreadable(of, CsvTable.badRow(cursor, columns.size()).message());
            }
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < cursor.size(); i++) {
                cells.add(cursor.text(i));
            }
            return row(of, cells);
        }
    }

    /** Cells of a line that has no quote. */
    private static List<String> plain(String text) {
        List<String> cells = new ArrayList<>(8);
        int start = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
            cells.add(text.substring(start, comma));
            start = comma + 1;
        }
        cells.add(text.substring(start));
        return cells;
    }

    private Row row(File of, List<String> cells) {
        if (cells.size() != columns.size()) {
            return unreadable(of, "this row has " + cells.size() + " cells, the header has " + columns.size() + ".");
        }
        Object[] values = new Object[columns.size() + 3];
        for (int i = 0; i < positions.length; i++) {
            values[i] = cells.get(positions[i]);
        }
        values[columns.size()] = of.name();
        values[columns.size() + 1] = line;
        return RowFactory.create(values);
    }

    private Row unreadable(File of, String message) {
        Object[] values = new Object[columns.size() + 3];
        for (int i = 0; i < columns.size(); i++) {
            values[i] = "";
        }
        values[columns.size()] = of.name();
        values[columns.size() + 1] = line;
        values[columns.size() + 2] = message;
        return RowFactory.create(values);
    }
}
