package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Timeline;

/**
 * Pathways by id and version.
 *
 * <p>Immutable and thread-safe.
 */
public final class Pathways {

    private final List<Pathway> all; // by id, then first day

    private Pathways(List<Pathway> all) {
        this.all = all;
    }

    /**
     * From pathways in any order.
     *
     * @throws InvalidValueException if two versions of one id open cases on one day, or share a version
     */
    public static Pathways of(List<Pathway> pathways) {
        List<Pathway> sorted = pathways.stream()
                .sorted(Comparator.comparing(Pathway::id)
                        .thenComparing(one -> one.about().valid().first().orElse(LocalDate.MIN))
                        .thenComparing(Pathway::reference))
                .toList();
        sorted.stream().collect(Collectors.groupingBy(Pathway::id)).forEach(Pathways::timeline);
        long references = sorted.stream().map(Pathway::reference).distinct().count();
        if (references < sorted.size()) {
            throw new InvalidValueException(
                    "Two pathways share an id and a version.", "a changed pathway kept the version of the old one.");
        }
        return new Pathways(sorted);
    }

    private static Timeline<Pathway> timeline(String id, List<Pathway> versions) {
        return Timeline.of("pathway " + id, versions, version -> version.about().valid());
    }

    /** All, by id, then first day. */
    public List<Pathway> all() {
        return all;
    }

    /** These and another. */
    public Pathways with(Pathway more) {
        return of(java.util.stream.Stream.concat(all.stream(), java.util.stream.Stream.of(more))
                .toList());
    }

    /** Versions of an id, oldest first; empty if there is none. */
    public List<Pathway> versions(String id) {
        return all.stream().filter(pathway -> pathway.id().equals(id)).toList();
    }

    /** One version of an id, or empty. */
    public Optional<Pathway> find(String id, String version) {
        return versions(id).stream()
                .filter(pathway -> pathway.about().version().equals(version))
                .findFirst();
    }

    /**
     * The version that opens cases on a day.
     *
     * @throws RuleNotKnownException if there is none: never the nearest
     */
    public Pathway on(String id, LocalDate day) {
        return timeline(id, versions(id)).on(day);
    }

    /**
     * The version that a case is on: the one that opened it, or the one that a decision moved it to by the day.
     *
     * @throws RuleNotKnownException if no version of the id opened cases on that day, or it has no such version
     */
    public Pathway of(String id, PathwayCase history, LocalDate asOf) {
        Optional<String> named = history.knownOn(asOf).version();
        return named.isEmpty()
                ? on(id, history.opened())
                : find(id, named.get())
                        .orElseThrow(() -> new RuleNotKnownException(
                                "version " + named.get() + " of pathway " + id,
                                versions(id).stream()
                                        .map(pathway -> pathway.about().valid())
                                        .toList()));
    }
}
