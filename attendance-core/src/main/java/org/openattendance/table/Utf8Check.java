package org.openattendance.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Refuses bytes that are not UTF-8 text, naming where the first bad sequence begins. Looks at eight bytes at a time while all are ASCII. */
final class Utf8Check {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;

    private final String file;
    private long offset; // of the first byte of the next part
    private long begun; // offset at which the sequence at hand begins
    private int pending; // continuation bytes still to come
    private int least; // smallest value that the sequence may have, against overlong forms
    private int value;

    Utf8Check(String file) {
        this.file = file;
    }

    void accept(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (pending == 0) {
                at = skipPlain(bytes, at, to);
                if (at == to) {
                    break;
                }
            }
            take(bytes[at] & 0xFF, offset + at - from);
            at++;
        }
        offset += to - from;
    }

    /** Past all bytes that are ASCII and not NUL. */
    private static int skipPlain(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 8 <= to) {
            long eight = (long) LONG.get(bytes, at);
            if (((eight | (eight - LOW_BITS)) & HIGH_BITS) != 0) {
                break;
            }
            at += 8;
        }
        while (at < to && bytes[at] > 0) {
            at++;
        }
        return at;
    }

    private void take(int b, long at) {
        if (b == 0) {
            throw new UnreadableInputException(
                    "NOT_TEXT",
                    file,
                    "a NUL byte stands at byte offset " + at + ".",
                    "it is a spreadsheet or a UTF-16 file.");
        }
        if (pending > 0) {
            continueSequence(b);
        } else if (b >= 0x80) {
            beginSequence(b, at);
        }
    }

    private void beginSequence(int b, long at) {
        begun = at;
        if (b >= 0xC2 && b <= 0xDF) {
            start(1, b & 0x1F, 0x80);
        } else if (b >= 0xE0 && b <= 0xEF) {
            start(2, b & 0x0F, 0x800);
        } else if (b >= 0xF0 && b <= 0xF4) {
            start(3, b & 0x07, 0x10000);
        } else {
            throw notUtf8();
        }
    }

    private void start(int more, int bits, int smallest) {
        pending = more;
        value = bits;
        least = smallest;
    }

    private void continueSequence(int b) {
        if ((b & 0xC0) != 0x80) {
            throw notUtf8();
        }
        value = value << 6 | b & 0x3F;
        pending--;
        if (pending == 0 && (value < least || value > 0x10FFFF || value >= 0xD800 && value <= 0xDFFF)) {
            throw notUtf8();
        }
    }

    void end() {
        if (pending > 0) {
            throw notUtf8();
        }
    }

    private UnreadableInputException notUtf8() {
        return new UnreadableInputException(
                "NOT_UTF8",
                file,
                "the bytes at byte offset " + begun + " are not UTF-8.",
                "it was saved as Windows-1252 or UTF-16; save it as CSV UTF-8.");
    }
}
