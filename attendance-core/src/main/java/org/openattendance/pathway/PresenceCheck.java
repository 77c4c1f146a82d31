package org.openattendance.pathway;

import java.util.ArrayList;
import java.util.List;

/**
 * More presence never raises a stage: what leads up asks for too little presence, what leads down for enough of it, and of two that fire
 * together the higher goes first. The bands have a check of their own.
 */
final class PresenceCheck {

    private static final String REASON = "PATHWAY_PRESENCE_RAISES_STAGE";

    private PresenceCheck() {}

    static List<PathwayFault> of(PathwayDraft draft) {
        List<PathwayFault> faults = new ArrayList<>();
        for (Transition transition : draft.transitions()) {
            boolean up = transition.kind() == Transition.Kind.STEP || transition.kind() == Transition.Kind.BYPASS;
            if (transition.kind() != Transition.Kind.BAND && couldBeMetBy(!up, transition.trigger())) {
                faults.add(new PathwayFault(
                        REASON,
                        draft.pointerTo(transition) + "/when",
                        up
                                ? "more presence could meet it, and it leads up."
                                : "less presence could meet it, and it leads down."));
            }
        }
        ranks(draft, faults);
        return faults;
    }

    /** Whether more presence (or, asked so, less of it) could meet a part of the condition. */
    private static boolean couldBeMetBy(boolean lessPresence, Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().anyMatch(part -> couldBeMetBy(lessPresence, part));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> couldBeMetBy(lessPresence, part));
        }
        if (condition instanceof Condition.Not not) {
            return couldBeMetBy(!lessPresence, not.part());
        }
        if (condition instanceof RateTest rate) {
            return rate.rewardsPresence() != lessPresence;
        }
        if (condition instanceof CountTest count) {
            return count.measure().growsWithPresence() != lessPresence;
        }
        return condition instanceof BandTest;
    }

    private static void ranks(PathwayDraft draft, List<PathwayFault> faults) {
        for (Transition first : draft.transitions()) {
            for (Transition second : draft.transitions()) {
                if (goesFirst(draft, first, second) && prefersWrongly(draft, first, second)) {
                    faults.add(new PathwayFault(
                            REASON,
                            draft.pointerTo(first) + "/rank",
                            "it goes before " + second.id()
                                    + ", and both can fire: with more presence the case could rise."));
                }
            }
        }
    }

    private static boolean goesFirst(PathwayDraft draft, Transition first, Transition second) {
        return first.rank().isPresent()
                && second.rank().isPresent()
                && first.rank().get() < second.rank().get()
                && first.sharesOriginWith(second, draft.stageKeys())
                && Worlds.canHoldTogether(first.trigger(), second.trigger());
    }

    /** Of two that lead up the higher must go first, of two exits the lower. */
    private static boolean prefersWrongly(PathwayDraft draft, Transition first, Transition second) {
        int difference = Integer.compare(height(draft, first), height(draft, second));
        boolean exits = first.kind() == Transition.Kind.EXIT && second.kind() == Transition.Kind.EXIT;
        boolean ups = first.kind() != Transition.Kind.EXIT && second.kind() != Transition.Kind.EXIT;
        return exits && difference > 0 || ups && difference < 0;
    }

    private static int height(PathwayDraft draft, Transition transition) {
        return draft.findPlace(transition.to()).map(Stage::height).orElse(0);
    }
}
