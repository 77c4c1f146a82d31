package org.openattendance.mapping.keyworker;

/** What is looked at when a key worker is found for a child and parents: the criteria that the University of York found in use. */
public enum MatchCriterion {
    /** What the child and the parents wish. */
    PREFERENCE,
    /** Where the family and the worker are. */
    LOCATION,
    /** How many pupils the worker has, and could have. */
    CASELOAD,
    /** How far the worker's skills meet the needs. */
    SKILLS
}
