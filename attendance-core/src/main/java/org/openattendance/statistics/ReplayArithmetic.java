package org.openattendance.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.openattendance.statistics.ExplainedDifference.Rule;

/** Holds printed figures against exact ones, and a difference against what may explain it. Exact: nothing is rounded but to compare. */
final class ReplayArithmetic {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int MOST_DECIMALS = 20; // a binary number has 15 to 17 digits

    private final PublishedRules rules;

    ReplayArithmetic(PublishedRules rules) {
        this.rules = rules;
    }

    /** Whether a whole is the sum of its parts. */
    Verdict sum(ReplayCheck check, Printed whole, List<Printed> parts) {
        BigDecimal sum = Printed.sum(parts);
        BigDecimal gap = whole.value().subtract(sum);
        if (gap.abs().compareTo(check.printing().within()) <= 0) {
            return Verdict.equal(whole);
        }
        Optional<String> why = check.explained().stream()
                .map(rules::explained)
                .filter(explained -> explained.isOf(whole.row()))
                .filter(explained -> explainsSum(explained, whole, parts, gap))
                .map(ExplainedDifference::id)
                .findFirst();
        return Verdict.differs(whole.row(), whole.column(), why, show(sum));
    }

    private static boolean explainsSum(
            ExplainedDifference explained, Printed whole, List<Printed> parts, BigDecimal gap) {
        return switch (explained.rule()) {
            case ROUNDED_COUNTS -> {
                if (!explained.isOfColumn(whole.column())) {
                    yield false;
                }
                long rounded = parts.stream()
                                .filter(part -> explained.rows().include(part.row()))
                                .count()
                        + 1;
                BigDecimal each = explained.number().setScale(0, RoundingMode.FLOOR); // counts are whole
                yield gap.abs().compareTo(each.multiply(BigDecimal.valueOf(rounded))) <= 0;
            }
            case ROUNDED_PARTS -> gap.abs().compareTo(Printed.halves(parts).add(whole.half())) <= 0;
            case UNPUBLISHED_PART -> explainsUnpublished(explained, whole, gap);
            case PART_SHOWN_AS_ZERO ->
                gap.signum() > 0
                        && gap.compareTo(explained.number()) <= 0
                        && parts.stream().anyMatch(part -> isZero(part.row(), part.column()));
            case EXACT_GAP -> explained.column().equals(whole.column()) && explained.isWithinGap(gap);
            case PART_NOT_COLLECTED ->
                gap.signum() > 0 && parts.stream().anyMatch(part -> isZero(part.row(), explained.column()));
            case SHORTFALL -> gap.signum() < 0 && explained.isWithinShare(gap.negate(), whole.value());
            case TIE -> false;
        };
    }

    private static boolean explainsUnpublished(ExplainedDifference explained, Printed whole, BigDecimal gap) {
        if (whole.row().table().has(explained.column())) {
            return whole.row()
                    .cell(explained.column())
                    .number()
                    .filter(hidden -> hidden.compareTo(gap) == 0)
                    .isPresent();
        }
        return gap.signum() > 0 && explained.isWithinShare(gap, whole.value());
    }

    private static boolean isZero(PublishedRow row, String column) {
        return row.cell(column).number().filter(value -> value.signum() == 0).isPresent();
    }

    /** Whether a printed percentage is 100 times {@code parts} over {@code per}. The caller knows that {@code per} is above 0. */
    Verdict rate(ReplayCheck check, Printed result, List<Printed> parts, Printed per) {
        BigDecimal hundredfold = Printed.sum(parts).multiply(HUNDRED);
        BigDecimal whole = per.value();
        BigDecimal off = result.value().multiply(whole).subtract(hundredfold).abs();
        if (off.compareTo(noise(check, result).multiply(whole)) <= 0
                || !check.printing().isBinary()
                        && hundredfold
                                        .divide(whole, result.decimals(), RoundingMode.HALF_UP)
                                        .compareTo(result.value())
                                == 0) {
            return Verdict.equal(result);
        }
        Optional<String> why = check.explained().stream()
                .map(rules::explained)
                .filter(explained -> explained.isOf(result.row()))
                .filter(explained -> explainsRate(explained, result, hundredfold, whole))
                .map(ExplainedDifference::id)
                .findFirst();
        return Verdict.differs(result.row(), result.column(), why, show(hundredfold.divide(whole, SHOWN)));
    }

