package org.openattendance.picture;

/** Text that Markdown shows as it is. Stateless. */
public final class MarkdownText {

    private static final String SIGNS = "\\`*_{}[]()#+-.!|~^=:@";

    private MarkdownText() {}

    /**
     * Puts a backslash before what Markdown would read as a sign, and writes {@code <}, {@code >} and {@code &} as HTML would; line ends
     * and other control characters become spaces.
     */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            append(out, text.charAt(i));
        }
        return out.toString();
    }

    private static void append(StringBuilder out, char c) {
        if (c == '<') {
            out.append("&lt;");
        } else if (c == '>') {
            out.append("&gt;");
        } else if (c == '&') {
            out.append("&amp;");
        } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
            out.append(' ');
        } else {
            out.append(SIGNS.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
    }
}
