package org.openattendance.load;

import java.util.Objects;

/**
 * A document in some format, and what it could not hold.
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows nothing of the document.
 *
 * @param text the whole document, lines ending in LF
 * @param losses what of the registers is not in it
 */
public record Written(String text, Losses losses) {

    /**
     * @param text the whole document
     * @param losses what is not in it
     */
    public Written {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(losses, "losses");
    }

    /** How long it is; never the text, which may be pupils'. */
    @Override
    public String toString() {
        return text.length() + " characters";
    }
}
