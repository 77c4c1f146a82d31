package org.openattendance.assessment.framework;

/** Where a judgement stands. A status is never a level: what nobody has looked at is not low. */
public enum JudgementStatus {
    /** A level is given; or, where there are no levels, words are. */
    ASSESSED("assessed"),
    /** Nobody has judged it. */
    NOT_YET_ASSESSED("not yet assessed"),
    /** Somebody looked, and the evidence is missing: a real answer, with a note or an action to find out. */
    DONT_KNOW("not known"),
    /** Does not concern this setting, with the reason. Leaves every denominator. */
    NOT_APPLICABLE("not applicable");

    private final String words;

    JudgementStatus(String words) {
        this.words = words;
    }

    /** In words, for people. */
    public String words() {
        return words;
    }

    /** Whether the criterion counts as looked at. */
    public boolean isDone() {
        return this == ASSESSED || this == DONT_KNOW;
    }
}
