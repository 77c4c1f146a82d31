package org.openattendance.mapping.model;

/** Whose need it is. */
public enum NeedOwner {
    PUPIL,
    PARENT,
    SIBLING,
    FAMILY
}
