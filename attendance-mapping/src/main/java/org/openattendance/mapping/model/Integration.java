package org.openattendance.mapping.model;

import org.openattendance.mapping.internal.Require;

/**
 * How closely two organisations work together, on a named scale. More is not better. Immutable and thread-safe.
 *
 * @param scale id of the scale, for example {@code frey-five}; see {@link IntegrationScales}
 * @param level code of a level of it
 */
public record Integration(String scale, String level) {

    public Integration {
        Require.id(scale, "The id of a scale");
        Require.id(level, "A level of " + scale);
    }
}
