package org.openattendance.pattern;

import java.util.Set;
import org.openattendance.register.CodeUse;

/** What a mark is to a pattern, as bits that may stand together. */
final class MarkKind {

    /** The pupil could have attended. */
    static final int POSSIBLE = 1;
    /** Absent, authorised or not; possible too. */
    static final int MISSED = 2;
    /** Came after the start, whatever it counts as. */
    static final int LATE = 4;
    /** The entry has no usable mark. */
    static final int UNRESOLVED = 8;
    /** Somebody agreed on it: no pattern looks at it, though it may be part of a spell. */
    static final int ARRANGED = 16;

    private MarkKind() {}

    /** A late mark that counts as absence is lateness here and not a missed session: the pupil came. */
    static int of(CodeUse use, Set<String> arranged) {
        boolean late = use.meaning().arrivesLate();
        int possible = use.meaning().category().isPossible() ? POSSIBLE : 0;
        int missed = use.meaning().category().isAbsence() && !late ? MISSED : 0;
        int agreed = arranged.contains(use.meaning().code()) ? ARRANGED : 0;
        return possible | missed | (late ? LATE : 0) | agreed;
    }
}
