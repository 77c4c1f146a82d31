package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openattendance.statistics.ReplayCheck.Printing;

/**
 * A column among the parts of a check: {@code reason_e}, {@code reason_k?} where a table may lack it, {@code reason_x?@2022} where it counts in
 * one school year only. Immutable.
 */
record ColumnToken(String column, boolean optional, OptionalInt year) {

    static ColumnToken parse(String text) {
        int at = text.indexOf('@');
        String name = at < 0 ? text : text.substring(0, at);
        OptionalInt year = at < 0 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text.substring(at + 1)));
        boolean optional = name.endsWith("?");
        return new ColumnToken(optional ? name.substring(0, name.length() - 1) : name, optional, year);
    }

    static List<ColumnToken> parse(List<String> texts) {
        return texts.stream().map(ColumnToken::parse).toList();
    }

    private boolean isIn(PublishedRow row) {
        return (!optional || row.table().has(column)) && (year.isEmpty() || year.equals(row.year()));
    }

    /** Whether the table has all that must be there. */
    static boolean allIn(List<ColumnToken> tokens, PublishedTable table) {
        return tokens.stream().allMatch(token -> token.optional() || table.has(token.column()));
    }

    /** The figures of a row, or empty if one that must be there is no number. */
    static Optional<List<Printed>> figures(List<ColumnToken> tokens, PublishedRow row, Printing printing) {
        List<Printed> all = new ArrayList<>();
        for (ColumnToken token : tokens) {
            if (token.isIn(row)) {
                Optional<Printed> one = Printed.part(row, token.column(), printing);
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                all.add(one.get());
            }
        }
        return Optional.of(all);
    }
}
