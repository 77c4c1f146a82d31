package org.openattendance.assessment.judgement;

import java.util.List;

/**
 * A judgement in words: what is in place, what is still to do, and what will be done. Any part may be empty.
 *
 * <p>Immutable and thread-safe.
 *
 * @param inPlace what is there already
 * @param stillToDo what is not
 * @param actions what will be done and by when, one line each
 */
public record Narrative(String inPlace, String stillToDo, String actions) {

    private static final Narrative NONE = new Narrative("", "", "");

    public Narrative {
        PupilDataGuard.refuse("narrative", inPlace);
        PupilDataGuard.refuse("narrative", stillToDo);
        PupilDataGuard.refuse("narrative", actions);
    }

    /** No words. */
    public static Narrative none() {
        return NONE;
    }

    /** Suggestions only, one line each. */
    public static Narrative ofActions(String actions) {
        return new Narrative("", "", actions);
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return inPlace.isBlank() && stillToDo.isBlank() && actions.isBlank();
    }

    /** The actions, one for each line that says something. */
    public List<String> actionLines() {
        return actions.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** How many actions; never the words. */
    @Override
    public String toString() {
        return "narrative with " + actionLines().size() + " actions";
    }
}
