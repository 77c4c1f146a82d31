package org.openattendance.mapping.model;

import java.util.List;

/**
 * The five layers of a map, from the centre out. What each is called and asks is data: see {@link org.openattendance.mapping.guide.LayerSet}.
 */
public enum MapLayer {
    /** Who is at the centre. Holds the centre alone; what is known of it stands in the profile. */
    PUPIL_CHARACTERISTICS,
    /** Family, friends and communities. */
    PUPIL_AND_FAMILY,
    /** Support in and around the school. */
    SCHOOL_NETWORK,
    /** Services for the pupil or the family. */
    MULTI_AGENCY_SUPPORT,
    /** The community, and the policy and data of the place. */
    COMMUNITY_CONTEXT;

    private static final List<MapLayer> ORDER = List.of(values());

    /** From 1, the centre, to 5. */
    public int number() {
        return ORDER.indexOf(this) + 1;
    }
}
