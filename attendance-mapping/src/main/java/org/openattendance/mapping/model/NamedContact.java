package org.openattendance.mapping.model;

import java.util.Objects;
import org.openattendance.base.DateSpan;
import org.openattendance.mapping.internal.Require;

/**
 * Whom the pupil, a parent or the agencies turn to. Immutable and thread-safe.
 *
 * @param forWhom for whom
 * @param node id of the node of the contact
 * @param primary whether it is the first one to turn to
 * @param dates when
 * @param visibility who may see it
 */
public record NamedContact(ForWhom forWhom, String node, boolean primary, DateSpan dates, Visibility visibility) {

    /** For whom someone is the contact. */
    public enum ForWhom {
        PUPIL,
        PARENT,
        AGENCIES
    }

    public NamedContact {
        Objects.requireNonNull(forWhom, "forWhom");
        Require.id(node, "The node of a contact");
        Objects.requireNonNull(dates, "dates");
        Objects.requireNonNull(visibility, "visibility");
    }
}
