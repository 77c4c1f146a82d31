package org.openattendance.mapping.model;

/** How a link feels to the one at the centre. Only they set it, or someone who says from whom they have it. */
public enum TieQuality {
    SUPPORTIVE,
    NEUTRAL,
    STRESSFUL,
    BROKEN,
    MIXED,
    UNKNOWN
}
