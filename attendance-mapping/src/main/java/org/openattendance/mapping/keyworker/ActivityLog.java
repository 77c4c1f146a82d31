package org.openattendance.mapping.keyworker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.vocabulary.Vocabulary;

/**
 * What a key worker did, by function, in minutes.
 *
 * <p>Immutable and thread-safe.
 */
public final class ActivityLog {

    /** The function of acting for the child with others: an entry of it names the other agency. */
    public static final String BROKERAGE = "F3";

    /** The function of helping with moves: an entry of it names the kind of move. */
    public static final String TRANSITION = "F8";

    private final Vocabulary functions;
    private final Vocabulary transitions;
    private final List<Activity> activities;

    private ActivityLog(Vocabulary functions, Vocabulary transitions, List<Activity> activities) {
        this.functions = functions;
        this.transitions = transitions;
        this.activities = activities;
    }

    /**
     * One piece of work.
     *
     * @param function a code of {@code key-worker-functions}
     * @param on the day
     * @param minutes 1 to 1440
     * @param with id of the other agency, or code of the kind of move; empty for the other functions
     */
    public record Activity(String function, LocalDate on, int minutes, Optional<String> with) {

        public Activity {
            Require.id(function, "The function of an activity");
            Require.between(minutes, 1, 24 * 60, "The minutes of an activity");
            with.ifPresent(id -> Require.id(id, "With whom an activity was"));
        }
    }

    /** An empty log over the lists of functions and of moves. */
    public static ActivityLog of(Vocabulary functions, Vocabulary transitions) {
        return new ActivityLog(functions, transitions, List.of());
    }

    /**
     * The log with one more entry.
     *
     * @throws InvalidValueException if the function is not in the list, a brokerage names no agency, or a move is of no known kind
     */
    public ActivityLog with(Activity activity) {
        functions.term(activity.function());
        if (activity.function().equals(BROKERAGE) && activity.with().isEmpty()) {
            throw new InvalidValueException(
                    "Acting for a child with others names the other agency.", "the agency was left out.");
        }
        if (activity.function().equals(TRANSITION)) {
            transitions.term(activity.with().orElse("none"));
        }
        List<Activity> more = new ArrayList<>(activities);
        more.add(activity);
        more.sort(Comparator.comparing(Activity::on).thenComparing(Activity::function));
        return new ActivityLog(functions, transitions, List.copyOf(more));
    }

    /** All entries, by day, then function. */
    public List<Activity> activities() {
        return activities;
    }

    /** Minutes for each function of the list, in its order; 0 where nothing was logged. */
    public Map<String, Integer> minutesByFunction() {
        Map<String, Integer> sums = new LinkedHashMap<>();
        functions.codes().forEach(code -> sums.put(code, 0));
        activities.forEach(one -> sums.merge(one.function(), one.minutes(), Integer::sum));
        return Collections.unmodifiableMap(sums);
    }

    /** Agencies with which brokerage was logged, in order, none twice. */
    public List<String> brokeredWith() {
        return activities.stream()
                .filter(one -> one.function().equals(BROKERAGE))
                .flatMap(one -> one.with().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
