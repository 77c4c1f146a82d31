package org.openattendance.mapping.plan;

/** The six steps to a partnership, in order. */
public enum PartnershipStep {
    CONSIDER_DATA,
    DISCUSS_WITH_CHILD_AND_FAMILY,
    FUNDING,
    COLLABORATION,
    DELIVERY_MONITORING_TRACKING,
    VOICE_IMPACT_LEGACY
}
