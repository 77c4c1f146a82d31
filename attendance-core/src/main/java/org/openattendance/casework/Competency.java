package org.openattendance.casework;

/** What training develops. */
public enum Competency {
    KNOWLEDGE,
    UNDERSTANDING,
    SKILL
}
