package org.openattendance.pathway;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;

/**
 * Something to be done at a stage. Immutable and thread-safe.
 *
 * @param key unique in its pathway
 * @param title for people, not blank
 * @param mandatory whether the stage can only be left upwards once it is done
 * @param work what kind of work it is
 * @param owner who does it; empty if the source does not say
 * @param within by when after entry; empty if the source does not say
 * @param every how often it is repeated; empty if once, or if the source does not say
 */
public record StageAction(
        String key,
        String title,
        boolean mandatory,
        WorkKind work,
        Optional<Role> owner,
        Optional<Stretch> within,
        Optional<Stretch> every) {

    public StageAction {
        Keys.requireCapitals("an action", key);
        Texts.require("action " + key, title);
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(within, "within");
        Objects.requireNonNull(every, "every");
    }
}
