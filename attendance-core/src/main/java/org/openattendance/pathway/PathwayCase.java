package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;

/**
 * The support around one pupil as a list of events, facts and attempts. It can be replayed to any day, as known then.
 *
 * <p>Nothing is ever taken out of it but by {@link #knownOn}, which gives the case as it stood. Immutable and thread-safe.
 *
 * @param ref chosen by the caller, not a name; never shown
 * @param opened the first day
 * @param stage at which it was opened
 * @param openedUnder the version of the pathway that opened it; empty for the one that opened cases on that day
 * @param events in order of the day they happened
 * @param facts given by roles, in order of day
 * @param attempts to reach the family, in order of day
 * @param signals noticed, in order of day
 */
public record PathwayCase(
        String ref,
        LocalDate opened,
        String stage,
        Optional<String> openedUnder,
        List<CaseEvent> events,
        List<FactGiven> facts,
        List<ContactAttempt> attempts,
        List<SignalNoticed> signals) {

    public PathwayCase {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(opened, "opened");
        Objects.requireNonNull(openedUnder, "openedUnder");
        Keys.requireCapitals("a stage", stage);
        events = sorted(events, Comparator.comparing(CaseEvent::on));
        facts = sorted(facts, Comparator.comparing(FactGiven::on));
        attempts = sorted(attempts, Comparator.comparing(ContactAttempt::on));
        signals = sorted(signals, Comparator.comparing(SignalNoticed::on));
    }

    /** A case of which nothing is known but where it begins. */
    public static PathwayCase open(String ref, LocalDate opened, String stage) {
        return new PathwayCase(ref, opened, stage, Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    /** A copy that was opened under a version of its pathway. */
    public PathwayCase under(String version) {
        return new PathwayCase(ref, opened, stage, Optional.of(version), events, facts, attempts, signals);
    }

    /** A copy with one more event. */
    public PathwayCase with(CaseEvent event) {
        return new PathwayCase(ref, opened, stage, openedUnder, plus(events, event), facts, attempts, signals);
    }

    /** A copy with one more fact. */
    public PathwayCase with(FactGiven fact) {
        return new PathwayCase(ref, opened, stage, openedUnder, events, plus(facts, fact), attempts, signals);
    }

    /** A copy with one more attempt. */
    public PathwayCase with(ContactAttempt attempt) {
        return new PathwayCase(ref, opened, stage, openedUnder, events, facts, plus(attempts, attempt), signals);
    }

    /** A copy with one more signal. */
    public PathwayCase with(SignalNoticed signal) {
        return new PathwayCase(ref, opened, stage, openedUnder, events, facts, attempts, plus(signals, signal));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order).toList();
    }

    /**
     * The case as it was known at the end of a day: the same as if one had stopped there.
     *
     * @throws InvalidValueException if it was not open yet
     */
    public PathwayCase knownOn(LocalDate day) {
        if (day.isBefore(opened)) {
            throw new InvalidValueException(
                    "The case was opened on " + opened + ", and is asked for on " + day + ".",
                    "day and month are swapped.");
        }
        return new PathwayCase(
                ref,
                opened,
                stage,
                openedUnder,
                events.stream().filter(event -> event.isKnownOn(day)).toList(),
                facts.stream().filter(fact -> !fact.on().isAfter(day)).toList(),
                attempts.stream().filter(attempt -> !attempt.on().isAfter(day)).toList(),
                signals.stream().filter(signal -> !signal.on().isAfter(day)).toList());
    }

    /** The version of the pathway that it is on: that of the last decision to move it, else the one that opened it, if named. */
    public Optional<String> version() {
        return last(event ->
                        event.type() == CaseEvent.Type.DECISION && event.key().equals(CaseEvent.MOVE_TO_VERSION))
                .map(CaseEvent::value)
                .or(() -> openedUnder);
    }

    /** The stage it is at: the last one entered, else the one it was opened at. */
    public String currentStage() {
        return last(event -> event.type() == CaseEvent.Type.STAGE_ENTERED)
                .map(CaseEvent::key)
                .orElse(stage);
    }

    /** The day on which it entered the stage it is at. */
    public LocalDate stageSince() {
        return last(event -> event.type() == CaseEvent.Type.STAGE_ENTERED)
                .map(CaseEvent::on)
                .orElse(opened);
    }

    /** The last fact of that key, or empty if nobody gave it. */
    public Optional<FactGiven> lastFact(String key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).reduce((earlier, later) -> later);
    }

    Optional<CaseEvent> last(java.util.function.Predicate<CaseEvent> which) {
        return events.stream().filter(which).reduce((earlier, later) -> later);
    }

    /** How many events; never the reference, nor what happened. */
    @Override
    public String toString() {
        return "case with " + events.size() + " events";
    }
}
