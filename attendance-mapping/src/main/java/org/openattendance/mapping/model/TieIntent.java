package org.openattendance.mapping.model;

/** What the plan wants of a link. */
public enum TieIntent {
    CREATE,
    STRENGTHEN,
    MAINTAIN,
    REDUCE,
    END,
    NOT_SET
}
