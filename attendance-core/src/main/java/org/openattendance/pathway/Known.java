package org.openattendance.pathway;

import java.util.Optional;
import org.openattendance.base.Rate;

/**
 * What a condition may ask. One implementation looks at a case as of a day; another, inside the
 * check of a model, tries out every kind of answer. One that was made for one question is for one thread.
 */
public interface Known {

    /**
     * A measure, for a window in school weeks.
     *
     * @param schoolWeeks 0 for the window of the whole reading
     */
    Optional<Rate> measure(PathwayMeasure measure, int schoolWeeks);

    /** What is known of a fact. */
    Truth fact(String key);

    /** How often a piece of evidence is on record; 0 or more. */
    int evidence(String key);

    /** How often an action was done; 0 or more. */
    int actions(String key);

    /** Whether a stage was gone through: entered, its required work done, its least time over. */
    Truth stageDone(String key);

    /** Whether at least a stretch of time has gone by since an event; no if there was no such event. */
    Truth since(String event, Stretch stretch);

    /** How many notices are on record; 0 or more. */
    int notices();

    /** Whether a pattern, change or outlook was noticed. */
    boolean signal(String key);
}
