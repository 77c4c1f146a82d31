package org.openattendance.plan;

/** A part without which an action tends not to happen. */
public enum ActionPart {
    /** How one will know that it worked. */
    SUCCESS_MEASURE,
    /** Who sees to it. */
    OWNER,
    /** By when. */
    DUE_DATE,
    /** What it needs, or the word "none". */
    RESOURCES,
    /** What it arises from. */
    REASON,
    /** When one will look back. */
    REVIEW_DATE
}
