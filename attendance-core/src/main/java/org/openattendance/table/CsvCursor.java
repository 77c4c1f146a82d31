package org.openattendance.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Walks the records of a CSV stream one at a time, without making a text of a cell that nobody asks for.
 *
 * <p>RFC 4180 in UTF-8, with or without a byte order mark; lines end in LF, CR LF or CR; a quote inside an unquoted cell is an ordinary
 * character; empty lines are not records. A record with text after a closing quote, or whose quote is never closed, is
 * {@link #isMalformed()}. Memory: one buffer, which grows to the longest record.
 *
 * <p>For one thread. Every byte that is not UTF-8, and every NUL, ends the reading with an {@link UnreadableInputException}.
 */
public final class CsvCursor implements Closeable {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ABOVE_COMMA = 0x2D2D2D2D2D2D2D2DL;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int START_SIZE = 1 << 16;
    private static final int LONGEST_RECORD = 1 << 26;

    private final String file;
    private final InputStream in;
    private final Utf8Check utf8;
    private byte[] buffer = new byte[START_SIZE];
    private int limit; // bytes in the buffer
    private int position; // first byte not yet read
    private boolean ended;
    private long line = 1; // of the next byte
    private long recordLine;
    private int cells;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private boolean malformed;
    private boolean cellEndsRecord; // whether the quoted cell just read was the last of its record

    private CsvCursor(String file, InputStream in) {
        this.file = file;
        this.in = in;
        this.utf8 = new Utf8Check(file);
    }

    /**
     * Over a stream, which {@link #close()} closes.
     *
     * @param file what the caller calls it, for messages
     * @throws UnreadableInputException if the first part of the stream is not text; the stream is then closed
     */
    public static CsvCursor over(String file, InputStream in) {
        CsvCursor cursor = new CsvCursor(Objects.requireNonNull(file, "file"), Objects.requireNonNull(in, "in"));
        try {
            cursor.fill();
        } catch (UnreadableInputException e) {
            cursor.closeAfter(e);
            throw e;
        }
        cursor.skipByteOrderMark();
        return cursor;
    }

    /** Nobody else could: the caller never got a cursor. */
    private void closeAfter(UnreadableInputException e) {
        try {
            in.close();
        } catch (IOException closing) {
            e.addSuppressed(closing);
        }
    }

    /** What the caller calls the input. */
    public String file() {
        return file;
    }

    /**
     * Goes to the next record.
     *
     * @return whether there was one
     * @throws UnreadableInputException if the input cannot be read, or is not text
     */
    public boolean next() {
        malformed = false;
        while (true) {
            if (position == limit && !fill()) {
                return false;
            }
            byte b = buffer[position];
            if (b == '\n') {
                position++;
                line++;
            } else if (b == '\r') {
                position++;
                line++;
                skipLineFeed();
            } else {
                recordLine = line;
                readRecord();
                return true;
            }
        }
    }

    /** CR LF is one end of line. */
    private void skipLineFeed() {
        if ((position < limit || fill()) && buffer[position] == '\n') {
            position++;
        }
    }

    private void readRecord() {
        cells = 0;
        int cellStart = position;
        int at = position;
        while (true) {
            at = skipPlain(at);
            if (at == limit) {
                int shift = keepFrom(cells == 0 ? cellStart : starts[0]);
                cellStart -= shift;
                at -= shift;
                if (at == limit) {
                    endCell(cellStart, at);
                    position = at;
                    return;
                }
                continue;
            }
            byte b = buffer[at];
            if (b == ',') {
                endCell(cellStart, at);
                at++;
                cellStart = at;
            } else if (b == '\n' || b == '\r') {
                endCell(cellStart, at);
                position = at;
                return;
            } else if (b == '"' && at == cellStart) {
                at = readQuoted(at);
                if (cellEndsRecord) {
                    position = at;
                    return;
                }
                cellStart = at;
            } else {
                at++;
            }
        }
    }

    /** The first byte from a position on that is not above the comma, or the end: nothing above it means anything here. */
    private int skipPlain(int from) {
        int at = from;
        while (at <= limit - Long.BYTES) {
            long eight = (long) LONG.get(buffer, at);
            long low = eight - ABOVE_COMMA & ~eight & HIGH_BITS;
            if (low != 0) {
                return at + (Long.numberOfTrailingZeros(low) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < limit && (buffer[at] > ',' || buffer[at] < 0)) {
            at++;
        }
        return at;
    }

    /** Reads a quoted cell, taking doubled quotes out in place; returns where the next cell, or the end of the record, is. */
    private int readQuoted(int quote) {
        int start = quote + 1;
        int from = start;
        int to = start;
        boolean closed = false; // the byte before was a quote that may close the cell
        boolean trailing = false; // text stands after the closing quote
        byte before = 0;
        cellEndsRecord = true;
        while (true) {
            if (from == limit) {
                int shift = keepFrom(cells == 0 ? start - 1 : starts[0]);
                start -= shift;
                from -= shift;
                to -= shift;
                if (from == limit) {
                    malformed |= !closed;
                    endCell(start, to);
                    return from;
                }
            }
            byte b = buffer[from++];
            if (!closed) {
                if (b == '"') {
                    closed = true;
                } else {
                    line += b == '\r' || b == '\n' && before != '\r' ? 1 : 0;
                    buffer[to++] = b;
                }
            } else if (b == ',') {
                endCell(start, to);
                cellEndsRecord = false;
                return from;
            } else if (b == '\n' || b == '\r') {
                endCell(start, to);
                return from - 1;
            } else if (b == '"' && !trailing) {
                buffer[to++] = b;
                closed = false;
            } else {
                trailing = true;
                malformed = true;
                buffer[to++] = b;
            }
            before = b;
        }
    }

    private void endCell(int start, int end) {
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, cells * 2);
            ends = Arrays.copyOf(ends, cells * 2);
        }
        starts[cells] = start;
        ends[cells++] = end;
    }

    /**
     * Makes room by moving the current record to the front of the buffer, then reads on.
     *
     * @return by how many bytes everything moved
     */
    private int keepFrom(int first) {
        if (ended) {
            return 0;
        }
        int kept = limit - first;
        if (kept == buffer.length) {
            if (kept >= LONGEST_RECORD) {
                throw new UnreadableInputException(
                        "RECORD_TOO_LONG",
                        file,
                        "the record that begins at line " + recordLine + " is longer than 64 MiB.",
                        "a quote was opened there and never closed.");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        System.arraycopy(buffer, first, buffer, 0, kept);
        for (int i = 0; i < cells; i++) {
            starts[i] -= first;
            ends[i] -= first;
        }
        limit = kept;
        readMore();
        return first;
    }

    private boolean fill() {
        if (ended) {
            return false;
        }
        position = 0;
        limit = 0;
        readMore();
        return limit > 0;
    }

    private void readMore() {
        try {
            int read = in.readNBytes(buffer, limit, buffer.length - limit);
            utf8.accept(buffer, limit, limit + read);
            limit += read;
            if (limit < buffer.length) {
                ended = true;
                utf8.end();
            }
        } catch (IOException e) {
            throw new UnreadableInputException(
                    "NOT_READABLE",
                    file,
                    "reading stopped: " + e.getMessage() + ".",
                    "the file was moved or its disk is gone.",
                    e);
        }
    }

    private void skipByteOrderMark() {
        if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
        }
    }

    /** Line on which the record begins, from 1. */
    public long line() {
        return recordLine;
    }

    /** Whether the record breaks the rules of quoting; its cells are then a best reading. */
    public boolean isMalformed() {
        return malformed;
    }

    /** Number of cells in the record, 1 or more. */
    public int size() {
        return cells;
    }

    /** A cell as text. */
    public String text(int cell) {
        Objects.checkIndex(cell, cells);
        return new String(buffer, starts[cell], ends[cell] - starts[cell], StandardCharsets.UTF_8);
    }

    /**
     * The buffer that holds the record's bytes, for those who read cells without making texts. Good until the next {@link #next()}; not
     * to be written to.
     */
    public byte[] bytes() {
        return buffer;
    }

    /** Where a cell begins in {@link #bytes()}. Not checked against {@link #size()}. */
    public int start(int cell) {
        return starts[cell];
    }

    /** Where a cell ends in {@link #bytes()}, exclusive. Not checked against {@link #size()}. */
    public int end(int cell) {
        return ends[cell];
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UnreadableInputException(
                    "NOT_READABLE", file, "closing failed: " + e.getMessage() + ".", "its disk is gone.", e);
        }
    }
}
