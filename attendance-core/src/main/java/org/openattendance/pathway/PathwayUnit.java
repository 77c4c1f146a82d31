package org.openattendance.pathway;

/** In what a pathway counts time. School weeks and school days need a calendar; the others do not. */
public enum PathwayUnit {
    /** A Monday week in which the school is open for at least one session. */
    SCHOOL_WEEK("school week", true),
    /** Seven days. */
    WEEK("week", false),
    /** A day on which the school is open. Never a calendar day. */
    SCHOOL_DAY("school day", true),
    /** Any day. */
    DAY("day", false),
    /** Monday to Friday but for bank holidays. */
    WORKING_DAY("working day", true),
    /** A calendar month. */
    MONTH("month", false);

    private final String word;
    private final boolean needsCalendar;

    PathwayUnit(String word, boolean needsCalendar) {
        this.word = word;
        this.needsCalendar = needsCalendar;
    }

    /** For people, in the singular. */
    public String word() {
        return word;
    }

    /** Whether only a calendar can tell how long it is. */
    public boolean needsCalendar() {
        return needsCalendar;
    }
}
