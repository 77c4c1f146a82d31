package org.openattendance.assessment.framework;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * What often helps from a level on. A suggestion: people decide. Immutable and thread-safe.
 *
 * @param from code of the level from which it helps; empty for any level, and for those who do not know
 * @param text what to do, not blank
 * @param success how one would see that it worked; may be empty
 * @param owner the role that usually sees to it, or empty
 */
public record SuggestedAction(String from, String text, String success, Optional<Role> owner) {

    public SuggestedAction {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(success, "success");
        Objects.requireNonNull(owner, "owner");
        if (text.isBlank()) {
            throw new InvalidValueException("A suggested action says nothing.", "its text was left out.");
        }
    }
}
