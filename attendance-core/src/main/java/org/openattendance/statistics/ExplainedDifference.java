package org.openattendance.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;

/**
 * A reason for which a published figure may differ from what is recomputed, with how far it may: a row of {@code published/explained.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id upper-case words, for example {@code LEGACY_F}
 * @param rule how it is tested
 * @param size how far the figure may be off, as the rule says; empty where the printing alone says it
 * @param column as the rule says; may be empty
 * @param rows the rows that it is of
 * @param years the school years that it is of
 * @param why what happened, in a sentence
 * @param confidence how well that is known
 * @param sources where it is written; at least one
 */
public record ExplainedDifference(
        String id,
        Rule rule,
        String size,
        String column,
        PublishedRows rows,
        PublishedYears years,
        String why,
        Confidence confidence,
        List<Source> sources) {

    /** How a difference is held against its reason. */
    public enum Rule {
        /** The exact rate lies halfway between two figures that could be printed, and the lower one was. */
        TIE,
        /** Counts were rounded to the nearest five: with each count off by at most {@code size}, the figure could be as printed. */
        ROUNDED_COUNTS,
        /** Whole and parts were rounded each for itself: with each off by half a unit of its last digit, they could be as printed. */
        ROUNDED_PARTS,
        /** The whole is above its parts by what one part holds that is not among them: the figure in {@code column} if there is such a column, else at most {@code size} (a fraction) of the whole. */
        UNPUBLISHED_PART,
        /** A part is printed as 0, and the whole is above the parts by at most {@code size}. */
        PART_SHOWN_AS_ZERO,
        /** The whole less the parts lies within {@code size} (two numbers), in the column of that name. */
        EXACT_GAP,
        /** A row of the parts holds no figure yet, its {@code column} being 0, and the whole is at least the parts. */
        PART_NOT_COLLECTED,
        /** The parts are above the whole by at most {@code size} (a fraction) of it. */
        SHORTFALL
    }

    /** @throws InvalidValueException if the size is not what the rule asks for, or it cites nothing */
    public ExplainedDifference {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(years, "years");
        Objects.requireNonNull(confidence, "confidence");
        sources = List.copyOf(sources);
        if (sources.isEmpty() || why.isBlank()) {
            throw new InvalidValueException(
                    "The difference " + id + " says no reason, or names no source.", "a column was shifted.");
        }
        boolean fits = switch (rule) {
            case TIE, ROUNDED_PARTS, PART_NOT_COLLECTED -> size.isEmpty();
            case ROUNDED_COUNTS, PART_SHOWN_AS_ZERO -> size.matches("\\d+(\\.\\d+)?");
            case UNPUBLISHED_PART, SHORTFALL -> size.matches("\\d+/\\d+");
            case EXACT_GAP -> size.matches("-?\\d+(\\.\\d+)? -?\\d+(\\.\\d+)?");
        };
        if (!fits) {
            throw new InvalidValueException(
                    "The size of " + id + " is \"" + size + "\", which is not what " + rule + " asks for.",
                    "a column was shifted.");
        }
    }

    /** Whether it may explain a figure of this row. */
    boolean isOf(PublishedRow row) {
        return years.contains(row.year()) && rows.include(row);
    }

    /** Whether a column is one whose counts are rounded. */
    boolean isOfColumn(String name) {
        return !ColumnPatterns.of(List.of(column)).among(List.of(name)).isEmpty();
    }

    BigDecimal number() {
        return new BigDecimal(size);
    }

    /** A share of a figure, compared without division: whether {@code gap} is at most the share of {@code whole}. */
    boolean isWithinShare(BigDecimal gap, BigDecimal whole) {
        int slash = size.indexOf('/');
        return gap.multiply(new BigDecimal(size.substring(slash + 1)))
                        .compareTo(whole.multiply(new BigDecimal(size.substring(0, slash))))
                <= 0;
    }

    boolean isWithinGap(BigDecimal gap) {
        int space = size.indexOf(' ');
        return gap.compareTo(new BigDecimal(size.substring(0, space))) >= 0
                && gap.compareTo(new BigDecimal(size.substring(space + 1))) <= 0;
    }
}
