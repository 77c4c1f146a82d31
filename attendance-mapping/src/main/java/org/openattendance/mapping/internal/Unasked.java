package org.openattendance.mapping.internal;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of fields of a document that nobody asked for; kept under the thing that they stand in. For one read. */
public final class Unasked {

    private final Policy policy;
    private final Map<String, Map<String, String>> kept = new TreeMap<>();

    /** What to do with them. They are never dropped in silence. */
    public enum Policy {
        /** Each is a warning, and is not kept. */
        REPORT,
        /** Each thing with some is a warning; they stay with it, word for word. */
        KEEP,
        /** Each thing with some is an error, and is left out. */
        REFUSE
    }

    /** For one read under a policy. */
    public Unasked(Policy policy) {
        this.policy = policy;
    }

    Policy policy() {
        return policy;
    }

    void keep(String owner, Map<String, String> fields) {
        kept.put(owner, fields);
    }

    /** Fields by owner, then name; the value is JSON. */
    public Map<String, Map<String, String>> kept() {
        return Collections.unmodifiableMap(kept);
    }
}
