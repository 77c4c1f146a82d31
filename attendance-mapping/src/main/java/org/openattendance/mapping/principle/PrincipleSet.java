package org.openattendance.mapping.principle;

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
 * Principles in sections, in a set order, read from {@code principle/principles.csv}.
 *
 * <p>{@code partnership} has six sections; the fifth names practices to move away from. {@code parents} is what holds with parents and
 * carers. Immutable and thread-safe.
 *
 * @param id of the set
 * @param principles in order, no id twice
 */
public record PrincipleSet(String id, List<Principle> principles) {

    public PrincipleSet {
        Require.id(id, "The id of a set of principles");
        principles = List.copyOf(principles);
        Require.unique(principles.stream().map(Principle::id).toList(), "The set " + id);
    }

    /**
     * One that ships with this module.
     *
     * @param id {@code partnership} or {@code parents}
     * @throws InvalidValueException if there is no such set
     */
    public static PrincipleSet standard(String id) {
        Map<String, List<Principle>> sets = new TreeMap<>();
        List<String> columns = List.of("set", "section", "id", "label", "polarity", "source", "confidence");
        for (CsvRow row : DataFiles.table("principle/principles.csv", columns).rows()) {
            sets.computeIfAbsent(row.text("set"), key -> new ArrayList<>())
                    .add(new Principle(
                            row.text("id"),
                            row.text("section"),
                            row.text("label"),
                            Principle.Polarity.valueOf(row.text("polarity")),
                            List.of(row.text("source")),
                            Confidence.valueOf(row.text("confidence"))));
        }
        List<Principle> found = sets.get(id);
        if (found == null) {
            throw new InvalidValueException(
                    "No set of principles " + id + ". There are " + sets.keySet() + ".", "the id is misspelt.");
        }
        return new PrincipleSet(id, found);
    }

    /** Ids of the sections, in order. */
    public List<String> sections() {
        return principles.stream().map(Principle::section).distinct().toList();
    }

    /** Principles of a section, in order; empty if there is no such section. */
    public List<Principle> in(String section) {
        return principles.stream().filter(one -> one.section().equals(section)).toList();
    }

    /**
     * The principle of an id.
     *
     * @throws InvalidValueException if the set has none
     */
    public Principle principle(String principle) {
        return principles.stream()
                .filter(one -> one.id().equals(principle))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "The set " + id + " has no principle " + principle + ".", "the id is misspelt."));
    }
}
