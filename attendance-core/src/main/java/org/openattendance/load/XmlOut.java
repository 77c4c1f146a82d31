package org.openattendance.load;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML: elements and texts, every line ending in LF. For one thread. */
final class XmlOut {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Whether XML can carry every character of a text. */
    static boolean canHold(String text) {
        return text.codePoints()
                .allMatch(point -> point == '\t'
                        || point == '\n'
                        || point >= ' ' && point <= 0xD7FF
                        || point >= 0xE000 && point <= 0xFFFD
                        || point >= 0x10000);
    }

    XmlOut open(String name) {
        out.append('<').append(name).append(">\n");
        open.push(name);
        return this;
    }

    XmlOut close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    XmlOut leaf(String name, String text) {
        out.append('<').append(name).append('>');
        text.codePoints().forEach(this::escape);
        out.append("</").append(name).append(">\n");
        return this;
    }

    XmlOut leaf(String name, long number) {
        return leaf(name, Long.toString(number));
    }

    private void escape(int point) {
        switch (point) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            default -> {
                if (canHold(Character.toString(point))) {
                    out.appendCodePoint(point);
                } else {
                    out.append('\uFFFD');
                }
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
