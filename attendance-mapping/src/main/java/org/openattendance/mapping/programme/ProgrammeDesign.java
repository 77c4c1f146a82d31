package org.openattendance.mapping.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openattendance.base.Role;
import org.openattendance.mapping.gap.SchoolGap;
import org.openattendance.mapping.internal.Require;

/**
 * A programme for parents made from gaps: what it closes, who brings what, who runs it, when.
 * Immutable and thread-safe.
 *
 * @param id unique among designs
 * @param title in words
 * @param gaps codes of the needs that it addresses, in order
 * @param inputs what each partner brings, by id of the partner; what was not said yet is empty
 * @param runner role that runs it; empty until it is settled
 * @param schedule when it runs, in words; may be empty until it is settled
 */
public record ProgrammeDesign(
        String id, String title, Set<String> gaps, Map<String, String> inputs, Optional<Role> runner, String schedule) {

    public ProgrammeDesign {
        Require.id(id, "The id of a design");
        title = Require.text(title, "The title of design " + id);
        gaps = Require.ids(gaps, "A gap");
        Map<String, String> copy = new TreeMap<>();
        inputs.forEach((partner, input) -> copy.put(Require.id(partner, "A partner"), input.strip()));
        inputs = Collections.unmodifiableMap(copy);
        Objects.requireNonNull(runner, "runner");
        schedule = Objects.requireNonNull(schedule, "schedule").strip();
    }

    /** Names of the parts that are open, of gaps, partners, input, runner and schedule, in that order. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        addIf(missing, gaps.isEmpty(), "gaps");
        addIf(missing, inputs.isEmpty(), "partners");
        inputs.forEach((partner, input) -> addIf(missing, input.isEmpty(), "input of " + partner));
        addIf(missing, runner.isEmpty(), "runner");
        addIf(missing, schedule.isEmpty(), "schedule");
        return List.copyOf(missing);
    }

    private static void addIf(List<String> missing, boolean is, String part) {
        if (is) {
            missing.add(part);
        }
    }

    /** The gaps of an analysis that it closes, in the order of the analysis. */
    public List<SchoolGap> closes(List<SchoolGap> found) {
        return found.stream().filter(gap -> gaps.contains(gap.code())).toList();
    }
}
