package org.openattendance.mapping.gap;

/** In what way a need is not met. */
public enum GapKind {
    /** Nothing is in place, and someone in the directory could help. */
    UNMET_WITH_OFFER,
    /** Nothing is in place, and nobody in the directory could help. */
    UNMET_NO_OFFER,
    /** Something is in place, and those who know the pupil say that it is not enough. */
    PARTLY_MET,
    /** A referral was made, and nothing has begun. */
    WAITING,
    /** Support was offered and not wanted. The door stays open. */
    DECLINED
}
