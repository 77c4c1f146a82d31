package org.openattendance.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;
import org.openattendance.table.CsvRow;

/** One row of a rule file. Each cell is read as what it must be, or the whole file is refused with the line. */
final class RuleRow {

    private final String file;
    private final CsvRow row;
    private final Map<String, Source> sources;

    RuleRow(String file, CsvRow row, Map<String, Source> sources) {
        this.file = file;
        this.row = row;
        this.sources = sources;
    }

    String file() {
        return file;
    }

    long line() {
        return row.line();
    }

    /** The text of a cell; empty where it is blank or the file has no such column. */
    String text(String column) {
        return row.find(column).orElse("");
    }

    /** The text of a cell that must not be blank. */
    String required(String column) {
        return row.find(column)
                .orElseThrow(() -> fail("the column " + column + " is empty.", "the row was not finished."));
    }

    Optional<LocalDate> date(String column) {
        return row.find(column).map(text -> date(column, text));
    }

    private LocalDate date(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw fail(
                    "the column " + column + " holds " + text + ", which is not a day.",
                    "it should look like 2024-08-19.");
        }
    }

    /** Days with a space between, in order. */
    List<LocalDate> dates(String column) {
        return words(column).stream().map(word -> date(column, word)).sorted().toList();
    }

    /** From the first day to the last, both included; an empty cell is an open end. */
    DateSpan span(String first, String last) {
        return checked(() -> DateSpan.ofOptional(date(first), date(last)));
    }

    /** A whole number, 0 or more, below a million. */
    int whole(String column) {
        String text = required(column);
        if (!text.matches("\\d{1,6}")) {
            throw fail("the column " + column + " holds " + text + ".", "it should be a whole number, 0 or more.");
        }
        return Integer.parseInt(text);
    }

    boolean yes(String column) {
        return switch (text(column)) {
            case "yes" -> true;
            case "no", "" -> false;
            default -> throw fail("the column " + column + " holds " + text(column) + ".", "it should be yes or no.");
        };
    }

    <E extends Enum<E>> E one(String column, Class<E> of) {
        String text = required(column);
        return Arrays.stream(of.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> fail(
                        "the column " + column + " holds " + text + ", which is not one of "
                                + Arrays.toString(of.getEnumConstants()) + ".",
                        "it is misspelt, or a column was shifted."));
    }

    Confidence confidence() {
        return one("confidence", Confidence.class);
    }

    /** What the column {@code source} names, in its order; at least one. */
    List<Source> sources() {
        List<Source> cited = new ArrayList<>();
        for (String id : words("source")) {
            Source source = sources.get(id);
            if (source == null) {
                throw fail(
                        "the source " + id + " is not in sources.csv.", "its row is missing, or the id is misspelt.");
            }
            cited.add(source);
        }
        if (cited.isEmpty()) {
            throw fail("no source is given.", "the row was not finished; no rule stands without one.");
        }
        return List.copyOf(cited);
    }

    /** What stands in a cell with spaces between; empty for a blank cell. */
    List<String> words(String column) {
        String text = text(column);
        return text.isEmpty() ? List.of() : List.of(text.split(" +"));
    }

    /** A value, or its complaint with the place of this row. */
    <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValueException e) {
            List<String> lines = String.valueOf(e.getMessage()).lines().toList();
            String maybe = lines.get(lines.size() - 1).substring("Maybe ".length());
            throw new RuleFileException(file, line(), lines.get(0), maybe, e);
        }
    }

    /** To be thrown. */
    RuleFileException fail(String message, String maybe) {
        return new RuleFileException(file, line(), message, maybe);
    }
}
