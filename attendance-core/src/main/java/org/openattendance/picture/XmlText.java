package org.openattendance.picture;

/** Text as XML and SVG may hold it. Stateless. */
public final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /**
     * Escapes the five special characters, and line ends and tabs as references, so that the result may stand in an element or in an
     * attribute. A character that XML cannot hold (a control character, half a surrogate pair) becomes U+FFFD: shown, not dropped.
     *
     * @return never null; reading it as XML gives the text back, but for what XML cannot hold
     */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(point -> append(out, point));
        return out.toString();
    }

    private static void append(StringBuilder out, int point) {
        switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\t' -> out.append("&#9;");
            case '\n' -> out.append("&#10;");
            case '\r' -> out.append("&#13;");
            default -> out.appendCodePoint(isAllowed(point) ? point : REPLACEMENT);
        }
    }

    /** XML 1.0, section 2.2, without the discouraged control characters. */
    private static boolean isAllowed(int point) {
        return point >= 0x20 && point < 0x7F
                || point >= 0xA0 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000 && point <= 0x10FFFF;
    }
}
