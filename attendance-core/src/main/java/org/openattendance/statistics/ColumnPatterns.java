package org.openattendance.statistics;

import java.util.List;
import java.util.regex.Pattern;

/** Columns by patterns such as {@code sess_auth_*}; {@code !*_rate} takes some of them out again. Immutable. */
final class ColumnPatterns {

    private final List<Pattern> in;
    private final List<Pattern> out;

    private ColumnPatterns(List<Pattern> in, List<Pattern> out) {
        this.in = in;
        this.out = out;
    }

    static ColumnPatterns of(List<String> patterns) {
        return new ColumnPatterns(
                patterns.stream()
                        .filter(text -> !text.startsWith("!"))
                        .map(ColumnPatterns::pattern)
                        .toList(),
                patterns.stream()
                        .filter(text -> text.startsWith("!"))
                        .map(text -> pattern(text.substring(1)))
                        .toList());
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Pattern.quote(text).replace("*", "\\E.*\\Q").replace("~", "\\E\\d\\Q"), Pattern.CASE_INSENSITIVE);
    }

    /** In the order of the columns, not of the patterns. */
    List<String> among(List<String> columns) {
        return columns.stream()
                .filter(column ->
                        in.stream().anyMatch(pattern -> pattern.matcher(column).matches()))
                .filter(column -> out.stream()
                        .noneMatch(pattern -> pattern.matcher(column).matches()))
                .toList();
    }
}
