package org.openattendance.load;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.Issue;
import org.openattendance.penalty.Answers;
import org.openattendance.table.CsvRow;

/** Cells of small tables as values; what is not one becomes an issue. */
final class TableCells {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private TableCells() {}

    /** A date that must be there. */
    static Optional<LocalDate> date(CsvRow row, String column, List<Issue> issues) {
        Optional<LocalDate> date = find(row.text(column));
        if (date.isEmpty()) {
            issues.add(Issue.error("BAD_DATE", row.place(column), "this is not a date like 2025-09-03."));
        }
        return date;
    }

    /** A date that may be blank. */
    static Optional<LocalDate> optionalDate(CsvRow row, String column, List<Issue> issues) {
        return row.find(column).isEmpty() ? Optional.empty() : date(row, column, issues);
    }

    /** A date; empty for anything else. */
    static Optional<LocalDate> find(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> !date.isBefore(EARLIEST) && !date.isAfter(LATEST));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A yes or no that must be there. */
    static Optional<Boolean> yesNo(CsvRow row, String column, List<Issue> issues) {
        Optional<Boolean> value = parseYesNo(row.text(column));
        if (value.isEmpty()) {
            issues.add(Issue.error("BAD_VALUE", row.place(column), "this is neither yes nor no."));
        }
        return value;
    }

    /** A yes or no that may be blank. */
    static Optional<Boolean> optionalYesNo(CsvRow row, String column, List<Issue> issues) {
        return row.find(column).isEmpty() ? Optional.empty() : yesNo(row, column, issues);
    }

    private static Optional<Boolean> parseYesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1", "y" -> Optional.of(true);
            case "no", "false", "0", "n" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Answers by column: yes, no, or not there where the cell is blank or neither. */
    static Answers answers(CsvRow row, List<String> columns, List<Issue> issues) {
        Map<String, Boolean> given = new TreeMap<>();
        for (String column : columns) {
            optionalYesNo(row, column, issues).ifPresent(answer -> given.put(column, answer));
        }
        return Answers.of(given);
    }
}
