package org.openattendance.mapping.model;

/** How close a person is, in the words of the circle of support, from the inside out. */
public enum Closeness {
    INTIMACY,
    FRIENDSHIP,
    PARTICIPATION,
    /** Someone who is paid. */
    EXCHANGE,
    /** Someone who is not there yet. */
    POSSIBILITY
}
