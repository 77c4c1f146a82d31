package org.openattendance.mapping.match;

/** By what offers that fit are put in order. What is not known counts as the middle of what is known, never as worst. */
public enum RankRule {
    /** Serves more of the open needs. */
    COVERS_MORE_NEEDS,
    /** The pupil or the family has a supportive tie with the partner already. */
    SUPPORTIVE_TIE,
    /** The child or a parent would like it. */
    PREFERRED,
    /** A shorter median wait in the referrals on record. */
    LESS_WAITING,
    /** Fewer barriers about which nothing is done. */
    FEWER_BARRIERS,
    /** Less intensive: the lowest level that still serves the need. */
    LEAST_INTENSIVE
}
