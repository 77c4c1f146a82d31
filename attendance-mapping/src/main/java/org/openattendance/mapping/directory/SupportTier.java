package org.openattendance.mapping.directory;

/** The three levels at which a multi-agency team works. Not the same as {@link SupportLevel}. */
public enum SupportTier {
    WHOLE_SCHOOL,
    GROUP,
    INDIVIDUAL_INTENSIVE
}
