package org.openattendance.pathway;

import java.util.ArrayList;
import java.util.List;

/**
 * A step of law has someone who decides it, or says that nobody knows who; no pattern, signal or outlook leads to it; and that support was
 * not appropriate never opens it alone.
 */
final class LegalCheck {

    private LegalCheck() {}

    static List<PathwayFault> of(PathwayDraft draft) {
        List<PathwayFault> faults = new ArrayList<>();
        for (Stage place : draft.places()) {
            if (place.isBeyond() && !place.legal()) {
                faults.add(new PathwayFault(
                        "PATHWAY_BAD_VALUE",
                        draft.pointerTo(place) + "/legal",
                        "a place beyond the pathway is a step of law."));
            }
            if (place.legal() && place.decides().isEmpty() && !place.leavesOpen("decides")) {
                faults.add(new PathwayFault(
                        "PATHWAY_LEGAL_WITHOUT_DECIDER",
                        draft.pointerTo(place),
                        "nobody decides on the legal stage " + place.key()
                                + ". Name the role in \"decides\", or write \"decides\" into its \"notKnown\"."));
            }
        }
        for (Transition transition : draft.transitions()) {
            if (draft.findPlace(transition.to()).filter(Stage::legal).isPresent()) {
                legal(draft, transition, faults);
            }
        }
        return faults;
    }

    private static void legal(PathwayDraft draft, Transition transition, List<PathwayFault> faults) {
        String pointer = draft.pointerTo(transition) + "/when";
        List<Condition> all = new ArrayList<>(transition.guards());
        all.add(transition.trigger());
        if (all.stream().flatMap(one -> one.tests().stream()).anyMatch(SignalTest.class::isInstance)) {
            faults.add(new PathwayFault(
                    "PATHWAY_SIGNAL_OPENS_LEGAL",
                    pointer,
                    "a pattern, signal or outlook may lead to a conversation, never to the legal stage "
                            + transition.to() + "."));
        }
        if (opensWithoutAbsence(transition)) {
            faults.add(new PathwayFault(
                    "PATHWAY_SUPPORT_ALONE_OPENS_LEGAL",
                    pointer,
                    "that support is not appropriate does not open " + transition.to()
                            + " by itself: unauthorised absence at the level of a threshold is needed too."));
        }
    }

    /** Whether the trigger can hold because support is not appropriate, with every count and rate short of its mark. */
    private static boolean opensWithoutAbsence(Transition transition) {
        boolean asksForSupport = transition.trigger().tests().stream()
                .anyMatch(test -> test instanceof FactTest fact
                        && fact.fact().equals(DeclaredFact.SUPPORT_APPROPRIATE)
                        && fact.wanted() == Truth.NO);
        return asksForSupport
                && Worlds.of(List.of(transition.trigger()))
                        .any(world -> transition.trigger().truth(world).isYes()
                                && world.fact(DeclaredFact.SUPPORT_APPROPRIATE) == Truth.NO
                                && noUnauthorisedThresholdMet(transition, world));
    }

    private static boolean noUnauthorisedThresholdMet(Transition transition, Known world) {
        return transition.trigger().tests().stream()
                .filter(test -> test instanceof CountTest count && count.measure() == PathwayMeasure.UNAUTHORISED
                        || test instanceof RateTest rate && rate.measure() == PathwayMeasure.UNAUTHORISED)
                .noneMatch(test -> test.truth(world).isYes());
    }
}
