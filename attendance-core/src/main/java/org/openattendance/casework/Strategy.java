package org.openattendance.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An attendance strategy: aims, priorities, what was promised and what was done.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title not blank
 * @param owner the body whose it is, not blank
 * @param year the calendar year in which it was made
 * @param consultedWith groups that were heard
 * @param nationalReference the guidance that it answers; may be empty
 * @param aims of the strategy as a whole, in order
 * @param priorities in order of number, no number twice
 * @param resources documents and exercises
 * @param years priorities filed by school year
 * @param contextChanges what changed around it
 */
public record Strategy(
        String title,
        String owner,
        int year,
        List<String> consultedWith,
        String nationalReference,
        List<StrategicAim> aims,
        List<StrategicPriority> priorities,
        List<StrategyResource> resources,
        List<YearPriorities> years,
        List<ContextChange> contextChanges) {

    public Strategy {
        Say.required("title of a strategy", title);
        Say.required("owner of a strategy", owner);
        Objects.requireNonNull(nationalReference, "nationalReference");
        consultedWith = List.copyOf(consultedWith);
        aims = List.copyOf(aims);
        priorities = priorities.stream()
                .sorted(java.util.Comparator.comparingInt(StrategicPriority::number))
                .toList();
        resources = List.copyOf(resources);
        years = List.copyOf(years);
        contextChanges = List.copyOf(contextChanges);
        Say.that(
                priorities.stream().map(StrategicPriority::number).distinct().count() == priorities.size(),
                "Two priorities have one number.",
                "a priority was copied.");
        for (ContextChange change : contextChanges) {
            Say.that(
                    find(priorities, change.revisedPriority()).isPresent(),
                    "A change of context revises priority " + change.revisedPriority() + ", which is not there.",
                    "the priorities were numbered anew.");
        }
    }

    private static Optional<StrategicPriority> find(List<StrategicPriority> all, int number) {
        return all.stream().filter(one -> one.number() == number).findFirst();
    }

    /** Commitments by status, for each priority by number. */
    public Map<Integer, Map<CommitmentStatus, Long>> progress() {
        Map<Integer, Map<CommitmentStatus, Long>> progress = new LinkedHashMap<>();
        priorities.forEach(priority -> progress.put(priority.number(), priority.progress()));
        return progress;
    }

    /** Commitments at a level, in order. */
    public List<Commitment> commitmentsAt(ResponseLevel level) {
        return priorities.stream()
                .flatMap(priority -> priority.commitments().stream())
                .filter(one -> one.level().filter(level::equals).isPresent())
                .toList();
    }

    /** Aims of the strategy and of its priorities beside the achievements that serve them. */
    public List<AimRow> matrix() {
        List<AimRow> rows = new ArrayList<>();
        Stream.concat(aims.stream(), priorities.stream().flatMap(one -> one.aims().stream()))
                .forEach(aim -> rows.add(new AimRow(aim, serving(aim))));
        return List.copyOf(rows);
    }

    private List<Achievement> serving(StrategicAim aim) {
        return priorities.stream()
                .flatMap(priority -> priority.achievements().stream())
                .filter(achievement -> achievement.serves().contains(aim.id()))
                .toList();
    }

    /**
     * An aim and what serves it.
     *
     * @param aim what is meant
     * @param achievements what was done for it; empty is worth a look
     */
    public record AimRow(StrategicAim aim, List<Achievement> achievements) {

        public AimRow {
            achievements = List.copyOf(achievements);
        }

        /** Whether nothing serves the aim yet. */
        public boolean isUnserved() {
            return achievements.isEmpty();
        }
    }
}
