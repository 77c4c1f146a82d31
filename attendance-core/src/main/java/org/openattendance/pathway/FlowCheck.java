package org.openattendance.pathway;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every stage can be reached, none is a dead end, every transition can fire and goes the way its kind says. */
final class FlowCheck {

    private final PathwayDraft draft;
    private final List<PathwayFault> faults = new ArrayList<>();

    private FlowCheck(PathwayDraft draft) {
        this.draft = draft;
    }

    static List<PathwayFault> of(PathwayDraft draft) {
        FlowCheck check = new FlowCheck(draft);
        draft.transitions().forEach(check::fires);
        draft.transitions().forEach(check::direction);
        check.reach();
        draft.stages().forEach(check::deadEnd);
        return check.faults;
    }

    private void fires(Transition transition) {
        if (!Worlds.canHold(transition.trigger())) {
            fault(
                    "PATHWAY_NEVER_FIRES",
                    draft.pointerTo(transition) + "/when",
                    "no attendance, fact or record can meet it: "
                            + transition.trigger().asked() + ".");
        }
    }

    private void direction(Transition transition) {
        int to = draft.findPlace(transition.to()).map(Stage::height).orElse(0);
        boolean wrong = switch (transition.kind()) {
            case STEP -> origins(transition).anyMatch(stage -> stage.height() >= to);
            case EXIT -> origins(transition).anyMatch(stage -> stage.height() <= to);
            // From anywhere means: from wherever it would be a bypass.
            case BYPASS, BAND -> false;
        };
        if (wrong) {
            fault(
                    "PATHWAY_WRONG_DIRECTION",
                    draft.pointerTo(transition) + "/kind",
                    "a step leads up and an exit down, in the order of the stages.");
        }
    }

    private java.util.stream.Stream<Stage> origins(Transition transition) {
        return draft.stages().stream().filter(stage -> transition.leaves(stage.key()));
    }

    private void reach() {
        if (draft.stages().isEmpty()) {
            return;
        }
        Set<String> reached = new HashSet<>(Set.of(first().key()));
        for (boolean grows = true; grows; ) {
            grows = false;
            for (Transition transition : draft.transitions()) {
                if (opens(transition, reached)) {
                    grows |= reached.add(transition.to());
                }
            }
        }
        draft.places().stream()
                .filter(place -> !reached.contains(place.key()) && !isLedToByRoute(place) && !place.leavesOpen("entry"))
                .forEach(place -> fault(
                        "PATHWAY_STAGE_UNREACHABLE",
                        draft.pointerTo(place),
                        "no way up leads to " + place.key()
                                + ". Add a transition, or write \"entry\" into its \"notKnown\"."));
    }

    private Stage first() {
        return draft.stages().stream()
                .min(java.util.Comparator.comparingInt(Stage::order))
                .orElseThrow();
    }

    /** By exits one only comes back: they do not count as ways to a stage. */
    private boolean opens(Transition transition, Set<String> reached) {
        return transition.kind() != Transition.Kind.EXIT
                && reached.stream().anyMatch(transition::leaves)
                && Worlds.canHold(transition.trigger());
    }

    private boolean isLedToByRoute(Stage place) {
        return draft.stages().stream()
                .flatMap(stage -> stage.work().routes().stream())
                .anyMatch(route -> route.leadsTo().filter(place.key()::equals).isPresent());
    }

    private void deadEnd(Stage stage) {
        boolean leads = stage.end()
                || stage.leavesOpen("exit")
                || draft.transitions().stream().anyMatch(transition -> transition.leaves(stage.key()))
                || stage.work().routes().stream()
                        .anyMatch(route -> route.leadsTo().isPresent());
        if (!leads) {
            fault(
                    "PATHWAY_DEAD_END",
                    draft.pointerTo(stage),
                    "nothing leads out of " + stage.key()
                            + ". Add an exit, mark it as an end, or write \"exit\" into its \"notKnown\".");
        }
    }

    private void fault(String reason, String pointer, String message) {
        faults.add(new PathwayFault(reason, pointer, message));
    }
}
