package org.openattendance.load;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openattendance.base.InvalidValueException;
import org.openattendance.table.CsvRow;

/**
 * One taking of England's school census. It is a term in arrears: the spring census holds the autumn term's attendance.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the calendar year in which it was taken
 * @param term which of the three
 */
public record CensusCollection(int year, Term term) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})[- _]?(\\w+)");

    /** Which of the year's three collections. */
    public enum Term {
        SPRING,
        SUMMER,
        AUTUMN
    }

    /**
     * @param year the calendar year in which it was taken
     * @param term which of the three
     */
    public CensusCollection {
        Objects.requireNonNull(term, "term");
    }

    /**
     * Reads {@code 2024-autumn}, in any case.
     *
     * @throws InvalidValueException if it has another form
     */
    public static CensusCollection parse(String text) {
        return find(text)
                .orElseThrow(() -> new InvalidValueException(
                        "Not a collection: " + text + ".", "it should look like 2024-autumn."));
    }

    /** As {@link #parse}, or empty if it has another form. */
    static Optional<CensusCollection> find(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (matcher.matches()) {
            for (Term each : Term.values()) {
                if (matcher.group(2)
                        .toUpperCase(Locale.ROOT)
                        .startsWith(each.name().substring(0, 3))) {
                    return Optional.of(new CensusCollection(Integer.parseInt(matcher.group(1)), each));
                }
            }
        }
        return Optional.empty();
    }

    /** A day inside the period that a block is about, by which its codes are read; empty where the collection has no such block. */
    Optional<LocalDate> dayOf(String block) {
        return LoadTable.rows("census-periods.csv", "collection", "block", "year_offset", "month", "day").stream()
                .filter(row -> row.text("collection").equals(term.name())
                        && row.text("block").equals(block))
                .findFirst()
                .map(this::day);
    }

    private LocalDate day(CsvRow row) {
        return LocalDate.of(
                year + Integer.parseInt(row.text("year_offset")),
                Integer.parseInt(row.text("month")),
                Integer.parseInt(row.text("day")));
    }

    /** For example {@code 2024-autumn}. */
    @Override
    public String toString() {
        return year + "-" + term.name().toLowerCase(Locale.ROOT);
    }
}
