package org.openattendance.pathway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openattendance.base.InvalidValueException;

/**
 * A staged pathway: who leads at each stage, what is done there, when a case may go on, who decides. Data of one version, checked as a
 * model: every stage can be reached and left, no two ways contradict each other, every step of law has someone who decides it or says
 * that nobody knows who.
 *
 * <p>What the sources leave open stays open: a pathway read in part can be shown and drawn, and {@link #whyNotExecutable()} says why
 * nobody should run it. Immutable and thread-safe.
 */
public final class Pathway {

    private final PathwayDraft draft;
    private final List<String> whyNotExecutable;

    private Pathway(PathwayDraft draft) {
        this.draft = draft;
        this.whyNotExecutable = reasons(draft);
    }

    /**
     * Checks a draft as a model.
     *
     * @throws PathwayRefusedException with every fault found, if there is one
     */
    public static Pathway of(PathwayDraft draft) {
        List<PathwayFault> faults = draft.faults();
        if (!faults.isEmpty()) {
            throw new PathwayRefusedException(draft.about().id(), faults);
        }
        return new Pathway(draft);
    }

    private static List<String> reasons(PathwayDraft draft) {
        List<String> reasons = new ArrayList<>(draft.about().notExecutable());
        if (draft.stages().isEmpty()) {
            reasons.add("stages not known");
        }
        draft.places().stream()
                .filter(place -> place.legal() && place.decides().isEmpty() && place.leavesOpen("decides"))
                .forEach(place -> reasons.add("decider not known: " + place.key()));
        return List.copyOf(reasons);
    }

    /** What it is and how far it may be trusted. */
    public PathwayAbout about() {
        return draft.about();
    }

    /** For example {@code ENG-NATIONAL-5}. */
    public String id() {
        return draft.about().id();
    }

    /** Id and version, for example {@code ENG-NATIONAL-5@1}. */
    public String reference() {
        return id() + "@" + draft.about().version();
    }

    /** Care that it takes. */
    public PathwaySettings settings() {
        return draft.settings();
    }

    /** Facts that it asks people for, besides those that every pathway knows. */
    public List<DeclaredFact> facts() {
        return draft.facts();
    }

    /** Thresholds with a name. */
    public List<NamedFlag> flags() {
        return draft.flags();
    }

    /** Stages in the order of the file; empty where the source's stages are not known. */
    public List<Stage> stages() {
        return draft.stages();
    }

    /** Places beyond it: a court, a reporter, a notice. */
    public List<Stage> beyond() {
        return draft.beyond();
    }

    /** Ways from stage to stage, in the order of the file. */
    public List<Transition> transitions() {
        return draft.transitions();
    }

    /** What its authors promise or ask around the stages. */
    public List<Obligation> obligations() {
        return draft.obligations();
    }

    /** For the reader of the file. */
    public List<String> notes() {
        return draft.notes();
    }

    /** Whether it may be run: nothing speaks against it. */
    public boolean isExecutable() {
        return whyNotExecutable.isEmpty();
    }

    /** Why nobody should run it, for example {@code decider not known: L4}; empty if it may run. */
    public List<String> whyNotExecutable() {
        return whyNotExecutable;
    }

    /** A stage or a place beyond, or empty. */
    public Optional<Stage> find(String key) {
        return draft.findPlace(key);
    }

    /**
     * A stage or a place beyond.
     *
     * @throws InvalidValueException if it has none of that key
     */
    public Stage stage(String key) {
        return find(key)
                .orElseThrow(() -> new InvalidValueException(
                        "Pathway " + id() + " has no stage " + key + ". It has "
                                + draft.places().stream().map(Stage::key).toList() + ".",
                        "the case is of another pathway, or of another version of this one."));
    }

    /** The rolling windows that its conditions ask for, in school weeks, in order; none where all look at the whole period. */
    public NavigableSet<Integer> rollingWindows() {
        NavigableSet<Integer> windows = new TreeSet<>();
        Stream<Condition> flags = flags().stream().map(NamedFlag::when);
        Stream<Condition> ways =
                transitions().stream().flatMap(way -> Stream.concat(Stream.of(way.trigger()), way.guards().stream()));
        Stream<Condition> routes = stages().stream()
                .flatMap(stage -> stage.work().routes().stream())
                .map(Route::when);
        Stream.of(flags, ways, routes)
                .flatMap(conditions -> conditions)
                .flatMap(condition -> condition.tests().stream())
                .map(Pathway::window)
                .filter(weeks -> weeks > 0)
                .forEach(windows::add);
        return Collections.unmodifiableNavigableSet(windows);
    }

    private static int window(SingleTest test) {
        if (test instanceof RateTest rate) {
            return rate.schoolWeeks();
        }
        return test instanceof CountTest count ? count.schoolWeeks() : 0;
    }

    /** Levels that have neither an expectation nor an agreed approach, or only one of the two, in order of the file. */
    public List<Stage> withoutPromise() {
        return stages().stream().filter(stage -> !stage.promise().isComplete()).toList();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Pathway that && draft.equals(that.draft);
    }

    @Override
    public int hashCode() {
        return Objects.hash(draft);
    }

    /** Its {@link #reference()}. */
    @Override
    public String toString() {
        return reference();
    }
}
