package org.openattendance.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;

/**
 * One identity or rate that can be recomputed in tables of some shapes: a row of {@code published/checks.csv}. Several rows may have one id,
 * where columns differ by year.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id upper-case words, for example {@code POSSIBLE_IS_ATTENDANCE_PLUS_ABSENCE}
 * @param shapes ids of the shapes
 * @param kind how it recomputes
 * @param result the figures that are held against what is recomputed, as the kind says
 * @param parts what they are recomputed from
 * @param per as the kind says; may be empty
 * @param where the rows that it is of
 * @param years the school years that it is of
 * @param whole the rows that hold the whole, for kinds over rows
 * @param part the rows that hold the parts, for kinds over rows
 * @param keys the columns that tell one whole from another, for kinds over rows
 * @param printing how the result was printed
 * @param complete how it is known that all parts are there, for kinds over rows
 * @param explained ids of what may explain a difference, in the order in which they are tried
 * @param title what is held to be equal, in words
 * @param confidence how well it is known
 * @param sources where it is written; at least one
 */
public record ReplayCheck(
        String id,
        List<String> shapes,
        ReplayKind kind,
        List<String> result,
        List<String> parts,
        String per,
        PublishedRows where,
        PublishedYears years,
        PublishedRows whole,
        PublishedRows part,
        List<String> keys,
        Printing printing,
        Completeness complete,
        List<String> explained,
        String title,
        Confidence confidence,
        List<Source> sources) {

    /** How it is known that the parts of a whole are all there. A file may be a cut of a table. */
    public enum Completeness {
        /** Every row that the check names must be there. */
        NAMED,
        /** The parts are taken as whole when more than half of the columns add up: a cut would leave all of them short. */
        MOST_COLUMNS,
        /** The bands must meet from nought to the last, which is open. */
        BANDS
    }

    /**
     * How a figure was printed.
     *
     * @param decimals digits after the point that the publisher rounded to; the figure may show more, and noughts at its end may have been
     *     dropped. Negative: the most that its column shows
     * @param significant figures that the publisher kept, where these leave fewer digits than {@code decimals}; 0: any number
     * @param within how far a binary number printed with 15 digits may lie from the exact one
     */
    public record Printing(int decimals, int significant, BigDecimal within) {

        private static final BigDecimal NONE = BigDecimal.ZERO;

        /**
         * Reads {@code 1}, {@code 6s}, {@code column} or {@code 1e-13}; an empty text is a whole number.
         *
         * @throws InvalidValueException if it has another form
         */
        public static Printing parse(String text) {
            if (text.isEmpty()) {
                return new Printing(0, 0, NONE);
            }
            if (text.matches("\\d")) {
                return new Printing(Integer.parseInt(text), 0, NONE);
            }
            if (text.matches("\\ds")) {
                return new Printing(text.charAt(0) - '0', text.charAt(0) - '0', NONE);
            }
            if (text.equals("column")) {
                return new Printing(-1, 0, BigDecimal.ONE.movePointLeft(12)); // sums of figures with 15 digits
            }
            if (text.matches("[1-9]e-\\d{1,2}")) {
                return new Printing(0, 0, new BigDecimal(text));
            }
            throw new InvalidValueException(
                    "Not a way to print a figure: " + text + ".", "it should look like 1, 6s, column or 1e-13.");
        }

        /** Whether the figure is a binary number printed with all its digits. */
        public boolean isBinary() {
            return within.signum() > 0 && decimals >= 0;
        }
    }

    /** @throws InvalidValueException if it has no id, no shape, no result or no source */
    public ReplayCheck {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(confidence, "confidence");
        shapes = List.copyOf(shapes);
        result = List.copyOf(result);
        parts = List.copyOf(parts);
        keys = List.copyOf(keys);
        explained = List.copyOf(explained);
        sources = List.copyOf(sources);
        if (!id.matches("[A-Z][A-Z0-9_]*") || shapes.isEmpty() || sources.isEmpty()) {
            throw new InvalidValueException(
                    "The check " + id + " has a malformed id, or no shape, or no source.", "a column was shifted.");
        }
    }

    /** Whether it is of tables of a shape. */
    public boolean isOf(PublishedShape shape) {
        return shapes.contains(shape.id());
    }
}
