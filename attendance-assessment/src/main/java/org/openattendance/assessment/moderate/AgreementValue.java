package org.openattendance.assessment.moderate;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.assessment.number.Fraction;

/**
 * A figure of agreement, exact; or why there is none.
 *
 * <p>An undefined figure is neither 1 nor 0: when everybody gave everything the same level, chance alone explains it as well as agreement
 * does. Immutable and thread-safe.
 *
 * @param statistic which figure
 * @param value the exact figure, or empty
 * @param reason why there is none, or empty
 */
public record AgreementValue(Statistic statistic, Optional<Fraction> value, Optional<Reason> reason) {

    /** The figures that can be had. */
    public enum Statistic {
        PERCENT_AGREEMENT,
        PERCENT_WITHIN_ONE,
        COHEN_KAPPA,
        WEIGHTED_KAPPA_LINEAR,
        WEIGHTED_KAPPA_QUADRATIC,
        GWET_AC1,
        FLEISS_KAPPA,
        ALPHA_NOMINAL,
        ALPHA_ORDINAL,
        ALPHA_INTERVAL,
        ALPHA_RATIO
    }

    /** Why a figure is undefined. */
    public enum Reason {
        /** No unit was judged by two. */
        NO_PAIRABLE_UNIT("no unit was judged by two"),
        /** Every value is the same, so that disagreement could not have been seen. */
        NO_VARIATION("all values are equal"),
        /** It is defined for two judges. */
        NEEDS_TWO_JUDGES("it is defined for two judges only"),
        /** It is defined when each unit has as many values as every other. */
        UNEQUAL_JUDGES("it needs the same number of judges for each unit, two or more");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }

    public AgreementValue {
        Objects.requireNonNull(statistic, "statistic");
        if (value.isPresent() == reason.isPresent()) {
            throw new IllegalArgumentException("A figure is there, or there is a reason why not.");
        }
    }

    static AgreementValue of(Statistic statistic, Fraction value) {
        return new AgreementValue(statistic, Optional.of(value), Optional.empty());
    }

    static AgreementValue undefined(Statistic statistic, Reason reason) {
        return new AgreementValue(statistic, Optional.empty(), Optional.of(reason));
    }

    /** Whether there is a figure. */
    public boolean isDefined() {
        return value.isPresent();
    }

    /** Whether ranks were treated as distances to get it. */
    public boolean ordinalTreatedAsInterval() {
        return statistic == Statistic.ALPHA_INTERVAL || statistic == Statistic.ALPHA_RATIO;
    }

    /** For example {@code COHEN_KAPPA 0.400000}, or the reason why there is none. No verbal band: magnitude depends on much else. */
    public String sentence() {
        return statistic
                + " "
                + value.map(v -> v.round(6).toPlainString())
                        .orElseGet(
                                () -> "undefined: " + reason.map(Reason::words).orElse(""));
    }
}
