package org.openattendance.assessment.io;

/** What becomes of a field that the reader does not know. It is never dropped in silence. */
public enum FieldPolicy {
    /** A warning names it; the rest is used. */
    REPORT,
    /** An error names it, and the document is not used. */
    REFUSE
}
