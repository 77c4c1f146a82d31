package org.openattendance.assessment.judgement;

import java.util.List;
import java.util.regex.Pattern;
import org.openattendance.base.AttendanceException;

/**
 * Keeps what identifies a pupil or a member of staff out of a self-assessment, which is about a setting.
 *
 * <p>It knows forms, not people: unique pupil numbers, unique learner numbers, teacher reference numbers, candidate numbers, dates of birth,
 * e-mail addresses. It cannot know a name. Where in doubt it refuses; a reference to a document ("minutes 12 May") passes. Stateless.
 */
public final class PupilDataGuard {

    private static final List<Pattern> FORMS = List.of(
            // Unique pupil number: a letter, eleven digits, a digit or letter; Scottish candidate and learner numbers:
            // nine or ten digits.
            Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]\\d{11}[A-Za-z0-9](?![A-Za-z0-9])"),
            Pattern.compile("(?<![A-Za-z0-9])\\d{9,10}(?![A-Za-z0-9])"),
            // National Health Service number as it is printed.
            Pattern.compile("(?<!\\d)\\d{3} \\d{3} \\d{4}(?!\\d)"),
            Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"),
            Pattern.compile("(?i)\\b(d\\.?o\\.?b|date of birth|born( on)?)\\b[. :]*\\d"),
            Pattern.compile(
                    "(?i)\\b(pupil|student|child|learner|teacher|staff)[ _-]?(ref|reference|id|number)\\b[ :#.]*[A-Z]{0,3}\\d{2}"),
            // A teacher's reference, as printed: 12/34567.
            Pattern.compile("(?i)\\bTRN\\b[ :]*\\d"));

    private PupilDataGuard() {}

    /** A text holds what looks like a person's data. The text is not shown. */
    public static final class PersonalDataException extends AttendanceException {

        private static final long serialVersionUID = 1L;

        PersonalDataException(String where) {
            super(
                    "PERSONAL_DATA",
                    "The " + where
                            + " holds what looks like a person's number, date of birth or address. It is not shown here.",
                    "a list of pupils was pasted in. Give a reference to the document, and keep the document where it is.");
        }
    }

    /** Whether the text has one of the forms. */
    public static boolean looksPersonal(String text) {
        return FORMS.stream().anyMatch(form -> form.matcher(text).find());
    }

    /**
     * The text itself.
     *
     * @param where what it is, for the message, for example {@code rationale}
     * @throws PersonalDataException if it has one of the forms
     */
    public static String refuse(String where, String text) {
        if (looksPersonal(text)) {
            throw new PersonalDataException(where);
        }
        return text;
    }
}
