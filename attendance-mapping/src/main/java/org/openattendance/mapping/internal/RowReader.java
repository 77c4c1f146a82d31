package org.openattendance.mapping.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Reads the cells of a row as values. A cell that cannot be read becomes a {@code BAD_VALUE} issue at its place, and the row is left out.
 */
public final class RowReader {

    private final CsvRow row;
    private final List<Issue> issues;

    private RowReader(CsvRow row, List<Issue> issues) {
        this.row = row;
        this.issues = issues;
    }

    /** Thrown to leave a row, after its issue was added. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Reads every row of a table; issues go to the list in order of line, rows that cannot be used are left out. */
    public static void each(CsvTable table, List<Issue> issues, Consumer<RowReader> read) {
        int before = issues.size();
        issues.addAll(table.issues());
        for (CsvRow row : table.rows()) {
            RowReader reader = new RowReader(row, issues);
            try {
                read.accept(reader);
            } catch (InvalidValueException e) {
                reader.error("BAD_ROW", "", firstLine(e));
            } catch (Refused e) {
                // its issue was added where it was thrown
            }
        }
        issues.subList(before, issues.size())
                .sort(Comparator.comparingLong(issue -> issue.line().orElse(0L)));
    }

    private static String firstLine(InvalidValueException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Adds an error at a cell and leaves the row. */
    public RuntimeException refuse(String reason, String column, String message) {
        error(reason, column, message);
        return new Refused();
    }

    /** Adds a warning at a cell and goes on. */
    public void warn(String reason, String column, String message) {
        issues.add(Issue.warning(reason, row.place(column), message));
    }

    private void error(String reason, String column, String message) {
        issues.add(Issue.error(reason, row.place(column), message));
    }

    /** The text, or an empty one where the column is not there. */
    public String text(String column) {
        return CsvText.unguard(row.find(column).orElse(""));
    }

    /** The text, which must be there. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw refuse("BAD_VALUE", column, "this cell must not be blank.");
        }
        return text;
    }

    /** The text, or empty if blank. */
    public Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    /** A value made from the text, or empty if blank. */
    public <T> Optional<T> value(String column, String form, Function<String, T> parse) {
        return optional(column).map(text -> {
            try {
                return parse.apply(text);
            } catch (InvalidValueException | DateTimeException | NumberFormatException e) {
                throw refuse("BAD_VALUE", column, "this cell should hold " + form + ".");
            }
        });
    }

    /** A date, or empty if blank. */
    public Optional<LocalDate> date(String column) {
        return value(column, "a date such as 2026-09-30", LocalDate::parse);
    }

    /** A date, which must be there. */
    public LocalDate requiredDate(String column) {
        required(column);
        return date(column).orElseThrow();
    }

    /** A period, or empty if blank. */
    public Optional<Period> period(String column) {
        return value(column, "a period such as P1Y or P6M", Period::parse);
    }

    /** A role, or empty if blank. */
    public Optional<Role> role(String column) {
        return value(column, "a role such as HEAD_TEACHER", Role::of);
    }

    /** A number, or empty if blank. */
    public Optional<BigDecimal> number(String column) {
        return value(column, "a number", BigDecimal::new);
    }

    /** A whole number, or empty if blank. */
    public Optional<Integer> integer(String column) {
        return value(column, "a whole number", Integer::valueOf);
    }

    /** {@code yes}, {@code no} or blank; another word is refused. */
    public boolean yes(String column) {
        return value(column, "yes or no", text -> switch (text) {
                    case "yes" -> true;
                    case "no" -> false;
                    default -> throw new InvalidValueException("Neither yes nor no.", "another language was used.");
                })
                .orElse(false);
    }

    /** A constant by its name, or empty if blank. */
    public <E extends Enum<E>> Optional<E> constant(String column, E[] constants) {
        return value(column, "one of " + List.of(constants), text -> named(text, constants));
    }

    private static <E extends Enum<E>> E named(String text, E[] constants) {
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("Not one of the words.", "it is misspelt."));
    }

    /** Items of a list. */
    public List<String> items(String column) {
        return CsvText.split(text(column));
    }
}
