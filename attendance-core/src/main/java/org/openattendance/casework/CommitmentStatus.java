package org.openattendance.casework;

/** How far a commitment is. */
public enum CommitmentStatus {
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    EMBEDDED
}
