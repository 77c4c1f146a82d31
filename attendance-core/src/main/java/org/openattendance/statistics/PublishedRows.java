package org.openattendance.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openattendance.base.InvalidValueException;

/**
 * Which rows of a published table are meant: {@code phase=Total}, {@code phase!=Total}, {@code reason=In school|Late|Very late?}, or several
 * with {@code &} between. A whole may also be a number, such as {@code 100}.
 *
 * <p>Marks of footnotes in a label do not matter, nor upper and lower case; {@code *} at the end of a value stands for any text; {@code ?}
 * at the end of a value says that there may be no such row. A column that the table does not have excludes no row. Immutable and
 * thread-safe.
 */
public final class PublishedRows {

    private static final Pattern FOOTNOTE = Pattern.compile("\\s*(\\(\\d+\\)|\\[note \\d+])", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<Term> terms;

    private record Value(String text, boolean prefix, boolean optional) {

        boolean holds(String label) {
            return prefix ? label.startsWith(text) : label.equals(text);
        }
    }

    private record Term(String column, boolean not, List<Value> values) {

        boolean holds(PublishedRow row) {
            String label = normal(row.text(column));
            return !row.table().has(column) || values.stream().anyMatch(value -> value.holds(label)) != not;
        }
    }

    private PublishedRows(String text, List<Term> terms) {
        this.text = text;
        this.terms = List.copyOf(terms);
    }

    /** The number that stands for the whole; empty if rows are meant. */
    Optional<BigDecimal> constant() {
        return text.matches("\\d{1,9}") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /**
     * Reads the form of {@link #toString()}; an empty text means every row.
     *
     * @throws InvalidValueException if it has another form
     */
    public static PublishedRows parse(String text) {
        List<Term> terms = new ArrayList<>();
        if (text.matches("\\d{1,9}")) {
            return new PublishedRows(text, terms);
        }
        for (String part : text.isEmpty() ? new String[0] : text.split("&")) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new InvalidValueException(
                        "Not a choice of rows: " + part + ".", "it should look like phase=Total.");
            }
            boolean not = part.charAt(equals - 1) == '!';
            terms.add(new Term(part.substring(0, not ? equals - 1 : equals), not, values(part.substring(equals + 1))));
        }
        return new PublishedRows(text, terms);
    }

    private static List<Value> values(String text) {
        return Arrays.stream(text.split("\\|", -1)).map(PublishedRows::value).toList();
    }

    private static Value value(String text) {
        boolean optional = text.endsWith("?");
        String plain = optional ? text.substring(0, text.length() - 1) : text;
        boolean prefix = plain.endsWith("*");
        return new Value(normal(prefix ? plain.substring(0, plain.length() - 1) : plain), prefix, optional);
    }

    private static String normal(String label) {
        return FOOTNOTE.matcher(label).replaceAll("").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a row is one of them. */
    public boolean include(PublishedRow row) {
        return terms.stream().allMatch(term -> term.holds(row));
    }

    /** Whether the table has the columns that are asked about. */
    boolean canAsk(PublishedTable table) {
        return terms.stream().allMatch(term -> table.has(term.column()));
    }

    /** The rows of each value of the first term, in its order; empty if one that must be there is missing or is there twice. */
    Optional<List<PublishedRow>> oneOfEach(List<PublishedRow> rows) {
        List<PublishedRow> found = new ArrayList<>();
        for (Value value : terms.get(0).values()) {
            List<PublishedRow> fit = rows.stream()
                    .filter(row -> value.holds(normal(row.text(terms.get(0).column()))))
                    .toList();
            if (fit.size() > 1 || fit.isEmpty() && !value.optional()) {
                return Optional.empty();
            }
            found.addAll(fit);
        }
        return Optional.of(found);
    }

    /** The form that {@link #parse(String)} reads. */
    @Override
    public String toString() {
        return text;
    }
}
