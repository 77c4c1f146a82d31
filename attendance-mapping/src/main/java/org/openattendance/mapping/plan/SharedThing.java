package org.openattendance.mapping.plan;

/** What partners hold responsibility for together. */
public enum SharedThing {
    STRATEGY,
    OUTCOMES,
    OBJECTIVES,
    KNOWLEDGE,
    DATA,
    EVALUATIONS
}
