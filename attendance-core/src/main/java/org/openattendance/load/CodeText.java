package org.openattendance.load;

import org.openattendance.pupil.PupilRef;

/**
 * How a code is shown in a message: as it is written, unless it is no code at all. A text that is longer than codes are, that would break the
 * line, or that is the pupil's own reference was put in the wrong column, and may name somebody.
 */
final class CodeText {

    private static final int LONGEST = 4;

    private CodeText() {}

    static String shown(String code, PupilRef pupil) {
        boolean plain = code.codePointCount(0, code.length()) <= LONGEST
                && code.codePoints().noneMatch(point -> Character.isISOControl(point) || Character.isWhitespace(point));
        return plain && !code.equals(pupil.value()) ? code : "the text in this place";
    }
}
