package org.openattendance.verification.conformance;

/** Mistakes that systems make, planted one at a time into the slow system. */
enum Fault {
    /** Shares in binary floating point: {@code 1 - present / possible >= 0.1}. */
    DOUBLES,
    /** More than the threshold, where at least is meant. */
    MORE_THAN,
    /** The percentage as it is shown, to one decimal, is held against the threshold. */
    SHOWN_PERCENT,
    /** The fifth decimal of exactly five goes to the even neighbour. */
    HALF_EVEN,
    /** Dual registration is attendance. */
    D_COUNTED,
    /** Every mark is read by the codes of today. */
    CODES_OF_TODAY,
    /** The Covid X is left out of the possible sessions. */
    COVID_X_DROPPED,
    /** The Covid X is an absence. */
    COVID_X_ABSENT,
    /** Arriving after the register closed is presence. */
    LATE_U_PRESENT,
    /** A session that nobody marked is unauthorised absence. */
    UNMARKED_ABSENT,
    /** Exclusion is an absence in Scotland too. */
    EXCLUSION_ABSENT,
    /** Of two marks the last stands. */
    LAST_MARK_STANDS,
    /** Small letters are read as large ones. */
    ANY_CASE,
    /** A code that no longer holds is unknown. */
    NO_NEAREST_MEANING,
    /** Corrections are not read. */
    AMENDMENTS_IGNORED,
    /** Everything that was ever recorded is known. */
    AS_OF_IGNORED,
    /** The last day of the window does not count. */
    LAST_DAY_LEFT_OUT,
    /** The rate of a group is the mean of its pupils' rates. */
    MEAN_OF_RATES,
    /** A pupil without a possible session is an enrolment. */
    EVERY_PUPIL_ENROLLED,
    /** A pupil of two schools is one. */
    SCHOOLS_MERGED,
    /** A tenth in Wales at every date. */
    WALES_A_TENTH_ALWAYS,
    /** Open sessions without a row are absence. */
    NO_ENTRY_ABSENT,
    /** Order by letters, large and small alike. */
    ORDER_OF_LETTERS,
    /** Ten weeks of the calendar, holidays among them. */
    CALENDAR_WEEKS,
    /** More than ten sessions. */
    ELEVEN_SESSIONS,
    /** Illness counts towards a notice. */
    ILLNESS_COUNTED,
    /** Marks without a reason do not count towards a notice. */
    N_NOT_COUNTED,
    /** The threshold is asked of the last ten weeks only, and what was met is forgotten. */
    MET_FORGOTTEN,
    /** The day of receipt is day 0. */
    DAY_AFTER_RECEIPT,
    /** Every Monday to Friday is a school day. */
    WEEKDAYS_FOR_SCHOOL_DAYS,
    /** A clock that begins with a day begins after it. */
    FIRST_DAY_LEFT_OUT,
    /** A last day at a weekend moves to the next working day. */
    WEEKENDS_ROLLED,
    /** A month is thirty days. */
    MONTHS_OF_THIRTY_DAYS,
    /** Bank holidays are working days. */
    BANK_HOLIDAYS_WORKED,
    /** A clock runs whatever the day of its event. */
    CLOCKS_OF_ANY_DAY
}
