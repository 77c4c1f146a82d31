package org.openattendance.mapping.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NeedOwner;
import org.openattendance.mapping.model.PartnershipMap;

/**
 * A need over a whole school: how many pupils or families have it, and how many of them have support in place.
 *
 * <p>Holds true counts, for the core team; what is shown to others is a {@link SchoolGap}. Immutable and thread-safe.
 *
 * @param code what is needed
 * @param people how many pupils or families have it, 0 or more
 * @param supported how many of them have at least one support in place
 * @param severity the highest stated, 1 to 3
 * @param since the earliest first day, if any is known
 * @param evidence references to what shows it, in the order given: surveys, attendance data, views
 */
public record SchoolNeed(
        String code, int people, int supported, int severity, Optional<LocalDate> since, List<String> evidence) {

    public SchoolNeed {
        Require.id(code, "The code of a need");
        Require.between(people, 0, Integer.MAX_VALUE, "The number of people");
        Require.between(supported, 0, people, "The number of people with support");
        Require.between(severity, 1, 3, "The severity");
        Objects.requireNonNull(since, "since");
        evidence = evidence.stream().distinct().toList();
    }

    /** A need that a survey or another source shows, with nothing in place. */
    public static SchoolNeed of(String code, int people, int severity, String evidence) {
        return new SchoolNeed(code, people, 0, severity, Optional.empty(), List.of(evidence));
    }

    /**
     * Adds up the open needs of maps. A map counts once for a code, however often the code stands on it.
     *
     * @param owners whose needs count; those of parents and families for a programme for parents
     * @return in order of code
     */
    public static List<SchoolNeed> from(Collection<PartnershipMap> maps, Collection<NeedOwner> owners, LocalDate asOf) {
        Map<String, List<OfOneMap>> byCode = new TreeMap<>();
        for (PartnershipMap map : maps) {
            Supports supports = new Supports(map, asOf);
            Map<String, OfOneMap> own = new TreeMap<>();
            map.needs().stream()
                    .filter(need -> need.isOpen() && owners.contains(need.owner()))
                    .forEach(need -> own.merge(need.code(), OfOneMap.of(need, supports), OfOneMap::and));
            own.forEach((code, one) ->
                    byCode.computeIfAbsent(code, key -> new ArrayList<>()).add(one));
        }
        List<SchoolNeed> needs = new ArrayList<>();
        byCode.forEach((code, all) -> needs.add(new SchoolNeed(
                code,
                all.size(),
                (int) all.stream().filter(OfOneMap::supported).count(),
                all.stream().mapToInt(OfOneMap::severity).max().orElse(1),
                all.stream().flatMap(one -> one.since().stream()).min(LocalDate::compareTo),
                List.of("partnership maps as of " + asOf))));
        return List.copyOf(needs);
    }

    /** Needs of one code on one map: supported when all of them are. */
    private record OfOneMap(boolean supported, int severity, Optional<LocalDate> since) {

        static OfOneMap of(Need need, Supports supports) {
            return new OfOneMap(!supports.of(need).isEmpty(), need.severity(), need.since());
        }

        OfOneMap and(OfOneMap other) {
            Optional<LocalDate> first = since.isPresent() && other.since.isPresent()
                    ? Optional.of(since.get().isBefore(other.since.get()) ? since.get() : other.since.get())
                    : since.or(() -> other.since);
            return new OfOneMap(supported && other.supported, Math.max(severity, other.severity), first);
        }
    }
}
