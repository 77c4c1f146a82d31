package org.openattendance.pathway;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every key that a pathway uses is one that it declares, and none is declared twice. */
final class ReferenceCheck {

    private static final String UNKNOWN = "PATHWAY_UNKNOWN_REFERENCE";
    private static final String DUPLICATE = "PATHWAY_DUPLICATE_KEY";

    private final PathwayDraft draft;
    private final List<PathwayFault> faults = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> actions = new HashSet<>();
    private final Set<String> evidence = new HashSet<>();
    private final Set<String> facts = new HashSet<>();
    private final Set<String> sources = new HashSet<>();

    private ReferenceCheck(PathwayDraft draft) {
        this.draft = draft;
    }

    static List<PathwayFault> of(PathwayDraft draft) {
        ReferenceCheck check = new ReferenceCheck(draft);
        check.declare();
        check.follow();
        return List.copyOf(check.faults);
    }

    private void declare() {
        draft.about().sources().forEach(source -> sources.add(source.id()));
        each(draft.facts(), "/facts", (fact, pointer) -> add(facts, fact.key(), pointer));
        each(draft.stages(), "/stages", this::declare);
        each(draft.beyond(), "/beyond", this::declare);
        Set<Integer> orders = new HashSet<>();
        each(draft.stages(), "/stages", (stage, pointer) -> {
            if (stage.order() == 0 || !orders.add(stage.order())) {
                fault(DUPLICATE, pointer + "/order", "no stage may be 0, and no two may share a place in the order.");
            }
        });
        Set<String> ids = new HashSet<>();
        each(draft.transitions(), "/transitions", (transition, pointer) -> {
            add(ids, transition.id(), pointer);
            transition.work().forEach(action -> actions.add(action.key()));
            transition.guards().forEach(this::declareEvidence);
        });
        Set<String> flags = new HashSet<>();
        each(draft.flags(), "/flags", (flag, pointer) -> add(flags, flag.key(), pointer));
    }

    private void declare(Stage stage, String pointer) {
        add(places, stage.key(), pointer);
        Set<String> own = new HashSet<>();
        each(stage.work().actions(), pointer + "/actions", (action, at) -> add(own, action.key(), at));
        actions.addAll(own);
        each(stage.work().evidence(), pointer + "/evidence", (need, at) -> add(own, need.key(), at));
        stage.work().evidence().forEach(need -> evidence.add(need.key()));
        Set<String> routes = new HashSet<>();
        each(stage.work().routes(), pointer + "/routes", (route, at) -> add(routes, route.key(), at));
    }

    /** A guard may ask for evidence that no stage collects: it declares it by asking. */
    private void declareEvidence(Condition guard) {
        guard.tests().stream()
                .filter(EvidenceTest.class::isInstance)
                .forEach(test -> evidence.add(((EvidenceTest) test).key()));
    }

    private void follow() {
        each(draft.flags(), "/flags", (flag, pointer) -> {
            condition(flag.when(), pointer + "/when");
            cited(flag.sources(), pointer);
        });
        each(draft.stages(), "/stages", this::followRoutes);
        each(draft.transitions(), "/transitions", this::follow);
        each(draft.obligations(), "/obligations", (obligation, pointer) -> cited(obligation.sources(), pointer));
    }

    private void followRoutes(Stage stage, String pointer) {
        each(stage.work().routes(), pointer + "/routes", (route, at) -> {
            condition(route.when(), at + "/when");
            route.leadsTo().ifPresent(key -> known(places, key, at + "/leadsTo", "stage or place beyond"));
        });
    }

    private void follow(Transition transition, String pointer) {
        known(places, transition.to(), pointer + "/to", "stage or place beyond");
        each(transition.from(), pointer + "/from", (key, at) -> {
            if (!key.equals(Transition.ANYWHERE)) {
                known(draft.stageKeys(), key, at, "stage");
            }
        });
        condition(transition.trigger(), pointer + "/when");
        each(transition.guards(), pointer + "/guards", this::condition);
        cited(transition.sources(), pointer);
    }

    private void condition(Condition condition, String pointer) {
        condition.tests().forEach(test -> test(test, pointer));
    }

    private void test(SingleTest test, String pointer) {
        if (test instanceof FactTest fact && DeclaredFact.builtIn(fact.fact()).isEmpty()) {
            known(facts, fact.fact(), pointer, "fact");
        } else if (test instanceof ActionTest action) {
            known(actions, action.key(), pointer, "action");
        } else if (test instanceof StageDoneTest done) {
            known(draft.stageKeys(), done.stage(), pointer, "stage");
        } else if (test instanceof SinceTest since) {
            Set<String> events = new HashSet<>(actions);
            Stream.of(draft.stageKeys(), evidence).forEach(events::addAll);
            known(events, since.event(), pointer, "stage, action or piece of evidence");
        }
    }

    private void cited(List<String> ids, String pointer) {
        each(ids, pointer + "/sources", (id, at) -> known(sources, id, at, "source"));
    }

    private void known(Set<String> keys, String key, String pointer, String what) {
        if (!keys.contains(key)) {
            fault(UNKNOWN, pointer, "there is no " + what + " " + key + " in this file.");
        }
    }

    private void add(Set<String> keys, String key, String pointer) {
        if (!keys.add(key)) {
            fault(DUPLICATE, pointer, key + " is declared twice.");
        }
    }

    private void fault(String reason, String pointer, String message) {
        faults.add(new PathwayFault(reason, pointer, message));
    }

    private interface At<T> {
        void visit(T item, String pointer);
    }

    private static <T> void each(List<T> items, String pointer, At<T> visitor) {
        for (int i = 0; i < items.size(); i++) {
            visitor.visit(items.get(i), pointer + "/" + i);
        }
    }
}
