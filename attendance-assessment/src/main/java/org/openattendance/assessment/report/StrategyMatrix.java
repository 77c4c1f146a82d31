package org.openattendance.assessment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.base.InvalidValueException;
import org.openattendance.picture.TextTable;

/**
 * Aims beside what has been achieved for them, under the priorities of a strategy. Plain values from the caller: where strategies are kept
 * is no matter of this module.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title of the strategy
 * @param priorities in order
 * @param achievements in order; each serves one aim or several
 */
public record StrategyMatrix(String title, List<Priority> priorities, List<Achievement> achievements) {

    /**
     * A priority with its aims.
     *
     * @param title for people
     * @param aims in order
     */
    public record Priority(String title, List<Aim> aims) {

        public Priority {
            aims = List.copyOf(aims);
        }
    }

    /**
     * What one wants.
     *
     * @param id unique in the strategy
     * @param text for people
     */
    public record Aim(String id, String text) {}

    /**
     * What was done.
     *
     * @param text for people
     * @param serves ids of the aims that it serves, at least one
     */
    public record Achievement(String text, List<String> serves) {

        public Achievement {
            serves = List.copyOf(serves);
        }
    }

    public StrategyMatrix {
        priorities = List.copyOf(priorities);
        achievements = List.copyOf(achievements);
        List<String> ids =
                priorities.stream().flatMap(p -> p.aims().stream()).map(Aim::id).toList();
        if (ids.stream().distinct().count() < ids.size()
                || achievements.stream().anyMatch(a -> a.serves().isEmpty() || !ids.containsAll(a.serves()))) {
            throw new InvalidValueException(
                    "An aim stands twice, or an achievement serves no aim of the strategy.", "an id is misspelt.");
        }
    }

    /** What was done for an aim, in order. */
    public List<Achievement> of(Aim aim) {
        return achievements.stream()
                .filter(done -> done.serves().contains(aim.id()))
                .toList();
    }

    /** Aims for which nothing is recorded yet, in order. */
    public List<Aim> withoutAchievement() {
        return priorities.stream()
                .flatMap(p -> p.aims().stream())
                .filter(aim -> of(aim).isEmpty())
                .toList();
    }

    /** Aims and achievements side by side; an aim with none says so. */
    public TextTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Priority priority : priorities) {
            for (Aim aim : priority.aims()) {
                String done = of(aim).stream().map(Achievement::text).collect(Collectors.joining("; "));
                rows.add(List.of(priority.title(), aim.text(), done.isEmpty() ? "none recorded yet" : done));
            }
        }
        return TextTable.of(List.of("Priority", "What we aim to do", "What we have done so far"), rows);
    }
}
