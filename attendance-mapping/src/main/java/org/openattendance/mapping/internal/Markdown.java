package org.openattendance.mapping.internal;

import java.util.List;

/** Text safe inside Markdown and the HTML that it may become. */
public final class Markdown {

    private Markdown() {}

    /** One line, with nothing in it that Markdown or HTML would read as more than text. */
    public static String text(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                safe.append("&lt;");
            } else if (c == '>') {
                safe.append("&gt;");
            } else if (c == '&') {
                safe.append("&amp;");
            } else if ("\\`*_{}[]()#|!~".indexOf(c) >= 0) {
                safe.append('\\').append(c);
            } else {
                safe.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
            }
        }
        return safe.toString();
    }

    /** A table with a header line. */
    public static String table(List<String> header, List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        row(table, header);
        table.append('|').append(" --- |".repeat(header.size())).append('\n');
        rows.forEach(row -> row(table, row));
        return table.toString();
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append('|');
        cells.forEach(cell -> table.append(' ').append(text(cell)).append(" |"));
        table.append('\n');
    }
}
