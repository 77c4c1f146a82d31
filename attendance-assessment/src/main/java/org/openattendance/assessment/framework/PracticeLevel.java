package org.openattendance.assessment.framework;

/** Where a practice lives. */
public enum PracticeLevel {
    WHOLE_SCHOOL,
    CLASSROOM
}
