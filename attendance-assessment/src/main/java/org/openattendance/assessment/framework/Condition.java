package org.openattendance.assessment.framework;

import java.util.Objects;
import org.openattendance.assessment.number.Fraction;

/**
 * Something that is true of the judgements or is not. Written as data; several in one rule must all hold.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Condition {

    /** How a figure stands to a bound. */
    enum Operator {
        LESS("<"),
        AT_MOST("<="),
        EQUAL("=="),
        AT_LEAST(">="),
        MORE(">");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As files write it. */
        public String sign() {
            return sign;
        }

        /** Whether the figure stands so to the bound; exact. */
        public boolean test(Fraction figure, Fraction bound) {
            int order = figure.compareTo(bound);
            return switch (this) {
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case EQUAL -> order == 0;
                case AT_LEAST -> order >= 0;
                case MORE -> order > 0;
            };
        }
    }

    /** Which levels are counted. */
    enum Reach {
        /** The level itself. */
        AT,
        /** The level and those above. */
        AT_OR_ABOVE,
        /** The level and those below. */
        AT_OR_BELOW
    }

    /** In words, for an explanation. */
    String describe();

    /**
     * The share of assessed criteria at a level.
     *
     * @param level its code
     * @param reach which levels count
     * @param operator how it stands to the bound
     * @param bound from 0 to 1
     */
    record Share(String level, Reach reach, Operator operator, Fraction bound) implements Condition {

        public Share {
            Objects.requireNonNull(reach, "reach");
            Objects.requireNonNull(operator, "operator");
            Objects.requireNonNull(bound, "bound");
        }

        @Override
        public String describe() {
            return "share " + words(level, reach) + " " + operator.sign() + " " + bound;
        }
    }

    /**
     * The number of assessed criteria at a level; weights do not act here.
     *
     * @param level its code
     * @param reach which levels count
     * @param operator how it stands to the bound
     * @param bound 0 or more
     */
    record Count(String level, Reach reach, Operator operator, int bound) implements Condition {

        public Count {
            Objects.requireNonNull(reach, "reach");
            Objects.requireNonNull(operator, "operator");
        }

        @Override
        public String describe() {
            return "number " + words(level, reach) + " " + operator.sign() + " " + bound;
        }
    }

    /**
     * A limiting criterion is at a level or below it.
     *
     * @param level its code
     */
    record Limiting(String level) implements Condition {

        @Override
        public String describe() {
            return "a limiting criterion at or below " + level;
        }
    }

    private static String words(String level, Reach reach) {
        return switch (reach) {
            case AT -> "at " + level;
            case AT_OR_ABOVE -> "at or above " + level;
            case AT_OR_BELOW -> "at or below " + level;
        };
    }
}
