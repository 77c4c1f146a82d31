package org.openattendance.mapping.model;

/** What a map is about. Only a map of one pupil may hold a profile and people. */
public enum MapScope {
    PUPIL,
    GROUP,
    SCHOOL,
    LOCALITY
}
