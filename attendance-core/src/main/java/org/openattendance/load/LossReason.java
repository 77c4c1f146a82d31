package org.openattendance.load;

/** Why a mark, or something that was known of it, is not in what was written. Stable: programs may compare the names. */
public enum LossReason {
    /** A packed string has one character for each mark, and the code has more: an entry without a mark stands in its place. */
    LONG_CODE_LEFT_OUT(
            "a packed string holds one character for each mark; an entry without a mark stands in its place."),
    /** As asked for: the first character of a longer code stands for it, and may mean something else. */
    LONG_CODE_SHORTENED("its first character stands for it, as was asked for; that may be another code."),
    /** A code with a space in it would be taken for two: an entry without a mark stands in its place. */
    CODE_WITH_SPACE("a string of marks is split at spaces; an entry without a mark stands in its place."),
    /** A character that the format cannot carry. */
    CODE_NOT_WRITABLE("the format cannot carry a character of it; an entry without a mark stands in its place."),
    /** The session is none that the layout has a place for: a Saturday where marks run from Monday to Friday. */
    NO_PLACE_IN_LAYOUT("the layout has no place for this session; the mark is left out."),
    /** A string cannot leave a session out: something stands where the register has no entry. */
    GAP_FILLED("the register has no entry here; a string has no way to say so, and an entry was put in."),
    /** The register held another code too; only the first is written, and the reader will take it for settled. */
    CONFLICT_DROPPED("the register held another code for this session too; only this one is written."),
    /** The format has no place for an entry without a mark. */
    NO_MARK_LEFT_OUT("the format has no place for an entry without a mark."),
    /** Sessions that were not possible have no place in the format. */
    NOT_POSSIBLE_LEFT_OUT("the format has no place for a session that was not possible."),
    /** The code was put into one of a few categories; several codes share each. */
    CODE_COLLAPSED("the format has one category for several codes."),
    /** The format says how much of a day, not which half. */
    SESSION_PART_LOST("the format says half a day, and not which half."),
    /** The format has counts, not marks: when it was is lost. */
    DATE_LOST("the format has counts; which session it was is lost."),
    /** The code has no count of its own in the format. */
    REASON_NOT_HELD("the format has no count for this code; it is in the totals only."),
    /** The format has no place for the school. */
    SCHOOL_DROPPED("the format has no place for the school."),
    /** An explicit table says nothing about the code. */
    CODE_NOT_IN_TABLE("the table that was given has no line for it.");

    private final String message;

    LossReason(String message) {
        this.message = message;
    }

    /** What happened, for a person. */
    public String message() {
        return message;
    }
}
