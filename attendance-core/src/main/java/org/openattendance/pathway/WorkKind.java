package org.openattendance.pathway;

/** What an action costs people: by this, a trial of a policy counts how much work it makes. */
public enum WorkKind {
    MEETING,
    LETTER,
    CALL,
    VISIT,
    REFERRAL,
    PLAN,
    REVIEW,
    NOTICE,
    OTHER
}
