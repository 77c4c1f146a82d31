package org.openattendance.pathway;

import org.openattendance.base.Rate;

/** How a rate stands to a threshold. Exact. */
public enum Comparison {
    BELOW("<"),
    AT_MOST("<="),
    AT_LEAST(">="),
    ABOVE(">");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** As it is shown, for example {@code <=}. */
    public String sign() {
        return sign;
    }

    /** Whether the rate stands so to the threshold. */
    public boolean holds(Rate rate, Percent threshold) {
        int compared = rate.compareTo(threshold.asRate());
        return switch (this) {
            case BELOW -> compared < 0;
            case AT_MOST -> compared <= 0;
            case AT_LEAST -> compared >= 0;
            case ABOVE -> compared > 0;
        };
    }

    /** Whether a smaller rate can meet it when a larger one does not. */
    public boolean asksForLess() {
        return this == BELOW || this == AT_MOST;
    }
}
