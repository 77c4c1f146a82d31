package org.openattendance.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Two transitions that leave one stage for different ones never fire together, unless their ranks say which goes first. */
final class ClashCheck {

    private ClashCheck() {}

    static List<PathwayFault> of(PathwayDraft draft) {
        List<PathwayFault> faults = new ArrayList<>();
        Set<String> stages = draft.stageKeys();
        List<Transition> all = draft.transitions();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (clash(all.get(i), all.get(j), stages)) {
                    faults.add(new PathwayFault(
                            "PATHWAY_TRANSITIONS_CLASH",
                            "/transitions/" + j,
                            "it can fire together with " + all.get(i).id() + " (/transitions/" + i
                                    + "), and nothing says which goes first. Give both a rank."));
                }
            }
        }
        return faults;
    }

    private static boolean clash(Transition one, Transition other, Set<String> stages) {
        boolean ordered = one.rank().isPresent()
                && other.rank().isPresent()
                && !one.rank().equals(other.rank());
        return !ordered
                && !one.to().equals(other.to())
                && one.sharesOriginWith(other, stages)
                && Worlds.canHoldTogether(one.trigger(), other.trigger());
    }
}
