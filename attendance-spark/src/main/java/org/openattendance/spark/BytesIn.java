package org.openattendance.spark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Reads what {@link BytesOut} wrote. For one thread. */
final class BytesIn {

    private static final List<String> SHORT =
            IntStream.range(0, 128).mapToObj(Character::toString).toList();

    private final byte[] bytes;
    private int position;

    BytesIn(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMore() {
        return position < bytes.length;
    }

    long number() {
        long value = 0;
        int shift = 0;
        while (bytes[position] < 0) {
            value |= (bytes[position++] & 0x7FL) << shift;
            shift += 7;
        }
        value |= (long) bytes[position++] << shift;
        return value >>> 1 ^ -(value & 1);
    }

    int size() {
        return Math.toIntExact(number());
    }

    String text() {
        int length = size();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    /** As {@link #text()}, where nearly all texts are of one character, and the same few. */
    String code() {
        if (bytes[position] == 2 && bytes[position + 1] >= 0) {
            byte only = bytes[position + 1];
            position += 2;
            return SHORT.get(only);
        }
        return text();
    }

    byte[] bytes() {
        int length = size();
        byte[] copy = new byte[length];
        System.arraycopy(bytes, position, copy, 0, length);
        position += length;
        return copy;
    }

    /** A list that was written as its size and its elements. */
    <T> List<T> list(Supplier<T> element) {
        int size = size();
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return list;
    }
}