    /** How far a binary number that was printed with all its digits may lie from the exact one. */
    private static BigDecimal noise(ReplayCheck check, Printed result) {
        if (check.printing().isBinary()) {
            return check.printing().within();
        }
        return result.row().cell(result.column()).decimals() >= 10 ? BigDecimal.ONE.movePointLeft(13) : BigDecimal.ZERO;
    }

    private static boolean explainsRate(
            ExplainedDifference explained, Printed result, BigDecimal hundredfold, BigDecimal whole) {
        return switch (explained.rule()) {
            case TIE ->
                hundredfold
                                .divide(whole, result.decimals(), RoundingMode.HALF_DOWN)
                                .compareTo(result.value())
                        == 0;
            case ROUNDED_COUNTS -> {
                BigDecimal each = explained.number();
                BigDecimal hundredEach = each.multiply(HUNDRED);
                BigDecimal low = result.value().subtract(result.half());
                BigDecimal high = result.value().add(result.half());
                yield low.multiply(whole.subtract(each)).compareTo(hundredfold.add(hundredEach)) <= 0
                        && high.multiply(whole.add(each)).compareTo(hundredfold.subtract(hundredEach)) >= 0;
            }
            default -> false;
        };
    }

    /** Whether a figure is a product: exactly, within the noise of binary numbers, or as far as rounding allows. */
    Verdict product(ReplayCheck check, Printed result, Printed left, Printed right, BigDecimal over) {
        BigDecimal exact = left.value().multiply(right.value());
        BigDecimal scaled = result.value().multiply(over);
        BigDecimal off = scaled.subtract(exact).abs();
        boolean equal = check.printing().isBinary()
                ? off.compareTo(exact.abs().multiply(check.printing().within())) <= 0
                : exact.divide(over, result.decimals(), RoundingMode.HALF_UP).compareTo(result.value()) == 0;
        if (equal) {
            return Verdict.equal(result);
        }
        BigDecimal low =
                left.value().subtract(left.half()).multiply(right.value().subtract(right.half()));
        BigDecimal high = left.value().add(left.half()).multiply(right.value().add(right.half()));
        boolean possible = low.compareTo(result.value().add(result.half()).multiply(over)) <= 0
                && high.compareTo(result.value().subtract(result.half()).multiply(over)) >= 0;
        Optional<String> why = check.explained().stream()
                .map(rules::explained)
                .filter(explained -> explained.isOf(result.row()))
                .filter(explained -> explained.rule() == Rule.ROUNDED_PARTS && possible)
                .map(ExplainedDifference::id)
                .findFirst();
        return Verdict.differs(result.row(), result.column(), why, show(exact.divide(over, SHOWN)));
    }

    /** Whether a figure is the mean of others, each with its weight. The caller knows that the weights are not all 0. */
    static Verdict weighted(ReplayCheck check, Printed whole, List<Printed> parts, List<BigDecimal> weights) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            total = total.add(weights.get(i));
            sum = sum.add(parts.get(i).value().multiply(weights.get(i)));
        }
        BigDecimal off = whole.value().multiply(total).subtract(sum).abs();
        boolean holds = off.compareTo(check.printing().within().multiply(total)) <= 0;
        return Verdict.of(holds, whole.row(), whole.column(), show(sum.divide(total, SHOWN)));
    }

    static String show(BigDecimal value) {
        BigDecimal shown = value.scale() > MOST_DECIMALS ? value.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : value;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
