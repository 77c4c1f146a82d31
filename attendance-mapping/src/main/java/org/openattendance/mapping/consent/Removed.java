package org.openattendance.mapping.consent;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * How many things of one sort a view left out. For the one who runs the program, never for the reader of the view.
 *
 * @param kind which sort
 * @param count 1 or more
 */
public record Removed(Kind kind, int count) {

    /** Sorts of things that a view can leave out. */
    public enum Kind {
        NODE("nodes"),
        TIE("ties"),
        NEED("needs"),
        REFERRAL("referrals"),
        ANSWER("answers"),
        CAUSE("causes"),
        NOTE("notes"),
        CONTACT("contacts"),
        PARITY("parity readings"),
        CONTRIBUTOR("contributors"),
        REDACTION("records of redactions"),
        /** A field of something that stays. */
        FIELD("fields"),
        /** A free text that names something that is left out. */
        TEXT("texts that name something left out");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In the plural, for a sentence. */
        public String words() {
            return words;
        }
    }

    public Removed {
        Objects.requireNonNull(kind, "kind");
        if (count < 1) {
            throw new InvalidValueException("Nothing was removed.", "a count of 0 was kept.");
        }
    }
}
