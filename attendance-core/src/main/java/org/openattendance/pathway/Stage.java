package org.openattendance.pathway;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * A stage of a pathway, or a place beyond it such as a court.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key upper-case letters, digits and underscores; unique in its pathway
 * @param order 1 for the lowest; higher stages are reached when more is needed. 0 for a place beyond the pathway, which is above all
 * @param title for people, not blank
 * @param lead who leads
 * @param legal whether it is a step of law: entered by a decision of a role, never otherwise
 * @param end whether a case may stay there for good
 * @param decides who decides on entry; empty if nobody is named
 * @param band its band of attendance; empty if it has none
 * @param work what happens there
 * @param promise what everybody may expect
 * @param notKnown what the source leaves open, as names of fields, in order
 */
public record Stage(
        String key,
        int order,
        String title,
        Lead lead,
        boolean legal,
        boolean end,
        Optional<Role> decides,
        Optional<Band> band,
        StageWork work,
        StagePromise promise,
        Set<String> notKnown) {

    public Stage {
        Keys.requireCapitals("a stage", key);
        Texts.require("stage " + key, title);
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(decides, "decides");
        Objects.requireNonNull(band, "band");
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(promise, "promise");
        notKnown = Collections.unmodifiableSet(new TreeSet<>(notKnown));
        if (order < 0 || order > 99) {
            throw new InvalidValueException(
                    "Stage " + key + " has the order " + order + ".", "stages are counted from 1.");
        }
    }

    /** A stage of which only the key is known. */
    static Stage unknown(String key) {
        return new Stage(
                key,
                1,
                key,
                Lead.NOT_KNOWN,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                StageWork.none(),
                StagePromise.none(),
                Set.of("stage"));
    }

    /** Whether it is a place beyond the pathway: a court, a reporter, a notice. */
    public boolean isBeyond() {
        return order == 0;
    }

    /** Its height: a place beyond the pathway is above every stage. */
    public int height() {
        return isBeyond() ? Integer.MAX_VALUE : order;
    }

    /** Whether the source leaves a field open, for example {@code decides}. */
    public boolean leavesOpen(String field) {
        return notKnown.contains(field);
    }

    /** What must be so before the stage is left upwards: required actions done, evidence on record. Its least time is apart. */
    public List<SingleTest> required() {
        List<SingleTest> tests = new java.util.ArrayList<>();
        work.actions().stream()
                .filter(StageAction::mandatory)
                .forEach(action -> tests.add(new ActionTest(action.key())));
        work.evidence().forEach(need -> tests.add(need.test()));
        return List.copyOf(tests);
    }
}
