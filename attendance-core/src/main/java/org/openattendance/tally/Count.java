package org.openattendance.tally;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What sessions are counted as. The first six are the parts of {@link #POSSIBLE}, which is always their sum. */
public enum Count {
    /** Attended: present, or late before the register closed. */
    PRESENT("present"),
    /** Approved educational activity elsewhere. */
    APPROVED_EDUCATIONAL_ACTIVITY("approvedEducationalActivity"),
    /** Authorised absence. */
    AUTHORISED_ABSENCE("authorisedAbsence"),
    /** Unauthorised absence. */
    UNAUTHORISED_ABSENCE("unauthorisedAbsence"),
    /** Exclusion, in nations that keep it apart from absence. */
    EXCLUSION("exclusion"),
    /** Possible, but neither attended nor absent. */
    POSSIBLE_OTHER("possibleOther"),
    /** All sessions at which the pupil could have attended: the sum of the six above. */
    POSSIBLE("possible"),
    /** Sessions with a mark that say that attendance was not possible. */
    NOT_POSSIBLE("notPossible"),
    /** Entries without a usable mark: blank, {@code -}, or a code that is not known. */
    UNMARKED("unmarked"),
    /** Open sessions between the first and the last entry that have no entry at all; known only with a calendar. */
    NO_ENTRY("noEntry"),
    /** Every mark that means arriving late, whether before or after the register closed. Part of other counts. */
    LATE("late");

    private static final Set<Count> PARTS_OF_POSSIBLE =
            Collections.unmodifiableSet(EnumSet.range(PRESENT, POSSIBLE_OTHER));

    private final String id;

    Count(String id) {
        this.id = id;
    }

    /** Name in files and JSON, for example {@code authorisedAbsence}. */
    public String id() {
        return id;
    }

    /** The six parts of {@link #POSSIBLE}, in order. */
    public static Set<Count> partsOfPossible() {
        return PARTS_OF_POSSIBLE;
    }
}
