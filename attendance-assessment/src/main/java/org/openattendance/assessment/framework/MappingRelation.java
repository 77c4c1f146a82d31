package org.openattendance.assessment.framework;

/** What became of a criterion in the next version. */
public enum MappingRelation {
    /** The same words. */
    SAME,
    /** Other words, the same matter: still comparable, and marked. */
    REWORDED,
    /** Became several: a level may be carried over, its reasons may not. */
    SPLIT,
    /** Became one with others. */
    MERGED,
    /** Is no longer asked. */
    DROPPED,
    /** Was not asked before. */
    NEW;

    /** Whether a change of level between the two versions may be shown as progress. */
    public boolean isComparable() {
        return this == SAME || this == REWORDED;
    }
}
