package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.base.RuleNotKnownException;

/**
 * What a pathway says about a case on a day, with its reasons: every test met or not, what is missing, what the absence is made of, who
 * decides. A proposal, never a step.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pathway id and version
 * @param asOf the day, as known at its end
 * @param outcome what it comes to
 * @param stage key of the stage that the case is at
 * @param due the day of the next review; empty if none is known
 * @param composition sessions of absence by code, in order of code
 * @param triggers every named threshold, then every test of every way out of the stage, in the order of the file
 * @param missing what stands in the way, each entry short and stable, for example {@code PARENT_CONTACT 5 of 6}
 * @param explanation sentences, the most important first
 */
public record PathwayDecision(
        String pathway,
        LocalDate asOf,
        Outcome outcome,
        String stage,
        Optional<LocalDate> due,
        SortedMap<String, Long> composition,
        List<TriggerResult> triggers,
        List<String> missing,
        List<Explanation> explanation) {

    public PathwayDecision {
        Objects.requireNonNull(pathway, "pathway");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(due, "due");
        composition = Collections.unmodifiableSortedMap(new TreeMap<>(composition));
        triggers = List.copyOf(triggers);
        missing = List.copyOf(missing);
        explanation = List.copyOf(explanation);
    }

    /**
     * Decides. A pure function: the same arguments give an equal decision, and only what was known by the day counts.
     *
     * @param history the case; events of later days are not looked at
     * @param reading the figures as of the day
     * @param time how school time is counted
     * @param asOf the day
     * @throws InvalidValueException if the case was not open yet, or is at a stage that the pathway has not
     * @throws RuleNotKnownException if the pathway opened no cases on the day on which the case was opened
     */
    public static PathwayDecision of(
            Pathway pathway, PathwayCase history, Reading reading, SchoolTime time, LocalDate asOf) {
        return new Evaluation(pathway, new CaseView(pathway, history, reading, time, asOf)).decide();
    }

    /** Key of the stage that the outcome is about, if it is about going somewhere. */
    public Optional<String> proposed() {
        return outcome.proposed().map(Stage::key);
    }

    /** The role that decides, if one is named. */
    public Optional<Role> decides() {
        return outcome.decides();
    }

    /** What is different from an earlier decision on the same case. */
    public DecisionChange since(PathwayDecision earlier) {
        return DecisionChange.between(earlier, this);
    }

    /** Outcome and stage; never the figures, which are a pupil's. */
    @Override
    public String toString() {
        return pathway + " on " + asOf + ": " + outcome.word() + " at " + stage;
    }
}
