package org.openattendance.mapping.json;

/** What to do with fields of a file that this version of the library does not know. They are never dropped in silence. */
public enum UnknownFields {
    /** They stay with the map, word for word, and are written again. */
    KEEP,
    /** Each is an error, and the thing it stands in is not used. */
    REFUSE
}
