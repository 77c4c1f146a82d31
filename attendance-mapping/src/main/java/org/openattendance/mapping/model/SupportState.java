package org.openattendance.mapping.model;

/** How things stand with a support or a partner. */
public enum SupportState {
    /** It is there now. */
    IN_PLACE,
    /** It could be had. */
    ACCESSIBLE,
    /** It is wanted. */
    NEEDED,
    /** Someone thought of it. */
    POTENTIAL,
    /** It was offered, and declined; the node says by whom. */
    DECLINED,
    /** It was there once. */
    ENDED
}
