package org.openattendance.mapping.model;

/** What the first layer asks about the pupil. */
public enum ProfileField {
    GENDER(false),
    SIBLINGS(false),
    HOME_LANGUAGE(false),
    CARING_RESPONSIBILITIES(true),
    ETHNICITY(true),
    NEIGHBOURHOOD(false),
    /** What is hard for the pupil now; a list. */
    CHALLENGES(false),
    /** What stands in the way of equality; a list. */
    EQUALITIES_BARRIERS(false);

    private final boolean sensitive;

    ProfileField(boolean sensitive) {
        this.sensitive = sensitive;
    }

    /** Whether it is left out of every output unless asked for by name. */
    public boolean isSensitive() {
        return sensitive;
    }

    /** Whether it is a list rather than a word. */
    public boolean isList() {
        return this == CHALLENGES || this == EQUALITIES_BARRIERS;
    }
}
