package org.openattendance.assessment.framework;

/** What evidence is made of. Three kinds that agree, views among them, make a judgement firmer than thirty pages of one. */
public enum EvidenceKind {
    /** Figures: counts and shares, never a list of pupils. */
    DATA,
    /** What pupils, parents, staff or partners say. */
    VIEWS,
    /** What somebody saw. */
    OBSERVATION,
    /** What is written down: a policy, minutes, a plan. */
    DOCUMENT
}
