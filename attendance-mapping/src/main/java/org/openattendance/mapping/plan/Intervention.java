package org.openattendance.mapping.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openattendance.base.Rate;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.internal.Require;

/**
 * Something that is done with a pupil, a group or a family. Immutable and thread-safe.
 *
 * @param id unique in its plan
 * @param place where
 * @param timing before things go wrong, early, or in a crisis
 * @param coDesignedWith who designed it together with the school, in order
 * @param qualities whether it is consistent, continuous and sustainable; one that is left out was not answered
 */
public record Intervention(
        String id, Place place, Timing timing, Set<Party> coDesignedWith, Map<Quality, Boolean> qualities) {

    /** Where something is done. */
    public enum Place {
        SCHOOL,
        HOME,
        COMMUNITY,
        ONLINE
    }

    /** When in the course of things. */
    public enum Timing {
        PREVENTIVE,
        EARLY,
        CRISIS
    }

    /** What it should be. */
    public enum Quality {
        CONSISTENT,
        CONTINUOUS,
        SUSTAINABLE
    }

    public Intervention {
        Require.id(id, "The id of an intervention");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(timing, "timing");
        EnumSet<Party> parties = EnumSet.noneOf(Party.class);
        parties.addAll(coDesignedWith);
        coDesignedWith = Collections.unmodifiableSet(parties);
        EnumMap<Quality, Boolean> answers = new EnumMap<>(Quality.class);
        answers.putAll(qualities);
        qualities = Collections.unmodifiableMap(answers);
    }

    /** Qualities on which nobody has answered, in order, as findings. */
    public List<Finding> check() {
        return Stream.of(Quality.values())
                .filter(quality -> !qualities.containsKey(quality))
                .map(quality ->
                        Finding.of("QUALITY_NOT_ANSWERED", id, "Nobody has said whether it is " + word(quality) + "."))
                .toList();
    }

    private static String word(Quality quality) {
        return switch (quality) {
            case CONSISTENT -> "consistent";
            case CONTINUOUS -> "continuous";
            case SUSTAINABLE -> "sustainable";
        };
    }

    /**
     * How much of what is done is done before things go wrong.
     *
     * @return preventive of all; empty if there is none
     */
    public static Optional<Rate> preventiveShare(Collection<Intervention> interventions) {
        long preventive = interventions.stream()
                .filter(one -> one.timing() == Timing.PREVENTIVE)
                .count();
        return interventions.isEmpty() ? Optional.empty() : Optional.of(Rate.of(preventive, interventions.size()));
    }
}
