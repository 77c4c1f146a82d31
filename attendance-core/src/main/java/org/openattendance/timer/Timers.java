package org.openattendance.timer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;

/**
 * All timers of a nation.
 *
 * <p>Those that are not confirmed, local or not yet in force are off until {@link #with(String)} or {@link #all()} puts them on.
 * Immutable and thread-safe.
 */
public final class Timers {

    private final Nation nation;
    private final Map<String, Timer> byId; // in order
    private final Set<String> on;

    private Timers(Nation nation, Map<String, Timer> byId, Set<String> on) {
        this.nation = nation;
        this.byId = byId;
        this.on = on;
    }

    /**
     * Rows in their order.
     *
     * @throws InvalidValueException if two have one id
     */
    public static Timers of(Nation nation, List<Timer> timers) {
        Map<String, Timer> byId = new LinkedHashMap<>();
        Set<String> on = new TreeSet<>();
        for (Timer timer : timers) {
            if (byId.put(timer.id(), timer) != null) {
                throw new InvalidValueException(
                        "Two timers of " + nation + " are called " + timer.id() + ".", "a row was copied.");
            }
            if (timer.onByDefault()) {
                on.add(timer.id());
            }
        }
        return new Timers(nation, byId, on);
    }

    /** Whose they are. */
    public Nation nation() {
        return nation;
    }

    /** All rows, on or off, in order. */
    public List<Timer> list() {
        return List.copyOf(byId.values());
    }

    /** A row by its id, on or off; or empty. */
    public Optional<Timer> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * A row by its id, on or off.
     *
     * @throws RuleNotKnownException if there is none
     */
    public Timer get(String id) {
        return find(id).orElseThrow(() -> new RuleNotKnownException("timer " + id + " of " + nation, List.of()));
    }

    /** Whether a row is on. */
    public boolean isOn(String id) {
        return on.contains(id);
    }

    /**
     * The same with one row put on.
     *
     * @throws RuleNotKnownException if there is no such row
     */
    public Timers with(String id) {
        Set<String> more = new TreeSet<>(on);
        more.add(get(id).id());
        return new Timers(nation, byId, more);
    }

    /** The same with one row put off. */
    public Timers without(String id) {
        Set<String> fewer = new TreeSet<>(on);
        fewer.remove(id);
        return new Timers(nation, byId, fewer);
    }

    /** The same with every row on. */
    public Timers all() {
        return new Timers(nation, byId, new TreeSet<>(byId.keySet()));
    }

    /** The events that start a timer, in order of their names. */
    public List<String> events() {
        Set<String> events = new TreeSet<>();
        byId.values().forEach(timer -> timer.event().ifPresent(events::add));
        return List.copyOf(events);
    }

    /**
     * The timers that an event starts on a day: those that are on and in force, in order.
     *
     * @throws InvalidValueException if no row of the nation knows the event; the message lists those there are
     */
    public List<Timer> startedBy(String event, LocalDate day) {
        if (!events().contains(event)) {
            throw new InvalidValueException(
                    "No timer of " + nation + " is started by " + event + ". Known events: " + events() + ".",
                    "it is misspelt, or an event of another nation.");
        }
        Predicate<Timer> started = timer ->
                timer.event().equals(Optional.of(event)) && timer.span().contains(day);
        return byId.values().stream()
                .filter(started)
                .filter(timer -> isOn(timer.id()))
                .toList();
    }

    /** These with a caller's own laid over: a row of the same id is replaced, and on or off as the caller's says. */
    public Timers combinedWith(Timers local) {
        Map<String, Timer> all = new LinkedHashMap<>(byId);
        all.putAll(local.byId);
        Set<String> both = new TreeSet<>(on);
        both.removeAll(local.byId.keySet());
        both.addAll(local.on);
        return new Timers(nation, all, both);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Timers that
                && nation.equals(that.nation)
                && list().equals(that.list())
                && on.equals(that.on);
    }

    @Override
    public int hashCode() {
        return Objects.hash(nation, list(), on);
    }

    /** Nation and number of rows. */
    @Override
    public String toString() {
        return "Timers of " + nation + " (" + byId.size() + " rows)";
    }
}
