package org.openattendance.penalty;

import java.util.Objects;
import org.openattendance.pupil.PupilRef;

/**
 * One parent of one pupil, with what is recorded of the two: who has the day-to-day responsibility, who allowed the absence, whether the
 * parent is an individual, whether the parent must not be contacted.
 *
 * <p>Immutable and thread-safe; {@link #toString()} names nobody.
 *
 * @param pupil whose parent
 * @param parent who
 * @param answers by the names of the columns: {@code day_to_day}, {@code allowed_absence}, {@code is_individual}, {@code do_not_contact}
 */
public record ParentLink(PupilRef pupil, ParentRef parent, Answers answers) {

    /** The answer that keeps a parent out of every result. */
    public static final String DO_NOT_CONTACT = "do_not_contact";

    /**
     * @param pupil whose parent
     * @param parent who
     * @param answers by the names of the columns
     */
    public ParentLink {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(answers, "answers");
    }

    /** Whether the parent must be in no result. */
    public boolean isDoNotContact() {
        return answers.isYes(DO_NOT_CONTACT);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "ParentLink";
    }
}
