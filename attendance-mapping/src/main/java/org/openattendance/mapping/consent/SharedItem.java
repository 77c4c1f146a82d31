package org.openattendance.mapping.consent;

import java.util.Objects;
import org.openattendance.mapping.internal.Require;

/**
 * Something that is shared, or not. Immutable and thread-safe.
 *
 * @param what it is, in a few words or as the id of a node, a need or a note; never its content
 * @param category how the law sees it
 */
public record SharedItem(String what, Category category) {

    /** How the law sees an item. */
    public enum Category {
        ORDINARY,
        /** Health, ethnicity and the like: needs a condition of its own. */
        SPECIAL,
        /** Offences: has a rule of its own. */
        CRIMINAL
    }

    public SharedItem {
        what = Require.text(what, "An item that is shared");
        Objects.requireNonNull(category, "category");
    }
}
