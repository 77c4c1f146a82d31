package org.openattendance.table;

import java.io.IOException;
import java.io.InputStream;

/** Gives few bytes at a time, as a network does, and remembers whether it was closed. */
final class TrickleStream extends InputStream {

    private final byte[] bytes;
    private final int most;
    private int position;
    private boolean closed;

    TrickleStream(byte[] bytes, int most) {
        this.bytes = bytes;
        this.most = most;
    }

    @Override
    public int read() {
        return position == bytes.length ? -1 : bytes[position++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (length > 0 && position == bytes.length) {
            return -1;
        }
        int count = Math.min(Math.min(most, length), bytes.length - position);
        System.arraycopy(bytes, position, into, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
