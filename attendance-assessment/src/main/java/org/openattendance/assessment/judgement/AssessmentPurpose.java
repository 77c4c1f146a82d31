package org.openattendance.assessment.judgement;

/** What an assessment is for. An ordinary assessment in every case: the purpose changes how it is read, not how it is made. */
public enum AssessmentPurpose {
    /** The setting judges its own practice. */
    SELF_ASSESSMENT,
    /** How ready a setting is for something to come, so that support can be matched to it. */
    READINESS,
    /** Another school judges. */
    PEER_REVIEW,
    /** The authority judges. */
    AUTHORITY_REVIEW
}
