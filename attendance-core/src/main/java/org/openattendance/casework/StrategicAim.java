package org.openattendance.casework;

/**
 * What a strategy or a priority means to do. What was done is an {@link Achievement}: the two are never the same entry.
 * Immutable and thread-safe.
 *
 * @param id unique in its strategy, not blank
 * @param text not blank
 */
public record StrategicAim(String id, String text) {

    public StrategicAim {
        Say.required("id of an aim", id);
        Say.required("aim", text);
    }
}
