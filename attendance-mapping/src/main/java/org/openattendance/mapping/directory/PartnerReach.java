package org.openattendance.mapping.directory;

/** How far a partner works. */
public enum PartnerReach {
    LOCAL,
    REGIONAL,
    NATIONAL
}
