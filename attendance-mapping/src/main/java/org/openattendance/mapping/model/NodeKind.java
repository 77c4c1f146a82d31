package org.openattendance.mapping.model;

/** What a node is: the centre, or one of six kinds around it. */
public enum NodeKind {
    /** The centre: written {@code PUPIL} in the map of a pupil, {@code CENTRE} in any other. */
    CENTRE,
    PERSON,
    GROUP,
    SUPPORT,
    ORGANISATION,
    SERVICE,
    CONTEXT
}
