package org.openattendance.mapping.model;

/** In what a partner takes part. */
public enum Involvement {
    PLANNING,
    DELIVERY,
    EVALUATION
}
