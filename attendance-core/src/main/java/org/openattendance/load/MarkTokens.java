package org.openattendance.load;

import java.util.Arrays;
import org.openattendance.register.RegistersBuilder;

/**
 * The marks of a string, cut where they lie: words one space apart where there is a space, else characters. A text is made of a code only
 * where it was not met before, because the same few codes stand in every string. For one thread.
 */
final class MarkTokens {

    private static final int SHORT = 128; // codes of one ASCII character, which most are

    private final RegistersBuilder builder;
    private final int[] known = new int[SHORT]; // what the builder calls them, and 1
    private String text = "";
    private boolean words;
    private int[] starts = new int[512]; // each mark's, then where the one after the last would begin
    private int size;
    private boolean gap;

    MarkTokens(RegistersBuilder builder) {
        this.builder = builder;
    }

    /** Cuts another string. */
    void cut(String marks) {
        text = marks;
        words = marks.indexOf(' ') >= 0;
        size = 0;
        gap = false;
        if (words) {
            add(0);
            for (int space = marks.indexOf(' '); space >= 0; space = marks.indexOf(' ', space + 1)) {
                wordEnds(space);
            }
            wordEnds(marks.length());
        } else {
            for (int at = 0; at < marks.length(); at = marks.offsetByCodePoints(at, 1)) {
                add(at);
            }
            add(marks.length());
        }
        size--; // the last one is no mark
    }

    /** A word ends here, and another begins behind the space. */
    private void wordEnds(int space) {
        gap |= starts[size - 1] == space;
        add(space + 1);
    }

    private void add(int start) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
        }
        starts[size++] = start;
    }

    /** How many marks. */
    int size() {
        return size;
    }

    /** Whether two spaces stand side by side, or one at an end. */
    boolean hasGap() {
        return gap;
    }

    private int end(int i) {
        return words ? starts[i + 1] - 1 : starts[i + 1];
    }

    /** How a mark is written. */
    String text(int i) {
        return text.substring(starts[i], end(i));
    }

    /** A mark as {@link RegistersBuilder#code} numbers it. */
    int code(int i) {
        char first = text.charAt(starts[i]);
        if (first >= SHORT || end(i) - starts[i] > 1) {
            return builder.code(text(i));
        }
        if (known[first] == 0) {
            known[first] = builder.code(text(i)) + 1;
        }
        return known[first] - 1;
    }
}
