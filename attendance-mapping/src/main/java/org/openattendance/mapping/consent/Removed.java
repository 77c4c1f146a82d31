package org.openattendance.mapping.consent;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * How many things of one sort a view left out. For the one who runs the program, never for the reader of the view.
 * Immutable and thread-safe.
 *
 * @param kind which sort
 * @param count 1 or more
 */
public record Removed(Kind kind, int count) {

    /** Sorts of things that a view can leave out. */
    public enum Kind {
        NODE("node", "nodes"),
        TIE("tie", "ties"),
        NEED("need", "needs"),
        REFERRAL("referral", "referrals"),
        ANSWER("answer", "answers"),
        CAUSE("cause", "causes"),
        NOTE("note", "notes"),
        CONTACT("contact", "contacts"),
        PARITY("parity reading", "parity readings"),
        CONTRIBUTOR("contributor", "contributors"),
        REDACTION("record of a redaction", "records of redactions"),
        /** A field of something that stays. */
        FIELD("field", "fields"),
        /** A free text that names something that is left out. */
        TEXT("text that names something left out", "texts that name something left out");

        private final String one;
        private final String words;

        Kind(String one, String words) {
            this.one = one;
            this.words = words;
        }

        /** In the plural, for a sentence. */
        public String words() {
            return words;
        }
    }

    /** For a sentence: "1 node", "2 ties". */
    public String sentence() {
        return count + " " + (count == 1 ? kind.one : kind.words);
    }

    public Removed {
        Objects.requireNonNull(kind, "kind");
        if (count < 1) {
            throw new InvalidValueException("Nothing was removed.", "a count of 0 was kept.");
        }
    }
}
