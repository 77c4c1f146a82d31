package org.openattendance.mapping.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.DataFiles;
import org.openattendance.mapping.internal.Require;
import org.openattendance.table.CsvRow;

/**
 * The checks of the six steps, read from {@code plan/checks.csv}; a school may bring its own.
 * Immutable and thread-safe.
 *
 * @param id {@code six-steps} or {@code six-steps-checklist} for those that ship with this module
 * @param checks in order of step, then as given; no id twice
 */
public record CheckSet(String id, List<StepCheck> checks) {

    public CheckSet {
        Require.id(id, "The id of a set of checks");
        checks = checks.stream().sorted((a, b) -> a.step().compareTo(b.step())).toList();
        Require.unique(checks.stream().map(StepCheck::id).toList(), "The set of checks " + id);
    }

    /**
     * One that ships with this module.
     *
     * @throws InvalidValueException if there is no such set
     */
    public static CheckSet standard(String id) {
        Map<String, List<StepCheck>> sets = new TreeMap<>();
        List<String> columns = List.of("set", "id", "step", "text", "rule", "source", "confidence");
        for (CsvRow row : DataFiles.table("plan/checks.csv", columns).rows()) {
            sets.computeIfAbsent(row.text("set"), key -> new ArrayList<>())
                    .add(new StepCheck(
                            row.text("id"),
                            PartnershipStep.valueOf(row.text("step")),
                            row.text("text"),
                            EvidenceRule.valueOf(row.text("rule")),
                            row.text("source"),
                            Confidence.valueOf(row.text("confidence"))));
        }
        List<StepCheck> found = sets.get(id);
        if (found == null) {
            throw new InvalidValueException(
                    "No set of checks " + id + ". There are " + sets.keySet() + ".", "the id is misspelt.");
        }
        return new CheckSet(id, found);
    }

    /** Checks of a step, in order. */
    public List<StepCheck> of(PartnershipStep step) {
        return checks.stream().filter(check -> check.step() == step).toList();
    }

    /**
     * The check of an id.
     *
     * @throws InvalidValueException if the set has none
     */
    public StepCheck check(String check) {
        return checks.stream()
                .filter(one -> one.id().equals(check))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "The set " + id + " has no check " + check + ".", "the id belongs to another set."));
    }
}
