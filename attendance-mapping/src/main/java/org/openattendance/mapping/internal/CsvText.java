package org.openattendance.mapping.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * What a cell holds, made safe for a spreadsheet and for lists, and back.
 *
 * <p>A cell that begins with {@code = + - @} or a control character would be run as a formula by a spreadsheet: an apostrophe is put
 * before it, and before one that begins with an apostrophe, so that reading takes exactly one away. A list is joined by semicolons; a
 * semicolon or a backslash inside an item has a backslash before it.
 */
public final class CsvText {

    private CsvText() {}

    /** Safe for a spreadsheet. */
    public static String guard(String text) {
        return !text.isEmpty() && "=+-@'\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** What {@link #guard} was given. */
    public static String unguard(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** A list as one cell. */
    public static String join(Iterable<String> items) {
        StringBuilder cell = new StringBuilder();
        for (String item : items) {
            if (cell.length() > 0) {
                cell.append("; ");
            }
            cell.append(item.replace("\\", "\\\\").replace(";", "\\;"));
        }
        return cell.toString();
    }

    /** What {@link #join} was given; items without spaces round them, empty ones left out. */
    public static List<String> split(String cell) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                item.append(cell.charAt(++i));
            } else if (c == ';') {
                take(items, item);
            } else {
                item.append(c);
            }
        }
        take(items, item);
        return List.copyOf(items);
    }

    private static void take(List<String> items, StringBuilder item) {
        String text = item.toString().strip();
        if (!text.isEmpty()) {
            items.add(text);
        }
        item.setLength(0);
    }
}
