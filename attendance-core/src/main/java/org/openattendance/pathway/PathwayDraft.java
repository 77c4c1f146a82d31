package org.openattendance.pathway;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A pathway as written, not yet checked as a model. {@link Pathway#of} makes a pathway of it, or refuses.
 * Immutable and thread-safe.
 *
 * @param about what it is
 * @param settings care that it takes
 * @param facts that it asks people for, besides those that every pathway knows
 * @param flags thresholds with a name
 * @param stages in the order of the file; may be empty where the source's stages are not known
 * @param beyond places beyond the pathway
 * @param transitions in the order of the file
 * @param obligations around the stages
 * @param notes for the reader of the file
 */
public record PathwayDraft(
        PathwayAbout about,
        PathwaySettings settings,
        List<DeclaredFact> facts,
        List<NamedFlag> flags,
        List<Stage> stages,
        List<Stage> beyond,
        List<Transition> transitions,
        List<Obligation> obligations,
        List<String> notes) {

    public PathwayDraft {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(settings, "settings");
        facts = List.copyOf(facts);
        flags = List.copyOf(flags);
        stages = List.copyOf(stages);
        beyond = List.copyOf(beyond);
        transitions = List.copyOf(transitions);
        obligations = List.copyOf(obligations);
        notes = List.copyOf(notes);
    }

    /** What is wrong with it as a model, in order of the checks; empty if nothing is. */
    public List<PathwayFault> faults() {
        List<PathwayFault> references = ReferenceCheck.of(this);
        // A model whose parts do not find each other has no shape that one could check.
        return references.isEmpty() ? shapeFaults() : references;
    }

    private List<PathwayFault> shapeFaults() {
        List<PathwayFault> faults = new ArrayList<>();
        faults.addAll(BandCheck.of(this));
        faults.addAll(ReviewCheck.of(this));
        faults.addAll(LegalCheck.of(this));
        faults.addAll(FlowCheck.of(this));
        faults.addAll(ClashCheck.of(this));
        faults.addAll(PresenceCheck.of(this));
        return List.copyOf(faults);
    }

    /** Stages, then places beyond. */
    List<Stage> places() {
        return Stream.concat(stages.stream(), beyond.stream()).toList();
    }

    Optional<Stage> findPlace(String key) {
        return places().stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    Set<String> stageKeys() {
        Set<String> keys = new LinkedHashSet<>();
        stages.forEach(stage -> keys.add(stage.key()));
        return keys;
    }

    /** Where a stage, or a place beyond, stands in the file. */
    String pointerTo(Stage stage) {
        int index = stages.indexOf(stage);
        return index >= 0 ? "/stages/" + index : "/beyond/" + beyond.indexOf(stage);
    }

    /** Where a transition stands in the file. */
    String pointerTo(Transition transition) {
        return "/transitions/" + transitions.indexOf(transition);
    }
}
