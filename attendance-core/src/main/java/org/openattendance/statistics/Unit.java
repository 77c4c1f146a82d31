package org.openattendance.statistics;

/** What a group counts. They are not the same number: who changes school in the year is one pupil and two enrolments. */
public enum Unit {
    /** One pupil at one school, as England's school census counts: each enrolment is held against its own sessions. */
    ENROLMENT("enrolments"),
    /** One pupil, all of whose enrolments in the group are taken together before anything is held against a threshold. */
    PUPIL("pupils");

    private final String id;

    Unit(String id) {
        this.id = id;
    }

    /** Name of the number in files and JSON. */
    public String id() {
        return id;
    }
}
