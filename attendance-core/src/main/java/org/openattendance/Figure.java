package org.openattendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Rate;
import org.openattendance.measure.MeasureArithmetic;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.measure.MeasureKind;
import org.openattendance.measure.MeasureValue;
import org.openattendance.tally.Tally;

/**
 * One figure: a measure, what it came to, and the way to its proof.
 *
 * <p>Immutable and thread-safe.
 */
public final class Figure {

    private final String measure;
    private final Optional<MeasureDefinition> rule;
    private final Tally tally;
    private final MeasureValue value;
    private final FigureContext context;
    private final Optional<PupilFigures> pupil;

    private Figure(
            String measure,
            Optional<MeasureDefinition> rule,
            Tally tally,
            FigureContext context,
            Optional<PupilFigures> pupil) {
        this.measure = measure;
        this.rule = rule;
        this.tally = tally;
        this.context = context;
        this.pupil = pupil;
        this.value = rule.map(known -> MeasureArithmetic.of(known, tally))
                .orElseGet(() -> new MeasureValue.NotKnown(
                        measure + " of " + context.definition().definition()));
    }

    static Figure of(
            String measure, Optional<Integer> age, Tally tally, FigureContext context, Optional<PupilFigures> pupil) {
        return new Figure(measure, context.find(measure, age), tally, context, pupil);
    }

    /** The id of the measure, for example {@code absence}. */
    public String measure() {
        return measure;
    }

    /** The row that defines the measure for the window's last day, or empty if none is known. */
    public Optional<MeasureDefinition> rule() {
        return rule;
    }

    /** What it came to. */
    public MeasureValue value() {
        return value;
    }

    /** What was counted. */
    public Tally tally() {
        return tally;
    }

    /** The exact share, for a share or a threshold of shares; empty where there is none. */
    public Optional<Rate> rate() {
        if (value instanceof MeasureValue.Share share) {
            return Optional.of(share.rate());
        }
        return value instanceof MeasureValue.Flag flag && !isOfSessions()
                ? Optional.of(flag.found())
                : Optional.empty();
    }

    /** Whether it is held against a number of sessions, not against a share. */
    boolean isOfSessions() {
        return rule.filter(known -> known.kind() == MeasureKind.SESSIONS).isPresent();
    }

    /**
     * The share in per cent, rounded here and nowhere before.
     *
     * @param digits after the point
     * @throws AttendanceException with the reason {@code NOT_APPLICABLE} if there is no share: nothing was possible, or no rule is known
     */
    public BigDecimal percent(int digits, RoundingMode rounding) {
        return rate().orElseThrow(() -> new AttendanceException(
                        "NOT_APPLICABLE",
                        "There is no " + measure + " to show for " + context.window() + ".",
                        "no session was possible; ask rate() first."))
                .percent(digits, rounding);
    }

    /** Whether a threshold is met; empty where it does not apply, no rule is known, or the measure is not a threshold. */
    public Optional<Boolean> findMet() {
        return value instanceof MeasureValue.Flag flag ? Optional.of(flag.isMet()) : Optional.empty();
    }

    /** Whether a threshold is known to be met. */
    public boolean isMet() {
        return findMet().orElse(false);
    }

    /** Whether no unmarked, unknown, conflicting or missing session touches the figure. */
    public boolean isComplete() {
        return tally.isComplete();
    }

    /** The proof. */
    public Explanation explain() {
        return Explanation.of(this, context, pupil);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Figure that
                && measure.equals(that.measure)
                && rule.equals(that.rule)
                && tally.equals(that.tally);
    }

    @Override
    public int hashCode() {
        return Objects.hash(measure, rule, tally);
    }

    /** Measure and value; never the pupil. */
    @Override
    public String toString() {
        return measure + " " + value;
    }
}
