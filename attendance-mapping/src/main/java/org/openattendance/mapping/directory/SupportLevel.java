package org.openattendance.mapping.directory;

/** Levels of support by need, from the least intensive to the most. */
public enum SupportLevel {
    UNIVERSAL,
    TARGETED,
    SPECIALIST,
    STATUTORY
}
