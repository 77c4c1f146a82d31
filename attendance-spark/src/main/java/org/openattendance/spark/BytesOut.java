package org.openattendance.spark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and texts as bytes, for {@link BytesIn}: how parts of the work travel between machines. For one thread. */
final class BytesOut {

    private byte[] buffer;
    private int size;

    BytesOut(int expected) {
        this.buffer = new byte[expected];
    }

    /** A whole number; small ones, of either sign, take one byte. */
    BytesOut number(long value) {
        long left = value << 1 ^ value >> 63;
        require(10);
        while ((left & ~0x7FL) != 0) {
            buffer[size++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }
        buffer[size++] = (byte) left;
        return this;
    }

    /** A text, in UTF-8. */
    BytesOut text(String text) {
        if (text.length() == 1 && text.charAt(0) < 0x80) { // nearly every code
            require(2);
            buffer[size++] = 2; // the number 1
            buffer[size++] = (byte) text.charAt(0);
            return this;
        }
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes, with their number. */
    BytesOut bytes(byte[] bytes) {
        number(bytes.length);
        require(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
        return this;
    }

    private void require(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(buffer, size);
    }
}
