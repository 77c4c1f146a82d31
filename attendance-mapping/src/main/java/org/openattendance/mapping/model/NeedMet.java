package org.openattendance.mapping.model;

/** How far a need is met, as those who know the pupil see it. */
public enum NeedMet {
    MET,
    PARTLY_MET,
    UNMET,
    UNKNOWN
}
