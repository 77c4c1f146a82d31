package org.openattendance.base;

import java.util.List;

/** A rule was asked for that is not known: never answered with the nearest one. */
public final class RuleNotKnownException extends AttendanceException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient List<DateSpan> known;

    /**
     * @param rule what was asked for, for example {@code code set of WAL on 2009-09-01}
     * @param known the dates for which it is known; empty if for none
     */
    public RuleNotKnownException(String rule, List<DateSpan> known) {
        super(
                "RULE_NOT_KNOWN",
                "No rule is known for: " + rule + ". " + describe(known),
                known.isEmpty()
                        ? "its name is spelt another way here, or the nation has no such rule."
                        : "the date is in the wrong column, or the nation has no such rule.");
        this.rule = rule;
        this.known = List.copyOf(known);
    }

    private static String describe(List<DateSpan> known) {
        return known.isEmpty() ? "Known for no date." : "Known for " + known + ".";
    }

    /** What was asked for. */
    public String rule() {
        return rule;
    }

    /** The dates for which the rule is known, in order; empty if for none. */
    public List<DateSpan> known() {
        return known == null ? List.of() : known;
    }
}
